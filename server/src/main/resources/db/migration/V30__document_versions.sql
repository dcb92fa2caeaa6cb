-- Every document is kept in the same way: a version that a change counts on, and when it was made.
ALTER TABLE price_option_group ADD COLUMN version int NOT NULL DEFAULT 0;
ALTER TABLE price_option_group ADD COLUMN created_at timestamptz;
ALTER TABLE product_group ADD COLUMN version int NOT NULL DEFAULT 0;
ALTER TABLE product_group ADD COLUMN created_at timestamptz;
ALTER TABLE additional_field ADD COLUMN version int NOT NULL DEFAULT 0;
ALTER TABLE additional_field ADD COLUMN created_at timestamptz;
ALTER TABLE shipping_method ADD COLUMN version int NOT NULL DEFAULT 0;
ALTER TABLE shipping_method ADD COLUMN created_at timestamptz;
ALTER TABLE campaign ADD COLUMN version int NOT NULL DEFAULT 0;
ALTER TABLE campaign_settings ADD COLUMN version int NOT NULL DEFAULT 0;
