-- When work is due is told by the shop's clock. Leases, and when what failed is tried again, go by the wall clock:
-- a shop's clock may stand still, and a lease on it would never end.
ALTER TABLE due_work ADD COLUMN retry_at timestamptz NOT NULL DEFAULT '-infinity';
