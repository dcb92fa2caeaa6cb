package dev.tillgate.sale.payment.port;

/** How far an attempt has come. */
public enum AttemptStatus {
  /** Asked, and what became of it is not known. */
  OPEN,
  /** The gateway has it and decides later. */
  PENDING,
  /** The shopper must do something first. */
  WAITING,
  APPROVED,
  DECLINED,
  /** It never reached the gateway, as far as is known. */
  LOST;

  /** Whether the gateway will say more of it. */
  public boolean isOpen() {
    return this == OPEN || this == PENDING || this == WAITING;
  }
}
