CREATE TABLE orders (
  merchant_id        bigint NOT NULL,
  ref_no             bigint NOT NULL,
  order_no           bigint NOT NULL DEFAULT 0,
  status             text NOT NULL,
  approve_status     text NOT NULL,
  external_reference text,
  customer_reference bigint NOT NULL,
  currency           text NOT NULL,
  net                numeric NOT NULL,
  tax                numeric NOT NULL,
  gross              numeric NOT NULL,
  discount           numeric NOT NULL,
  net_discounted     numeric NOT NULL,
  gross_discounted   numeric NOT NULL,
  fee                numeric NOT NULL,
  test_order         boolean NOT NULL,
  placed_at          timestamptz NOT NULL,
  finished_at        timestamptz,
  document           jsonb NOT NULL,
  PRIMARY KEY (merchant_id, ref_no)
);
CREATE INDEX orders_by_date ON orders (merchant_id, placed_at);
CREATE INDEX orders_by_external_reference ON orders (merchant_id, external_reference);

CREATE TABLE order_line (
  merchant_id      bigint NOT NULL,
  ref_no           bigint NOT NULL,
  line_no          int NOT NULL,
  line_reference   text NOT NULL,
  purchase_type    text NOT NULL,
  product_id       bigint,
  code             text,
  name             text NOT NULL,
  quantity         int NOT NULL,
  net              numeric NOT NULL,
  tax              numeric NOT NULL,
  gross            numeric NOT NULL,
  discount         numeric NOT NULL,
  net_discounted   numeric NOT NULL,
  gross_discounted numeric NOT NULL,
  document         jsonb NOT NULL,
  PRIMARY KEY (merchant_id, ref_no, line_no)
);

-- The consecutive number that an order gets when it is finished.
CREATE TABLE order_number (
  merchant_id bigint NOT NULL,
  last        bigint NOT NULL,
  PRIMARY KEY (merchant_id)
);
