package dev.tillgate.foundation.schedule;

/** Claimed work that somebody else has claimed since; nothing of it happens here. */
final class LeaseLost extends RuntimeException {
  LeaseLost() {
    super("The lease was lost", null, false, false);
  }
}
