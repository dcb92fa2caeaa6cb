ALTER TABLE merchant_gateway ADD FOREIGN KEY (merchant_id) REFERENCES merchant (merchant_id);
ALTER TABLE payment_dispute ADD FOREIGN KEY (merchant_id, payment_id) REFERENCES payment (merchant_id, payment_id);
