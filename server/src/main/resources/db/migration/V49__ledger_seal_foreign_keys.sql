ALTER TABLE ledger_seal ADD FOREIGN KEY (merchant_id) REFERENCES merchant (merchant_id);
