CREATE TABLE subscription (
  merchant_id            bigint NOT NULL,
  subscription_reference text NOT NULL,
  ref_no                 bigint NOT NULL,
  line_no                int NOT NULL,
  customer_reference     bigint NOT NULL,
  product_id             bigint,
  product_code           text,
  product_name           text NOT NULL,
  quantity               int NOT NULL,
  status                 text NOT NULL,
  purchased_at           timestamptz NOT NULL,
  starts_at              timestamptz NOT NULL,
  expires_at             timestamptz NOT NULL,
  lifetime               boolean NOT NULL,
  trial                  boolean NOT NULL,
  recurring_enabled      boolean NOT NULL,
  test                   boolean NOT NULL,
  cycle_length           int NOT NULL,
  cycle_unit             text NOT NULL,
  card_id                bigint,
  document               jsonb NOT NULL,
  PRIMARY KEY (merchant_id, subscription_reference)
);
CREATE INDEX subscription_by_order ON subscription (merchant_id, ref_no);
CREATE INDEX subscription_by_customer ON subscription (merchant_id, customer_reference);
