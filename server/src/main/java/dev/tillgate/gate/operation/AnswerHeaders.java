package dev.tillgate.gate.operation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Takes what an answer says in its headers; the same for every protocol. */
@FunctionalInterface
public interface AnswerHeaders {
  /** Sets a header of the answer; of a batch's answer the last one set counts. */
  void set(String name, String value);

  /**
   * Says that the server cannot do its work now, and when to ask again.
   *
   * @param retryAfter null where nobody should ask again without thinking
   */
  default void unavailable(@Nullable Duration retryAfter) {
    if (retryAfter != null) {
      set("Retry-After", String.valueOf(retryAfter.toSeconds()));
    }
  }
}
