-- Entries may belong to something else than an order, such as a payout.
ALTER TABLE ledger_entry ALTER COLUMN ref_no DROP NOT NULL;
ALTER TABLE ledger_entry ADD COLUMN about text;
ALTER TABLE ledger_entry ADD CHECK ((ref_no IS NULL) <> (about IS NULL));
DROP VIEW ledger_transfer;
CREATE VIEW ledger_transfer AS
SELECT merchant_id, entry_id, booked_at, ref_no, order_version, about, currency, place,
       kind, debit_account, credit_account, amount
  FROM ledger_entry, unnest(kinds, debit_accounts, credit_accounts, amounts) WITH ORDINALITY
       AS transfer (kind, debit_account, credit_account, amount, place);

-- What is not collected waits in an account of its own; collecting it makes it payable. So far there were sales and
-- captures only.
UPDATE ledger_entry
   SET debit_accounts = array_replace(debit_accounts, 'MERCHANT_PAYABLE', 'MERCHANT_PENDING'),
       credit_accounts = array_replace(credit_accounts, 'MERCHANT_PAYABLE', 'MERCHANT_PENDING')
 WHERE NOT 'CAPTURE' = ANY (kinds);
UPDATE ledger_entry
   SET kinds = array_append(kinds, 'EARNING'),
       debit_accounts = array_append(debit_accounts,
         CASE WHEN sold.earned > 0 THEN 'MERCHANT_PENDING' ELSE 'MERCHANT_PAYABLE' END),
       credit_accounts = array_append(credit_accounts,
         CASE WHEN sold.earned > 0 THEN 'MERCHANT_PAYABLE' ELSE 'MERCHANT_PENDING' END),
       amounts = array_append(amounts, abs(sold.earned))
  FROM (SELECT merchant_id, ref_no, currency,
               sum(CASE WHEN credit_account = 'MERCHANT_PENDING' THEN amount
                        WHEN debit_account = 'MERCHANT_PENDING' THEN -amount ELSE 0 END) AS earned
          FROM ledger_transfer GROUP BY merchant_id, ref_no, currency) AS sold
 WHERE sold.merchant_id = ledger_entry.merchant_id AND sold.ref_no = ledger_entry.ref_no
   AND sold.currency = ledger_entry.currency AND sold.earned <> 0 AND 'CAPTURE' = ANY (ledger_entry.kinds);
