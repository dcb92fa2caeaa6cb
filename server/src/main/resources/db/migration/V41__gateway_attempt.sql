-- Every command to a gateway beside a charge that is decided at once: written before it is asked, decided when it has
-- answered. What is said to gateways outside, and what they say, is recorded without card numbers and secrets.
CREATE TABLE gateway_attempt (
  merchant_id  bigint NOT NULL,
  attempt_id   bigint NOT NULL,
  kind         text NOT NULL,
  status       text NOT NULL,
  ref_no       bigint NOT NULL,
  payment_id   bigint NOT NULL,
  gateway      text NOT NULL,
  amount       numeric NOT NULL,
  currency     text NOT NULL,
  reference    text,
  target       text,
  hint         text,
  fingerprint  text,
  code         text,
  error        text,
  advice       text,
  retry        text,
  attempted_at timestamptz NOT NULL,
  asked_at     timestamptz NOT NULL,
  decided_at   timestamptz,
  PRIMARY KEY (merchant_id, attempt_id)
);
CREATE INDEX gateway_attempt_by_order ON gateway_attempt (merchant_id, ref_no);
CREATE INDEX gateway_attempt_by_card ON gateway_attempt (merchant_id, fingerprint, attempted_at)
  WHERE fingerprint IS NOT NULL;
CREATE INDEX gateway_attempt_by_reference ON gateway_attempt (merchant_id, reference) WHERE reference IS NOT NULL;

CREATE TABLE gateway_exchange (
  merchant_id bigint NOT NULL,
  exchange_id bigint NOT NULL,
  attempt_id  bigint NOT NULL,
  method      text NOT NULL,
  path        text NOT NULL,
  request     text NOT NULL,
  asked_at    timestamptz NOT NULL,
  status      int,
  answer      text,
  failure     text,
  PRIMARY KEY (merchant_id, exchange_id)
);
CREATE INDEX gateway_exchange_by_attempt ON gateway_exchange (merchant_id, attempt_id);
