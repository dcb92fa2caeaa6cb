-- A row is a transfer from one account to another, so the books balance by construction.
CREATE TABLE ledger_entry (
  merchant_id    bigint NOT NULL,
  entry_id       bigint NOT NULL,
  booked_at      timestamptz NOT NULL,
  kind           text NOT NULL,
  debit_account  text NOT NULL,
  credit_account text NOT NULL,
  amount         numeric NOT NULL CHECK (amount > 0),
  currency       text NOT NULL,
  ref_no         bigint NOT NULL,
  PRIMARY KEY (merchant_id, entry_id),
  CHECK (debit_account <> credit_account)
);
CREATE INDEX ledger_entry_by_order ON ledger_entry (merchant_id, ref_no);
