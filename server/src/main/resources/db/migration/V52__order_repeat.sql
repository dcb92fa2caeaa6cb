-- Which order took an external reference, in shops that answer equal orders with the first.
CREATE TABLE order_repeat (
  merchant_id bigint NOT NULL,
  reference   text NOT NULL,
  ref_no      bigint NOT NULL,
  digest      text NOT NULL,
  PRIMARY KEY (merchant_id, reference)
);
