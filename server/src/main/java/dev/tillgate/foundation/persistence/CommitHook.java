package dev.tillgate.foundation.persistence;

import org.jspecify.annotations.Nullable;

/** Joins the writes of a call before they are sent. */
@FunctionalInterface
public interface CommitHook {
  /**
   * Adds to the batch.
   *
   * @param answer what the caller will be told once the batch is written
   */
  void beforeCommit(WriteBatch batch, @Nullable Object answer);

  /** This hook and behind it another, as one. */
  default CommitHook then(CommitHook next) {
    return (batch, answer) -> {
      beforeCommit(batch, answer);
      next.beforeCommit(batch, answer);
    };
  }
}
