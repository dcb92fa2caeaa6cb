package dev.tillgate.gate.wire.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The tag by which a client recognises an answer that it has already. */
final class EntityTag {
  private static final int BYTES = 16;

  private EntityTag() {}

  /** A strong tag: equal for equal bytes. */
  static String of(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return '"' + HexFormat.of().formatHex(digest, 0, BYTES) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the client says that it has the answer with this tag. */
  static boolean isKnown(HttpServletRequest request, String tag) {
    @Nullable String known = request.getHeader("If-None-Match");
    return known != null
        && Arrays.stream(known.split(",", -1))
            .map(String::strip)
            .anyMatch(given -> given.equals("*") || given.equals(tag) || given.equals("W/" + tag));
  }
}
