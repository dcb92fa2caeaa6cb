CREATE TABLE event (
  merchant_id bigint NOT NULL,
  event_id    bigint NOT NULL,
  occurred_at timestamptz NOT NULL,
  kind        text NOT NULL,
  subject     text NOT NULL,
  reference   text NOT NULL,
  document    jsonb NOT NULL,
  PRIMARY KEY (merchant_id, event_id)
);
CREATE INDEX event_by_subject ON event (merchant_id, subject, reference, event_id);
