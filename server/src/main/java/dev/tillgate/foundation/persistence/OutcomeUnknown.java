package dev.tillgate.foundation.persistence;

import java.sql.SQLException;

/** The database was lost after a write had been sent and before it said what became of it. */
final class OutcomeUnknown extends RuntimeException {
  OutcomeUnknown(SQLException cause) {
    super("It is not known whether the write happened", cause);
  }
}
