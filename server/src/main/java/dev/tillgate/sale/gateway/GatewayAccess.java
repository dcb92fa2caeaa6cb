package dev.tillgate.sale.gateway;

/**
 * How a shop reaches its gateway.
 *
 * @param address where the gateway is
 * @param key by which it knows the shop; secret
 * @param webhookSecret what its callbacks are signed with
 */
public record GatewayAccess(String address, String key, String webhookSecret) {
  /** For gateways that need none. */
  static final GatewayAccess NONE = new GatewayAccess("", "", "");

  /** Never the secrets. */
  @Override
  public String toString() {
    return "GatewayAccess[" + address + "]";
  }
}
