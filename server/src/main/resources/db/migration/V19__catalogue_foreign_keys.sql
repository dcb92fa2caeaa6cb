ALTER TABLE product_group ADD FOREIGN KEY (merchant_id) REFERENCES merchant (merchant_id);
ALTER TABLE additional_field ADD FOREIGN KEY (merchant_id) REFERENCES merchant (merchant_id);
ALTER TABLE sku ADD FOREIGN KEY (merchant_id, product_id) REFERENCES product (merchant_id, product_id) ON DELETE CASCADE;
