-- Which merchant has a code, the same on every node: a login names no id, and two servers that make
-- a merchant at the same moment must make one.
CREATE TABLE merchant_directory (
  code        text PRIMARY KEY,
  merchant_id bigint NOT NULL
);
INSERT INTO merchant_directory (code, merchant_id)
  SELECT code, min(merchant_id) FROM merchant GROUP BY code;
