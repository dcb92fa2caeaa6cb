CREATE TABLE shipping_method (
  merchant_id bigint NOT NULL,
  code        text NOT NULL,
  document    jsonb NOT NULL,
  updated_at  timestamptz NOT NULL,
  PRIMARY KEY (merchant_id, code)
);
