-- Products name their group by its code. Groups that were only names become groups; General has the code that it
-- has in every shop.
CREATE TABLE product_group (
  merchant_id bigint NOT NULL,
  code        text NOT NULL,
  name        text NOT NULL,
  document    jsonb NOT NULL,
  updated_at  timestamptz NOT NULL,
  PRIMARY KEY (merchant_id, code),
  UNIQUE (merchant_id, name)
);
ALTER TABLE product ADD COLUMN group_code text;
UPDATE product
   SET group_code = CASE WHEN coalesce(group_name, 'General') = 'General' THEN '47656E6572'
                         ELSE upper(left(md5(group_name), 10)) END;
-- What was kept just as clients wrote it has no place in the typed documents.
UPDATE product
   SET document = jsonb_set(
         document - '{groupName,tangibleDetails,shippingClass,productCategory,platforms,productImages}'::text[]
                  - '{additionalFields,prices,fulfillmentInformation}'::text[]
                  #- '{subscriptionInformation,contractPeriod}'
                  #- '{subscriptionInformation,gracePeriod}'
                  #- '{subscriptionInformation,renewalEmails}',
         '{productGroupCode}', to_jsonb(group_code));
INSERT INTO product_group (merchant_id, code, name, document, updated_at)
SELECT merchant_id, group_code, max(group_name),
       jsonb_build_object('name', max(group_name), 'code', group_code, 'templateName', 'Default Template',
                          'description', '', 'enabled', true),
       max(updated_at)
  FROM product
 WHERE group_code <> '47656E6572'
 GROUP BY merchant_id, group_code;
ALTER TABLE product DROP COLUMN group_name;
CREATE INDEX product_by_group ON product (merchant_id, group_code);
