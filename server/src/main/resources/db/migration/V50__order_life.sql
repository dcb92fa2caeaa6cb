-- Null: the usual rules.
ALTER TABLE merchant ADD COLUMN order_rules jsonb;

-- How many refunds of an order were asked for; most orders have none to look for.
ALTER TABLE orders ADD COLUMN refunds int NOT NULL DEFAULT 0;

CREATE TABLE refund (
  merchant_id   bigint NOT NULL,
  refund_id     bigint NOT NULL,
  ref_no        bigint NOT NULL,
  order_version int NOT NULL,
  status        text NOT NULL,
  amount        numeric NOT NULL,
  tax           numeric NOT NULL,
  currency      text NOT NULL,
  document      jsonb NOT NULL,
  requested_at  timestamptz NOT NULL,
  PRIMARY KEY (merchant_id, refund_id)
);
CREATE INDEX refund_by_order ON refund (merchant_id, ref_no);
