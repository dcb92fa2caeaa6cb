package dev.tillgate.sale.gateway.hyperswitch;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Our names of attempts as Hyperswitch wants names: of thirty characters. */
final class HyperswitchNames {
  private static final Pattern NAME = Pattern.compile("tg_([0-9]{9})_([0-9]{17})");

  private HyperswitchNames() {}

  /** The name of a payment or refund. */
  static String of(String attempt) {
    String[] parts = attempt.split("-", -1);
    return "tg_%09d_%017d".formatted(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
  }

  /** The attempt of a name; empty for names that others gave. */
  static Optional<String> attempt(String name) {
    Matcher parts = NAME.matcher(name);
    return parts.matches()
        ? Optional.of(Long.parseLong(parts.group(1)) + "-" + Long.parseLong(parts.group(2)))
        : Optional.empty();
  }
}
