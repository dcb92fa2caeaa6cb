package dev.tillgate.foundation.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Small things that are done to texts everywhere. */
public final class Texts {
  private Texts() {}

  /** The text without blanks around it; null where nothing is left. */
  public static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** The text without blanks around it; empty for none. */
  public static String stripped(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  /** Whether there is more than blanks. */
  public static boolean given(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  /** The SHA-256 of a text, in hexadecimal digits. */
  public static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The SHA-256 of some bytes, in hexadecimal digits. */
  public static String sha256(byte[] bytes) {
    return digest("SHA-256", bytes);
  }

  /** The MD5 of a text, in hexadecimal digits, for names; it protects nothing. */
  public static String md5(String text) {
    return digest("MD5", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String digest(String algorithm, byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has " + algorithm, e);
    }
  }
}
