package dev.tillgate.sale.gateway;

import dev.tillgate.foundation.shopfile.Default;
import dev.tillgate.foundation.shopfile.ShopFile;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A gateway that a shop has settled on.
 *
 * @param kind which one
 * @param key by which it knows the shop
 * @param webhookSecret what its callbacks are signed with
 * @param address where it is; the gateway's own unless given
 * @param cardNumbers whether a live shop takes card numbers itself and hands them on
 */
public record GatewayPart(
    Kind kind,
    String key,
    String webhookSecret,
    @Nullable String address,
    @Default("false") boolean cardNumbers) {

  /** Gateways that there are adapters for. */
  public enum Kind {
    STRIPE,
    HYPERSWITCH;

    /** What payments remember it by. */
    String gateway() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public GatewayPart {
    ShopFile.require(!key.isBlank() && !webhookSecret.isBlank(), "the secrets must not be empty");
    ShopFile.require(
        address == null
            || address.matches("https://[^\\s/?#@]+|http://(127\\.0\\.0\\.1|localhost)(:\\d+)?"),
        "address is https://, a host and nothing behind it; http:// only on this machine");
  }

  /** Never the secrets. */
  @Override
  public String toString() {
    return "GatewayPart[" + kind + "]";
  }
}
