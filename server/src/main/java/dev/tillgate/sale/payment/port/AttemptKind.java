package dev.tillgate.sale.payment.port;

/** What an attempt asks a gateway for. */
public enum AttemptKind {
  AUTHORIZE,
  SET_UP,
  CAPTURE,
  VOID,
  REFUND,
  DISPUTE_ACCEPT,
  DISPUTE_DEFEND
}
