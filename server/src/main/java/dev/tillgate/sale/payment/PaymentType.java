package dev.tillgate.sale.payment;

import dev.tillgate.foundation.kernel.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ways to pay that this server takes. Source: catalogue §3.3. */
public enum PaymentType {
  /** A card, charged through the gateway. */
  CC,
  /** A card that is only pretended; the order is a test order. */
  TEST,
  /** A card behind a token. */
  EES_TOKEN_PAYMENT,
  PAYPAL,
  WIRE,
  CHECK,
  /** For orders of nothing. */
  FREE;

  /** Whether the money is sent to the merchant's platform, who is told when it has arrived. */
  public boolean isOffline() {
    return this == WIRE || this == CHECK;
  }

  static Optional<PaymentType> parse(@Nullable String text) {
    String word = Texts.stripped(text).toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(type -> type.name().equals(word)).findFirst();
  }

  static String all() {
    return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
  }
}
