-- The kept answer is the given one to the byte, and it is not final while somebody outside is asked.
ALTER TABLE idempotency_key ALTER COLUMN answer TYPE text;
ALTER TABLE idempotency_key ADD COLUMN final boolean NOT NULL DEFAULT true;
