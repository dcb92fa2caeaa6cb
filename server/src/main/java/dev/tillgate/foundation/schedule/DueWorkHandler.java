package dev.tillgate.foundation.schedule;

/** Does one kind of due work. */
public interface DueWorkHandler {
  /** The kind, as it stands in the table. */
  String kind();

  /**
   * Does the work and ends it, through {@link DueWork#finish}, in the transaction of what it
   * writes. An exception leaves the row for a later attempt.
   */
  void run(DueItem item);
}
