CREATE TABLE audit_entry (
  merchant_id bigint NOT NULL,
  entry_id    bigint NOT NULL,
  recorded_at timestamptz NOT NULL,
  operation   text NOT NULL,
  protocol    text NOT NULL,
  ip          text NOT NULL,
  request_id  text NOT NULL,
  PRIMARY KEY (merchant_id, entry_id)
);
CREATE INDEX audit_entry_by_time ON audit_entry (merchant_id, recorded_at, entry_id);
