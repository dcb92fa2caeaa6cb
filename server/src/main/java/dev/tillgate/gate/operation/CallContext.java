package dev.tillgate.gate.operation;

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
   * What surrounds one call of a batch.
   *
   * @param number its place in the batch, counted from 1
   */
  public CallContext member(int number) {
    // The others may have been carried out: one call's trouble is not that of the whole answer.
    AnswerHeaders ofMember = (name, value) -> headers.set(name, value);
    return new CallContext(origin.member(number), null, plan, ofMember);
  }
}
