CREATE TABLE product (
  merchant_id bigint NOT NULL,
  product_id  bigint NOT NULL,
  code        text NOT NULL,
  name        text NOT NULL,
  type        text NOT NULL,
  group_name  text,
  enabled     boolean NOT NULL,
  document    jsonb NOT NULL,
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL,
  PRIMARY KEY (merchant_id, product_id),
  UNIQUE (merchant_id, code)
);

CREATE TABLE price_option_group (
  merchant_id bigint NOT NULL,
  code        text NOT NULL,
  document    jsonb NOT NULL,
  updated_at  timestamptz NOT NULL,
  PRIMARY KEY (merchant_id, code)
);
