package dev.tillgate.foundation.ledger;

/** Accounts of a merchant's books; each exists once per currency. */
public enum Account {
  /** What payers owe: blocked on cards or promised, not collected. An asset. */
  RECEIVABLE,
  /** What has been collected from payers and not passed on. An asset. */
  COLLECTED,
  /** What banks have taken back while somebody disputes a payment. An asset. */
  CONTESTED,
  /** What will be owed to the merchant once it is collected. A liability. */
  MERCHANT_PENDING,
  /** What is owed to the merchant and goes into the next payout. A liability. */
  MERCHANT_PAYABLE,
  /** What is owed to the merchant but held until a dispute is decided. A liability. */
  MERCHANT_DISPUTED,
  /** What is owed to the merchant but held for a while against refunds. A liability. */
  MERCHANT_RESERVE,
  /** Tax collected on sales, owed to the authorities. A liability. */
  TAX_PAYABLE,
  /** What the platform keeps. Income. */
  FEES,
  /** What gateways keep of what they collect. An expense. */
  GATEWAY_FEES,
  /** What was changed into other currencies. */
  EXCHANGE
}
