package dev.tillgate.sale.payment.port;

/** Whether what was declined may be tried again. */
public enum Retry {
  /** Not with this card, ever. */
  NEVER,
  /** With the same card, after a while. */
  LATER,
  /** With other data of the card, or with another card. */
  NEW_CARD
}
