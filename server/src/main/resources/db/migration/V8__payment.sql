CREATE TABLE card (
  merchant_id      bigint NOT NULL,
  card_id          bigint NOT NULL,
  fingerprint      text NOT NULL,
  number           bytea NOT NULL,
  first_digits     text NOT NULL,
  last_digits      text NOT NULL,
  brand            text NOT NULL,
  expiration_month int NOT NULL,
  expiration_year  int NOT NULL,
  holder_name      text NOT NULL,
  stored_at        timestamptz NOT NULL,
  PRIMARY KEY (merchant_id, card_id)
);
CREATE INDEX card_by_fingerprint ON card (merchant_id, fingerprint);

CREATE TABLE payment (
  merchant_id   bigint NOT NULL,
  payment_id    bigint NOT NULL,
  ref_no        bigint NOT NULL,
  type          text NOT NULL,
  status        text NOT NULL,
  amount        numeric NOT NULL,
  currency      text NOT NULL,
  card_id       bigint,
  approval_token text,
  error_code    text,
  error_text    text,
  document      jsonb NOT NULL,
  attempted_at  timestamptz NOT NULL,
  PRIMARY KEY (merchant_id, payment_id)
);
CREATE INDEX payment_by_order ON payment (merchant_id, ref_no);
CREATE INDEX payment_by_token ON payment (merchant_id, approval_token) WHERE approval_token IS NOT NULL;
