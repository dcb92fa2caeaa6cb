package dev.tillgate.gate.wire.rest;

import dev.tillgate.foundation.kernel.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The tag by which a client recognises an answer that it has already. */
final class EntityTag {
  private static final int DIGITS = 32;

  private EntityTag() {}

  /** A strong tag: equal for equal bytes. */
  static String of(byte[] body) {
    return '"' + Texts.sha256(body).substring(0, DIGITS) + '"';
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
