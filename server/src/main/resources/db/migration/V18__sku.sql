CREATE TABLE sku (
  merchant_id        bigint NOT NULL,
  code               text NOT NULL,
  product_id         bigint NOT NULL,
  configuration_code text NOT NULL,
  document           jsonb NOT NULL,
  created_at         timestamptz NOT NULL,
  PRIMARY KEY (merchant_id, code)
);
CREATE INDEX sku_by_product ON sku (merchant_id, product_id, configuration_code);
