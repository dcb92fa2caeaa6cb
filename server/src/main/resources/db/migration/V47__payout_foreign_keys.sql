ALTER TABLE payout_terms ADD FOREIGN KEY (merchant_id) REFERENCES merchant (merchant_id);
ALTER TABLE payout_line ADD FOREIGN KEY (merchant_id) REFERENCES merchant (merchant_id);
ALTER TABLE payout ADD FOREIGN KEY (merchant_id) REFERENCES merchant (merchant_id);
ALTER TABLE payout_part ADD FOREIGN KEY (merchant_id, payout_no) REFERENCES payout (merchant_id, payout_no);
ALTER TABLE payout_part ADD FOREIGN KEY (merchant_id, line_no) REFERENCES payout_line (merchant_id, line_no);
