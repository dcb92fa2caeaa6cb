-- Whose debt the tax of an order is stays what it was when it was sold, whatever the merchant becomes.
ALTER TABLE orders ADD COLUMN tax_owner text;
UPDATE orders o
   SET tax_owner = CASE m.business_model WHEN 'MERCHANT_OF_RECORD' THEN 'TAX_PAYABLE'
                                         ELSE 'MERCHANT_PAYABLE' END
  FROM merchant m
 WHERE m.merchant_id = o.merchant_id;
ALTER TABLE orders ALTER COLUMN tax_owner SET NOT NULL;
