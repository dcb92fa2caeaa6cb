-- Two events of one subject never claim one place. Events from before versions were counted have none.
CREATE UNIQUE INDEX event_place ON event (merchant_id, subject, reference, version, ordinal) WHERE version > 0;
