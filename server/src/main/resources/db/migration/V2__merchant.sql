CREATE TABLE merchant (
  merchant_id       bigint NOT NULL,
  code              text NOT NULL,
  name              text NOT NULL,
  homepage          text,
  sandbox           boolean NOT NULL,
  business_model    text NOT NULL,
  taxes             boolean NOT NULL,
  seller_country    text NOT NULL,
  time_zone         text NOT NULL,
  default_currency  text NOT NULL,
  fee_percent       numeric NOT NULL,
  secret_key        bytea NOT NULL,
  secret_word       bytea NOT NULL,
  clock_offset_secs bigint NOT NULL DEFAULT 0,
  clock_frozen_at   timestamptz,
  created_at        timestamptz NOT NULL,
  PRIMARY KEY (merchant_id)
);
CREATE INDEX merchant_by_code ON merchant (code);
