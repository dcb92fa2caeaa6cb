-- Searches go by time, alone or within a status, and read their pages in the order of these indexes.
CREATE INDEX orders_by_status ON orders (merchant_id, status, placed_at, ref_no);
CREATE INDEX orders_by_time ON orders (merchant_id, placed_at, ref_no);
DROP INDEX orders_by_date;
