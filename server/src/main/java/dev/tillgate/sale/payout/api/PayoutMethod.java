package dev.tillgate.sale.payout.api;

/** How a merchant is paid. Sources: page "Search historical payouts"; REST page "Accounting". */
public enum PayoutMethod {
  WIRE,
  PAYPAL,
  CHECK,
  PAYONEER,
  WEBMONEY,
  INTERNATIONAL_WIRE
}
