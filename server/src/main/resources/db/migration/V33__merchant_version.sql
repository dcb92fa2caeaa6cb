-- How often a merchant's settings have been changed, so that no change undoes another.
ALTER TABLE merchant ADD COLUMN version int NOT NULL DEFAULT 0;
