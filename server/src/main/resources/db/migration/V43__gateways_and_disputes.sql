-- Which gateways a shop has settled on, its keys sealed. One without a rank takes no new charges, but still holds money.
CREATE TABLE merchant_gateway (
  merchant_id    bigint NOT NULL,
  kind           text NOT NULL,
  rank           int,
  address        text NOT NULL,
  key            bytea NOT NULL,
  webhook_secret bytea NOT NULL,
  card_numbers   boolean NOT NULL,
  PRIMARY KEY (merchant_id, kind)
);

-- Charges that card holders dispute, as gateways tell of them.
CREATE TABLE payment_dispute (
  merchant_id bigint NOT NULL,
  gateway     text NOT NULL,
  dispute     text NOT NULL,
  ref_no      bigint NOT NULL,
  payment_id  bigint NOT NULL,
  status      text NOT NULL,
  reason      text NOT NULL,
  amount      numeric NOT NULL,
  currency    text NOT NULL,
  respond_by  timestamptz,
  PRIMARY KEY (merchant_id, gateway, dispute)
);
CREATE INDEX payment_dispute_by_order ON payment_dispute (merchant_id, ref_no);
