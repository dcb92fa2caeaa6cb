package dev.tillgate.foundation.kernel;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/** Unguessable references in the shapes that the API shows. */
public final class Codes {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int CAMPAIGN_CODE_BYTES = 16;

  private Codes() {}

  /**
   * Ten upper-case hexadecimal digits, such as {@code BC9ADC1D4C}: subscriptions, configurations.
   */
  public static String shortCode() {
    return Fresh.made(digits(5).toUpperCase(Locale.ROOT));
  }

  /**
   * Sixteen random bytes in Base64, such as {@code 2Xrl85eSkemBv3G3ea+9fg==}: cross-sell campaigns.
   * Without a slash, which would end a segment of a path.
   */
  public static String campaignCode() {
    byte[] random = new byte[CAMPAIGN_CODE_BYTES];
    String code;
    do {
      RANDOM.nextBytes(random);
      code = Base64.getEncoder().encodeToString(random);
    } while (code.contains("/"));
    return Fresh.made(code);
  }

  /** A random UUID, such as {@code 9f2c…-4…}: tokens for cards. */
  public static String uuid() {
    return Fresh.made(UUID.randomUUID().toString());
  }

  /** Lower-case hexadecimal digits of this many random bytes. */
  public static String hex(int bytes) {
    return Fresh.made(digits(bytes));
  }

  private static String digits(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
