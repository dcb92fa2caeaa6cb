-- How a merchant is paid, and the period that is open.
CREATE TABLE payout_terms (
  merchant_id     bigint NOT NULL,
  period          text NOT NULL,
  method          text NOT NULL,
  currency        text NOT NULL,
  threshold       numeric NOT NULL,
  most            numeric,
  transfer_fee    numeric NOT NULL,
  reserve_percent numeric NOT NULL,
  reserve_days    int NOT NULL,
  begins_at       timestamptz NOT NULL,
  ends_at         timestamptz NOT NULL,
  version         int NOT NULL,
  PRIMARY KEY (merchant_id)
);

-- What is stated to be paid or kept; paid is what transfers that stand have covered of it. The source is what it
-- states of the books, in the currency of the orders.
CREATE TABLE payout_line (
  merchant_id     bigint NOT NULL,
  line_no         int NOT NULL,
  reference       text NOT NULL,
  code            text NOT NULL,
  description     text NOT NULL,
  dated           date NOT NULL,
  currency        text NOT NULL,
  amount          numeric NOT NULL,
  paid            numeric NOT NULL,
  source_currency text,
  source_amount   numeric,
  PRIMARY KEY (merchant_id, line_no),
  UNIQUE (merchant_id, reference)
);
CREATE INDEX payout_line_open ON payout_line (merchant_id) WHERE paid <> amount;

CREATE TABLE payout (
  merchant_id  bigint NOT NULL,
  payout_no    int NOT NULL,
  reference    text NOT NULL,
  completed_on date NOT NULL,
  method       text NOT NULL,
  currency     text NOT NULL,
  amount       numeric NOT NULL,
  status       text NOT NULL,
  version      int NOT NULL,
  PRIMARY KEY (merchant_id, payout_no),
  UNIQUE (merchant_id, reference)
);
CREATE INDEX payout_by_day ON payout (merchant_id, completed_on, payout_no);

-- What a transfer covers of a line.
CREATE TABLE payout_part (
  merchant_id bigint NOT NULL,
  payout_no   int NOT NULL,
  line_no     int NOT NULL,
  amount      numeric NOT NULL,
  PRIMARY KEY (merchant_id, payout_no, line_no)
);
CREATE INDEX payout_part_by_line ON payout_part (merchant_id, line_no);
