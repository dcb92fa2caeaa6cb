-- No member of an act's lists is missing.
ALTER TABLE ledger_entry ADD CHECK (array_position(kinds, NULL) IS NULL
  AND array_position(debit_accounts, NULL) IS NULL AND array_position(credit_accounts, NULL) IS NULL
  AND array_position(amounts, NULL) IS NULL);

-- An event is found by its subject, reference and version; nothing reads its number.
DROP VIEW event_fact;
ALTER TABLE event DROP COLUMN event_id;
CREATE VIEW event_fact AS
SELECT merchant_id, occurred_at, subject, reference, version, ordinal,
       fact ->> 'kind' AS kind, fact -> 'document' AS document
  FROM event, jsonb_array_elements(facts) WITH ORDINALITY AS told (fact, ordinal);
