CREATE TABLE idempotency_key (
  merchant_id bigint NOT NULL,
  key         text NOT NULL,
  digest      text NOT NULL,
  answer      jsonb NOT NULL,
  used_at     timestamptz NOT NULL,
  PRIMARY KEY (merchant_id, key)
);
