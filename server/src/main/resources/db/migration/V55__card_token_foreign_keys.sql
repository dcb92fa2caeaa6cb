ALTER TABLE card_token ADD FOREIGN KEY (merchant_id) REFERENCES merchant (merchant_id);
