package dev.tillgate.gate.operation;

/** The APIs that share one server. An operation's key is its edition and its name. */
public enum Edition {
  /** API 6.0, also answering to its older version numbers. */
  V6("6.0"),
  /** Channel Manager API 2.1, the partners' cart. */
  CHANNEL_MANAGER("channel-manager-2.1"),
  /** The session cart of the oldest order API. */
  SESSION_CART("session-cart");

  private final String label;

  Edition(String label) {
    this.label = label;
  }

  /** The edition's name in documents and in the operation list. */
  public String label() {
    return label;
  }
}
