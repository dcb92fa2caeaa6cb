CREATE TABLE additional_field (
  merchant_id bigint NOT NULL,
  code        text NOT NULL,
  document    jsonb NOT NULL,
  updated_at  timestamptz NOT NULL,
  PRIMARY KEY (merchant_id, code)
);
CREATE INDEX product_by_content ON product USING gin (document jsonb_path_ops);
