package dev.tillgate.foundation.schedule;

import dev.tillgate.foundation.persistence.Write;

/** Does one kind of due work. */
public interface DueWorkHandler {
  /** The kind, as it stands in the table. */
  String kind();

  /** Whether it asks somebody outside, who may take their time. */
  default boolean asksOutside() {
    return false;
  }

  /**
   * Decides what the work comes to; whoever asked writes it, together with the end of the work. An
   * exception leaves the row for a later attempt.
   */
  Write<?> run(DueItem item);
}
