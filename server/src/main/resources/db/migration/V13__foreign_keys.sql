ALTER TABLE api_session ADD FOREIGN KEY (merchant_id) REFERENCES merchant (merchant_id) ON DELETE CASCADE;
ALTER TABLE product ADD FOREIGN KEY (merchant_id) REFERENCES merchant (merchant_id);
ALTER TABLE customer ADD FOREIGN KEY (merchant_id) REFERENCES merchant (merchant_id);
ALTER TABLE orders ADD FOREIGN KEY (merchant_id, customer_reference) REFERENCES customer (merchant_id, customer_reference);
ALTER TABLE order_line ADD FOREIGN KEY (merchant_id, ref_no) REFERENCES orders (merchant_id, ref_no);
ALTER TABLE payment ADD FOREIGN KEY (merchant_id, ref_no) REFERENCES orders (merchant_id, ref_no);
ALTER TABLE subscription ADD FOREIGN KEY (merchant_id, ref_no, line_no) REFERENCES order_line (merchant_id, ref_no, line_no);
