ALTER TABLE campaign ADD FOREIGN KEY (merchant_id) REFERENCES merchant (merchant_id);
ALTER TABLE campaign_settings ADD FOREIGN KEY (merchant_id) REFERENCES merchant (merchant_id);
