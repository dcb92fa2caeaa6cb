package dev.tillgate.foundation.shopfile;

import dev.tillgate.Any;
import dev.tillgate.foundation.kernel.AddressRange;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Any sample at all. */
final class Samples {
  private static final String YAML = " \n\t\r:-#'\"|>&*!?%@`{}[],\\~aé\u0085\u2028\ufeff\u00a0";
  private static final List<String> WORDS =
      List.of(
          "",
          "null",
          "~",
          "yes",
          "NO",
          "true",
          "01234",
          "1e3",
          "0x1F",
          "12:30:45",
          ".inf",
          "<<",
          "=",
          "2026-01-31",
          "---",
          "...",
          "\ud83d\ude00",
          "a: b",
          "a #b",
          "x".repeat(300));
  private static final List<String> ZONES =
      List.of("Europe/Bucharest", "GMT+02:00", "Z", "UTC+01:30");
  private static final List<String> NETWORKS =
      List.of("10.0.0.0/8", "192.0.2.7", "::", "2001:db8::/32", "::ffff:10.0.0.1");

  private Samples() {}

  static Sample sample(Any any) {
    return new Sample(
        text(any),
        any.orNull(() -> text(any)),
        ZoneId.of(any.of(ZONES)),
        any.flag(),
        any.orNull(any::flag),
        new Sample.Limits(
            any.number(0, Integer.MAX_VALUE),
            any.orNull(() -> any.number(Long.MIN_VALUE, Long.MAX_VALUE))),
        any.list(0, 3, () -> product(any)),
        any.map(3, () -> text(any), () -> text(any)),
        any.map(2, () -> text(any), () -> any.<@Nullable Integer>list(0, 3, () -> integer(any))),
        any.orNull(() -> any.list(0, 2, () -> text(any))),
        any.list(0, 2, () -> AddressRange.of(any.of(NETWORKS))));
  }

  private static Sample.Product product(Any any) {
    return new Sample.Product(
        text(any),
        text(any),
        any.of(Sample.Cycle.class),
        any.orNull(() -> LocalDate.ofEpochDay(any.number(-700_000, 2_900_000))),
        any.orNull(() -> instant(any)),
        any.list(0, 3, () -> new Sample.Price(text(any), amount(any))));
  }

  private static Instant instant(Any any) {
    return Instant.ofEpochSecond(
        any.number(-60_000_000_000L, 250_000_000_000L), any.number(0, 999_999_999));
  }

  private static BigDecimal amount(Any any) {
    return BigDecimal.valueOf(any.number(Long.MIN_VALUE, Long.MAX_VALUE), any.number(0, 18));
  }

  private static @Nullable Integer integer(Any any) {
    return any.orNull(() -> any.number(Integer.MIN_VALUE, Integer.MAX_VALUE));
  }

  /** Any characters, and those that mean something to YAML more often. */
  private static String text(Any any) {
    return switch (any.number(0, 2)) {
      case 0 -> any.text(20);
      case 1 -> any.text(YAML, 12);
      default -> any.of(WORDS);
    };
  }
}
