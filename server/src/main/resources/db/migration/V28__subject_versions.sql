-- What happens to one subject is ordered by the subject's own version, never by row ids or times.
ALTER TABLE orders ADD COLUMN version int NOT NULL DEFAULT 0;
ALTER TABLE payment ADD COLUMN order_version int NOT NULL DEFAULT 0;
ALTER TABLE ledger_entry ADD COLUMN order_version int NOT NULL DEFAULT 0;
ALTER TABLE subscription ADD COLUMN version int NOT NULL DEFAULT 0;
ALTER TABLE customer ADD COLUMN version int NOT NULL DEFAULT 0;
ALTER TABLE event ADD COLUMN version int NOT NULL DEFAULT 0;
ALTER TABLE event ADD COLUMN ordinal int NOT NULL DEFAULT 0;
DROP INDEX event_by_subject;
CREATE INDEX event_by_subject ON event (merchant_id, subject, reference, version, ordinal);
ALTER TABLE merchant ADD COLUMN clock_version int NOT NULL DEFAULT 0;
