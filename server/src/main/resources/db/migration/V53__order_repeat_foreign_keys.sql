ALTER TABLE order_repeat ADD FOREIGN KEY (merchant_id, ref_no) REFERENCES orders (merchant_id, ref_no);
