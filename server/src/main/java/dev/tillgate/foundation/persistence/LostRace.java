package dev.tillgate.foundation.persistence;

import org.jspecify.annotations.Nullable;

/**
 * A batch did not happen because a row was no longer as the body had read it. The body is run again
 * on what is there now, unless the statement said that nothing is to be tried again.
 */
public final class LostRace extends RuntimeException {
  private final transient @Nullable RuntimeException instead;

  LostRace(String statement, @Nullable RuntimeException instead) {
    super("Another write came first for: " + statement);
    this.instead = instead;
  }

  /** What the statement wants told instead of another attempt; null when it wants one. */
  @Nullable RuntimeException instead() {
    return instead;
  }
}
