package dev.tillgate.foundation.persistence;

import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A question to the outside world. It is asked once, after the attempt to ask it is durable, and
 * its outcome becomes a write of its own. A call that fails leaves the attempt as it is: due work,
 * written with the attempt, finds it and asks what became of it.
 *
 * @param what is asked, in words for a plan and the log
 * @param call asks; takes a bounded time
 * @param outcome decides what the reply means; may be run several times, like any body
 */
public record Step<O, A extends @Nullable Object>(
    String what, Supplier<O> call, Function<O, Write<A>> outcome) {

  <B extends @Nullable Object> Step<O, B> answering(Function<? super A, B> words) {
    return new Step<>(what, call, reply -> outcome.apply(reply).answering(words));
  }

  /** The same question, with more written when its outcome is. */
  public Step<O, A> writing(UnaryOperator<Write<A>> more) {
    return new Step<>(what, call, reply -> more.apply(outcome.apply(reply)));
  }
}
