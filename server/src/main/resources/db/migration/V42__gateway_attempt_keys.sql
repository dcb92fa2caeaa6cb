ALTER TABLE gateway_attempt ADD FOREIGN KEY (merchant_id, payment_id) REFERENCES payment (merchant_id, payment_id);
ALTER TABLE gateway_exchange ADD FOREIGN KEY (merchant_id, attempt_id)
  REFERENCES gateway_attempt (merchant_id, attempt_id);
