package dev.tillgate.foundation.persistence;

/** A batch did not happen because something that must be unique exists already. */
public final class Duplicate extends RuntimeException {
  Duplicate(Throwable cause) {
    super("It exists already", cause);
  }
}
