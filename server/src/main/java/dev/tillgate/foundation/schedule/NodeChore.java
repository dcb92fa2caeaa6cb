package dev.tillgate.foundation.schedule;

/**
 * What each node does of itself beside due work, about once a second, for facts that leave no row
 * of due work behind. It takes a moment at the most and leaves the rest for the next time.
 */
public interface NodeChore {
  /**
   * Does what there is to do.
   *
   * @return whether something is left
   */
  boolean run();
}
