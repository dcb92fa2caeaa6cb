package dev.tillgate.gate.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The signature of a login: an HMAC over code and date, each led by its length in bytes. Source:
 * page "Authentication"; seed "REST 3.0 Reference".
 */
final class Signature {
  private Signature() {}

  /**
   * Whether the hash is the signature.
   *
   * @param algorithm md5, sha256 or sha3-256 in any spelling; null lets the hash's length decide
   */
  static boolean matches(
      String secretKey, String code, String date, String hash, @Nullable String algorithm) {
    byte[] given = hash.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    boolean matches = false;
    for (String mac : macs(hash.strip(), algorithm)) {
      byte[] expected = sign(mac, secretKey, base(code, date)).getBytes(StandardCharsets.UTF_8);
      matches |= MessageDigest.isEqual(expected, given);
    }
    return matches;
  }

  /** Each value led by its length in bytes. */
  static String base(String code, String date) {
    return bytes(code).length + code + bytes(date).length + date;
  }

  static String sign(String mac, String secretKey, String base) {
    try {
      Mac hmac = Mac.getInstance(mac);
      hmac.init(new SecretKeySpec(bytes(secretKey), mac));
      return HexFormat.of().formatHex(hmac.doFinal(bytes(base)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> macs(String hash, @Nullable String algorithm) {
    String name =
        algorithm == null ? "" : algorithm.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return switch (name) {
      case "" -> hash.length() == 64 ? List.of("HmacSHA256", "HmacSHA3-256") : List.of("HmacMD5");
      case "md5" -> List.of("HmacMD5");
      case "sha256", "sha2256" -> List.of("HmacSHA256");
      case "sha3256", "sha3" -> List.of("HmacSHA3-256");
      default -> List.of();
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
