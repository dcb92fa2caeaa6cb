package dev.tillgate.foundation.ledger;

/** Accounts of a merchant's books; each exists once per currency. */
public enum Account {
  /** What payers owe: blocked on cards or promised, not collected. An asset. */
  RECEIVABLE,
  /** What has been collected from payers. An asset. */
  COLLECTED,
  /** What is owed to the merchant. A liability. */
  MERCHANT_PAYABLE,
  /** Tax collected on sales, owed to the authorities. A liability. */
  TAX_PAYABLE,
  /** What the platform keeps. Income. */
  FEES
}
