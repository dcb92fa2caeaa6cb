-- Sealed, and deleted after ten minutes or with the order; the token is a keyed digest.
CREATE TABLE card_token (
  merchant_id bigint NOT NULL,
  token       text NOT NULL,
  card        bytea NOT NULL,
  expires_at  timestamptz NOT NULL,
  PRIMARY KEY (merchant_id, token)
);
