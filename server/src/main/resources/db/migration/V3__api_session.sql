CREATE TABLE api_session (
  merchant_id bigint NOT NULL,
  token_hash  text NOT NULL,
  opened_at   timestamptz NOT NULL,
  expires_at  timestamptz NOT NULL,
  PRIMARY KEY (merchant_id, token_hash)
);
