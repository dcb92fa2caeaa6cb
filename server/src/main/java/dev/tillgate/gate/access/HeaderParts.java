package dev.tillgate.gate.access;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.gate.operation.AccessFault;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the signed header, such as {@code code="AVANGATE"}, in single or double quotes,
 * however separated. They are read in one pass, because anybody may send anything.
 */
final class HeaderParts {
  private static final int MAX_LENGTH = 1000;

  private final Map<String, String> values = new HashMap<>();

  /** Reads a header. Faults: AUTHENTICATION_ERROR. */
  HeaderParts(String header) {
    if (header.length() > MAX_LENGTH) {
      throw refusal("has at most " + MAX_LENGTH + " characters.");
    }
    int from = 0;
    for (int sign = header.indexOf('='); sign >= 0; sign = header.indexOf('=', from)) {
      int open = afterBlanks(header, sign + 1);
      int close = isQuote(header, open) ? header.indexOf(header.charAt(open), open + 1) : -1;
      if (close >= 0) {
        values.put(lastWord(header.substring(from, sign)), header.substring(open + 1, close));
      }
      from = close < 0 ? sign + 1 : close + 1;
    }
  }

  /** The value of a part that must be there. Faults: AUTHENTICATION_ERROR. */
  String required(String name) {
    String value = values.get(name);
    if (value == null) {
      throw refusal("needs code, date and hash; " + name + " is missing.");
    }
    return value;
  }

  @Nullable String optional(String name) {
    return values.get(name);
  }

  private static String lastWord(String text) {
    String stripped = text.stripTrailing();
    int start = stripped.length();
    while (start > 0 && Character.isLetterOrDigit(stripped.charAt(start - 1))) {
      start--;
    }
    return stripped.substring(start).toLowerCase(Locale.ROOT);
  }

  private static int afterBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isQuote(String text, int at) {
    return at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'');
  }

  private static Fault refusal(String rest) {
    return new Fault(
        AccessFault.AUTHENTICATION_ERROR, null, "The header X-Avangate-Authentication " + rest);
  }
}
