CREATE TABLE customer (
  merchant_id        bigint NOT NULL,
  customer_reference bigint NOT NULL,
  external_reference text,
  first_name         text NOT NULL,
  last_name          text NOT NULL,
  email              text NOT NULL,
  country            text NOT NULL,
  document           jsonb NOT NULL,
  created_at         timestamptz NOT NULL,
  PRIMARY KEY (merchant_id, customer_reference),
  UNIQUE (merchant_id, external_reference)
);
CREATE INDEX customer_by_email ON customer (merchant_id, email);
