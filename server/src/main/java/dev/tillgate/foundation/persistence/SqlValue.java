package dev.tillgate.foundation.persistence;

import java.time.Instant;
import java.time.ZoneOffset;

/** Values as the driver takes them. */
final class SqlValue {
  private SqlValue() {}

  static Object of(Object value) {
    return switch (value) {
      case Instant instant -> instant.atOffset(ZoneOffset.UTC);
      case Enum<?> word -> word.name();
      default -> value;
    };
  }
}
