package dev.tillgate.sale.purchase;

/** Why something is bought, which decides the prices and promotions that hold for it. */
public enum Reason {
  FIRST_SALE,
  RENEWAL,
  UPGRADE,
  TRIAL_CONVERSION,
  USAGE,
  PARTNER_SALE,
  QUOTE;

  /** Whether the prices and promotions are those of what is sold again. */
  public boolean renews() {
    return this == RENEWAL;
  }
}
