-- An order of nothing that renews keeps its buyer, but makes no customer account.
ALTER TABLE orders ALTER COLUMN customer_reference DROP NOT NULL;
