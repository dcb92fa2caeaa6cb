package dev.tillgate.gate.operation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a call, whatever it asks for.
 *
 * @param idempotencyKey what the client sent to make a repetition harmless; null when nothing
 * @param plan what the client asks of plans: nothing (null), {@code only}, or a plan's digest
 * @param headers those of the answer that the call goes into
 */
public record CallContext(
    Origin origin, @Nullable String idempotencyKey, @Nullable String plan, AnswerHeaders headers) {

  /** The same call with what its own field says of plans; null leaves what the header said. */
  public CallContext planned(@Nullable String field) {
    return field == null ? this : new CallContext(origin, idempotencyKey, field, headers);
  }

  /**
   * The others of a batch may have been carried out, and have no keys: one call's trouble is not
   * that of the answer, which nobody shall send for again.
   */
  private record OfMember(AnswerHeaders answer) implements AnswerHeaders {
    @Override
    public void set(String name, String value) {
      answer.set(name, value);
    }

    @Override
    public void unavailable(@Nullable Duration retryAfter) {}
  }

  /**
   * What surrounds one call of a batch.
   *
   * @param number its place in the batch, counted from 1
   */
  public CallContext member(int number) {
    return new CallContext(origin.member(number), null, plan, new OfMember(headers));
  }
}
