-- Cross-sell and up-sell campaigns. The columns are what searches ask for; the rest is a document.
CREATE TABLE campaign (
  merchant_id bigint NOT NULL,
  kind        text NOT NULL,
  code        text NOT NULL,
  name        text NOT NULL,
  enabled     boolean NOT NULL,
  starts_on   date,
  ends_on     date,
  document    jsonb NOT NULL,
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL,
  PRIMARY KEY (merchant_id, kind, code)
);
CREATE INDEX campaign_by_change ON campaign (merchant_id, kind, updated_at);

-- What a merchant has set for all campaigns; a row or a member that is not there is the standard.
CREATE TABLE campaign_settings (
  merchant_id      bigint NOT NULL,
  up_sell_display  text,
  cross_sell_texts jsonb,
  PRIMARY KEY (merchant_id)
);
