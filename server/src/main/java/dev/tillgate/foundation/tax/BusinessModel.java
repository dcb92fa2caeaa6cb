package dev.tillgate.foundation.tax;

/** Who sells to the shopper, and so who owes the tax. */
public enum BusinessModel {
  /** We sell in the merchant's place and add the tax. */
  MERCHANT_OF_RECORD,
  /** The merchant sells; we only collect, and add no tax. */
  PAYMENT_PROVIDER
}
