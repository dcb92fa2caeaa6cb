-- How often the product has been changed, so that no change undoes another.
ALTER TABLE product ADD COLUMN version int NOT NULL DEFAULT 0;
