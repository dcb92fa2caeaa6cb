package dev.tillgate.sale.gateway;

/** A callback that is not signed as its gateway signs. */
public final class BadSignature extends RuntimeException {
  private static final long serialVersionUID = 1;

  public BadSignature(String why) {
    super(why, null, false, false);
  }
}
