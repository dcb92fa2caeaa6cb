CREATE TABLE exchange_rate (
  day      date NOT NULL,
  currency text NOT NULL,
  per_euro numeric NOT NULL,
  PRIMARY KEY (day, currency)
);
