-- uses counts the orders that have taken the promotion; it is kept only while there is a maximum.
CREATE TABLE promotion (
  merchant_id    bigint NOT NULL,
  code           text NOT NULL,
  type           text NOT NULL,
  channel        text NOT NULL,
  enabled        boolean NOT NULL,
  automatic      boolean NOT NULL,
  tax_category   text,
  maximum_orders int,
  uses           int NOT NULL DEFAULT 0,
  document       jsonb NOT NULL,
  version        int NOT NULL DEFAULT 0,
  created_at     timestamptz NOT NULL,
  updated_at     timestamptz NOT NULL,
  PRIMARY KEY (merchant_id, code)
);

-- Coupon codes in upper case, as they are compared. ref_no is the order that has used up a code of
-- a MULTIPLE coupon.
CREATE TABLE promotion_coupon (
  merchant_id    bigint NOT NULL,
  coupon         text NOT NULL,
  promotion_code text NOT NULL,
  ref_no         bigint,
  PRIMARY KEY (merchant_id, coupon)
);
CREATE INDEX promotion_coupon_by_promotion ON promotion_coupon (merchant_id, promotion_code);
CREATE INDEX promotion_coupon_by_order ON promotion_coupon (merchant_id, ref_no) WHERE ref_no IS NOT NULL;

-- Which orders have taken which promotions. It has no key into promotion: orders outlive promotions.
CREATE TABLE promotion_use (
  merchant_id    bigint NOT NULL,
  ref_no         bigint NOT NULL,
  promotion_code text NOT NULL,
  PRIMARY KEY (merchant_id, ref_no, promotion_code)
);
CREATE INDEX promotion_use_by_promotion ON promotion_use (merchant_id, promotion_code);
