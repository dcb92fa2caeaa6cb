-- What one change does to one subject is one row; its facts are told in order. Rows from before versions were
-- counted stand before the others, in the order of their times.
ALTER TABLE event ADD COLUMN facts jsonb;
DROP INDEX event_place;
UPDATE event SET version = -placed.place
  FROM (SELECT merchant_id, event_id,
               row_number() OVER (PARTITION BY merchant_id, subject, reference
                                  ORDER BY occurred_at DESC, event_id DESC) AS place
          FROM event WHERE version = 0) AS placed
 WHERE event.merchant_id = placed.merchant_id AND event.event_id = placed.event_id;
UPDATE event SET facts = change.facts
  FROM (SELECT merchant_id, subject, reference, version, min(ordinal) AS first,
               jsonb_agg(jsonb_build_object('kind', kind, 'document', document) ORDER BY ordinal) AS facts
          FROM event GROUP BY merchant_id, subject, reference, version) AS change
 WHERE event.merchant_id = change.merchant_id AND event.subject = change.subject
   AND event.reference = change.reference AND event.version = change.version
   AND event.ordinal = change.first;
DELETE FROM event WHERE facts IS NULL;
DROP INDEX event_by_subject;
ALTER TABLE event DROP CONSTRAINT event_pkey;
ALTER TABLE event DROP COLUMN kind, DROP COLUMN document, DROP COLUMN ordinal;
ALTER TABLE event ALTER COLUMN facts SET NOT NULL;
ALTER TABLE event ADD PRIMARY KEY (merchant_id, subject, reference, version);
CREATE VIEW event_fact AS
SELECT merchant_id, event_id, occurred_at, subject, reference, version, ordinal,
       fact ->> 'kind' AS kind, fact -> 'document' AS document
  FROM event, jsonb_array_elements(facts) WITH ORDINALITY AS told (fact, ordinal);

-- The transfers of one act are one entry: the same place in each list tells of the same transfer.
ALTER TABLE ledger_entry ADD COLUMN kinds text[];
ALTER TABLE ledger_entry ADD COLUMN debit_accounts text[];
ALTER TABLE ledger_entry ADD COLUMN credit_accounts text[];
ALTER TABLE ledger_entry ADD COLUMN amounts numeric[];
UPDATE ledger_entry SET kinds = act.kinds, debit_accounts = act.debits, credit_accounts = act.credits,
       amounts = act.amounts
  FROM (SELECT merchant_id, ref_no, order_version, booked_at, currency, min(entry_id) AS first,
               array_agg(kind ORDER BY entry_id) AS kinds,
               array_agg(debit_account ORDER BY entry_id) AS debits,
               array_agg(credit_account ORDER BY entry_id) AS credits,
               array_agg(amount ORDER BY entry_id) AS amounts
          FROM ledger_entry GROUP BY merchant_id, ref_no, order_version, booked_at, currency) AS act
 WHERE ledger_entry.merchant_id = act.merchant_id AND ledger_entry.entry_id = act.first;
DELETE FROM ledger_entry WHERE kinds IS NULL;
ALTER TABLE ledger_entry DROP COLUMN kind, DROP COLUMN debit_account, DROP COLUMN credit_account,
  DROP COLUMN amount;
ALTER TABLE ledger_entry ALTER COLUMN kinds SET NOT NULL, ALTER COLUMN debit_accounts SET NOT NULL,
  ALTER COLUMN credit_accounts SET NOT NULL, ALTER COLUMN amounts SET NOT NULL;
ALTER TABLE ledger_entry ADD CHECK (cardinality(kinds) > 0 AND cardinality(kinds) = cardinality(debit_accounts)
  AND cardinality(kinds) = cardinality(credit_accounts) AND cardinality(kinds) = cardinality(amounts));
ALTER TABLE ledger_entry ADD CHECK (0 < ALL (amounts));
CREATE VIEW ledger_transfer AS
SELECT merchant_id, entry_id, booked_at, ref_no, order_version, currency, place,
       kind, debit_account, credit_account, amount
  FROM ledger_entry, unnest(kinds, debit_accounts, credit_accounts, amounts) WITH ORDINALITY
       AS transfer (kind, debit_account, credit_account, amount, place);

-- Indexes that nothing reads, or that another one replaces.
ALTER TABLE audit_entry DROP CONSTRAINT audit_entry_pkey;
DROP INDEX audit_entry_by_time;
ALTER TABLE audit_entry ADD PRIMARY KEY (merchant_id, recorded_at, entry_id);
DROP INDEX card_by_fingerprint;
DROP INDEX customer_by_email;
DROP INDEX subscription_by_customer;
ALTER TABLE customer DROP CONSTRAINT customer_merchant_id_external_reference_key;
CREATE UNIQUE INDEX customer_by_external_reference ON customer (merchant_id, external_reference)
  WHERE external_reference IS NOT NULL;
