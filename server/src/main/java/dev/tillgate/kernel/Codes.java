package dev.tillgate.kernel;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/** Unguessable references in the shapes that the API shows. */
public final class Codes {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Codes() {}

  /**
   * Ten upper-case hexadecimal digits, such as {@code BC9ADC1D4C}: subscriptions, configurations.
   */
  public static String shortCode() {
    return hex(5).toUpperCase(Locale.ROOT);
  }

  /** Lower-case hexadecimal digits of this many random bytes. */
  public static String hex(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
