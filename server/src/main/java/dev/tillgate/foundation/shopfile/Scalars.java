package dev.tillgate.foundation.shopfile;

import dev.tillgate.foundation.kernel.AddressRange;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Single values as text. A text that does not fit its type is an IllegalArgumentException. */
final class Scalars {
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,37})");
  private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,37})(\\.[0-9]{1,18})?");

  private static final Map<Class<?>, Function<String, Object>> READERS =
      Map.of(
          String.class, text -> text,
          Integer.class, text -> (int) whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE),
          Long.class, text -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE),
          Boolean.class, Scalars::truth,
          BigDecimal.class, Scalars::decimal,
          LocalDate.class, Scalars::date,
          Instant.class, Scalars::instant,
          ZoneId.class, Scalars::zone,
          AddressRange.class, Scalars::addresses);

  private Scalars() {}

  static boolean supports(Class<?> type) {
    return type.isEnum() || READERS.containsKey(boxed(type));
  }

  static Object parse(Class<?> type, String text) {
    var reader = READERS.get(boxed(type));
    return reader == null ? constant(type, text) : reader.apply(text);
  }

  static String format(Object value) {
    return switch (value) {
      case Enum<?> constant -> lowerCase(constant);
      case BigDecimal number -> number.toPlainString();
      default -> value.toString();
    };
  }

  private static Class<?> boxed(Class<?> type) {
    return MethodType.methodType(type).wrap().returnType();
  }

  private static long whole(String text, long least, long most) {
    require(WHOLE.matcher(text).matches(), text, "is not a whole number");
    var number = new BigInteger(text);
    if (number.compareTo(BigInteger.valueOf(least)) < 0
        || number.compareTo(BigInteger.valueOf(most)) > 0) {
      throw new IllegalArgumentException(
          "%s is out of range (%d to %d)".formatted(text, least, most));
    }
    return number.longValueExact();
  }

  private static BigDecimal decimal(String text) {
    require(DECIMAL.matcher(text).matches(), text, "is not a number");
    return new BigDecimal(text);
  }

  private static Boolean truth(String text) {
    require(text.equals("true") || text.equals("false"), text, "is not true or false");
    return text.equals("true");
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw unfit(text, "is not a date such as 2026-01-31");
    }
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw unfit(text, "is not a time with its zone, such as 2026-01-31T12:00:00Z");
    }
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw unfit(text, "is not a time zone such as Europe/Bucharest or GMT+02:00");
    }
  }

  private static AddressRange addresses(String text) {
    try {
      return AddressRange.of(text);
    } catch (IllegalArgumentException e) {
      throw unfit(text, String.valueOf(e.getMessage()));
    }
  }

  private static Object constant(Class<?> type, String text) {
    var constants = Arrays.stream(type.getEnumConstants()).map(Enum.class::cast).toList();
    return constants.stream()
        .filter(constant -> constant.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () ->
                unfit(
                    text,
                    constants.stream()
                        .map(Scalars::lowerCase)
                        .collect(Collectors.joining(", ", "is not one of ", ""))));
  }

  private static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static void require(boolean fits, String text, String message) {
    if (!fits) {
      throw unfit(text, message);
    }
  }

  private static IllegalArgumentException unfit(String text, String message) {
    return new IllegalArgumentException(Quote.of(text) + " " + message);
  }
}
