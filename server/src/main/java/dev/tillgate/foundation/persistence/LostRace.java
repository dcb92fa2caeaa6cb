package dev.tillgate.foundation.persistence;

/** A batch did not happen because what it wanted to change was no longer as it had been read. */
public final class LostRace extends RuntimeException {
  LostRace(Throwable cause) {
    super("Another write came first", cause);
  }
}
