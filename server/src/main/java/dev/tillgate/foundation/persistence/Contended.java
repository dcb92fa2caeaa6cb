package dev.tillgate.foundation.persistence;

import org.jspecify.annotations.Nullable;

/** A write was tried again and again, and others were first each time. Nothing has happened. */
public final class Contended extends RuntimeException {
  Contended(@Nullable Throwable last) {
    super(last == null ? "Others came first each time" : last.getMessage(), last);
  }
}
