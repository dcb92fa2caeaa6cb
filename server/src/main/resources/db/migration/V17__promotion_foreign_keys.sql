ALTER TABLE promotion ADD FOREIGN KEY (merchant_id) REFERENCES merchant (merchant_id);
ALTER TABLE promotion_coupon ADD FOREIGN KEY (merchant_id, promotion_code) REFERENCES promotion (merchant_id, code) ON DELETE CASCADE;
ALTER TABLE promotion_use ADD FOREIGN KEY (merchant_id, ref_no) REFERENCES orders (merchant_id, ref_no);
