-- A seal holds the digests of entries and, in its hash, the seal before it. The horizon is the number from which on rows
-- that were not written yet get theirs; is_last says that nothing was left to be sealed.
CREATE TABLE ledger_seal (
  merchant_id bigint NOT NULL,
  seal_no     int NOT NULL,
  entry_ids   bigint[] NOT NULL,
  digests     text[] NOT NULL,
  highest     bigint NOT NULL,
  horizon     bigint NOT NULL,
  is_last     boolean NOT NULL,
  hash        text NOT NULL,
  sealed_at   timestamptz NOT NULL,
  PRIMARY KEY (merchant_id, seal_no)
);
