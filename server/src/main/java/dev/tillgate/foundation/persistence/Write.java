package dev.tillgate.foundation.persistence;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a body has decided and nobody has done yet: the rows, what to answer, and the step to the
 * outside that follows. Whoever runs the body commits it, shows it as a plan, or runs the body
 * again; the body itself changes nothing.
 *
 * @param rows everything that is written, together
 * @param answer what the caller is told; with a step that follows, what holds while its outcome is
 *     unknown
 * @param next null where nobody outside is asked
 */
public record Write<A extends @Nullable Object>(
    WriteBatch rows, A answer, @Nullable Step<?, A> next) {

  /** Rows and their answer. */
  public static <A extends @Nullable Object> Write<A> of(WriteBatch rows, A answer) {
    return new Write<>(rows, answer, null);
  }

  /** The same, with a question to the outside once the rows are durable. */
  public Write<A> then(Step<?, A> step) {
    return new Write<>(rows, answer, step);
  }

  /** The same rows, of which nothing is answered but that they are written. */
  public Write<Boolean> done() {
    return answering(_ -> true);
  }

  /** The same rows with the answer put in other words. */
  public <B extends @Nullable Object> Write<B> answering(Function<? super A, B> words) {
    return new Write<>(rows, words.apply(answer), next == null ? null : next.answering(words));
  }
}
