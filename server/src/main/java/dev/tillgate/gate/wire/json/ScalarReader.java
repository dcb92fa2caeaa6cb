package dev.tillgate.gate.wire.json;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.gate.operation.shape.Shape;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads single values the way PHP programs send them. */
final class ScalarReader {
  private static final int MAX_DIGITS = 40;
  private static final int MAX_YEAR = 9999;

  private ScalarReader() {}

  /** The value; null when it was left out in one of the ways of leaving out, or was refused. */
  static @Nullable Object read(Shape.Kind kind, JsonNode node, String path, ReadLog log) {
    if (node.isContainer()) {
      if (node.isEmpty()) {
        log.coerced(path, node, "nothing");
      } else {
        log.refuse(path, described(kind));
      }
      return null;
    }
    String text = text(node);
    if (kind != Shape.Kind.STRING && text.isBlank()) {
      log.coerced(path, node, "nothing");
      return null;
    }
    Object value = kind == Shape.Kind.STRING ? text : parse(kind, text.strip());
    if (value == null) {
      log.refuse(path, described(kind));
    } else if (!isNatural(kind, node)) {
      log.coerced(path, node, described(kind));
    }
    return value;
  }

  /** Whether JSON has this very type for the value. */
  private static boolean isNatural(Shape.Kind kind, JsonNode node) {
    return switch (kind) {
      case STRING, DATE, DATE_TIME -> node.isString();
      case INTEGER, LONG, DECIMAL -> node.isNumber();
      case BOOLEAN -> node.isBoolean();
      case FLAG -> node.isBoolean() || node.isNumber();
    };
  }

  static @Nullable Object choice(Shape.Choice choice, JsonNode node, String path, ReadLog log) {
    String text = node.isValueNode() ? text(node).strip() : "";
    if (text.isEmpty() && (node.isValueNode() || node.isEmpty())) {
      return null;
    }
    String word = text.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    for (Enum<?> constant : choice.type().getEnumConstants()) {
      if (constant.name().equals(word)) {
        return constant;
      }
    }
    log.refuse(path, "one of " + String.join(", ", choice.words()));
    return null;
  }

  /** The text of a scalar node. */
  static String text(JsonNode node) {
    if (node.isNumber()) {
      BigDecimal number = node.decimalValue();
      return bounded(number) ? number.toPlainString() : number.toString();
    }
    return node.isString() ? node.stringValue() : node.asString();
  }

  private static @Nullable Object parse(Shape.Kind kind, String text) {
    return switch (kind) {
      case STRING -> text;
      case INTEGER -> whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE, true);
      case LONG -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE, false);
      case DECIMAL -> decimal(text);
      case BOOLEAN, FLAG -> truth(text);
      case DATE -> date(text);
      case DATE_TIME -> dateTime(text);
    };
  }

  private static @Nullable Number whole(String text, long least, long most, boolean small) {
    BigDecimal number = decimal(text);
    if (number == null
        || number.compareTo(BigDecimal.valueOf(least)) < 0
        || number.compareTo(BigDecimal.valueOf(most)) > 0
        || number.stripTrailingZeros().scale() > 0) {
      return null;
    }
    if (small) {
      return number.intValueExact();
    }
    return number.longValueExact();
  }

  private static @Nullable BigDecimal decimal(String text) {
    if (text.length() > MAX_DIGITS) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(text);
      return bounded(number) ? number : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Whether a number has a size that can be calculated with and kept. */
  static boolean bounded(BigDecimal number) {
    return Math.abs((long) number.scale()) <= MAX_DIGITS
        && (Amounts.plausible(number) || number.precision() <= MAX_DIGITS);
  }

  private static @Nullable Boolean truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "1", "true", "yes", "on" -> true;
      case "0", "false", "no", "off" -> false;
      default -> null;
    };
  }

  private static @Nullable LocalDate date(String text) {
    LocalDateTime moment = dateTime(text);
    return moment == null ? null : moment.toLocalDate();
  }

  private static @Nullable LocalDateTime dateTime(String text) {
    try {
      LocalDateTime moment =
          text.length() <= "2026-01-01".length()
              ? LocalDate.parse(text).atStartOfDay()
              : LocalDateTime.parse(text.replace(' ', 'T'));
      return moment.getYear() >= 1 && moment.getYear() <= MAX_YEAR ? moment : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String described(Shape.Kind kind) {
    return switch (kind) {
      case STRING -> "a text";
      case INTEGER, LONG -> "a whole number";
      case DECIMAL -> "a number";
      case BOOLEAN, FLAG -> "true or false";
      case DATE -> "a date such as 2026-01-31";
      case DATE_TIME -> "a time such as 2026-01-31 10:00:00";
    };
  }
}
