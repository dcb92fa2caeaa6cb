package dev.tillgate.gate.operation;

import org.jspecify.annotations.Nullable;

/**
 * What surrounds a call, whatever it asks for.
 *
 * @param idempotencyKey what the client sent to make a repetition harmless; null when nothing
 * @param headers those of the answer that the call goes into
 */
public record CallContext(Origin origin, @Nullable String idempotencyKey, AnswerHeaders headers) {

  /**
   * What surrounds one call of a batch.
   *
   * @param number its place in the batch, counted from 1
   */
  public CallContext member(int number) {
    return new CallContext(origin.member(number), null, headers);
  }
}
