package dev.tillgate.foundation.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * References made while something is only planned. Whoever shows the plan must know them, because
 * the deed will have others.
 */
public final class Fresh {
  private static final ScopedValue<List<String>> MADE = ScopedValue.newInstance();

  private Fresh() {}

  /** What a call came to, and the references that were made on the way, in their order. */
  public record Noted<T>(T result, List<String> made) {}

  /** Runs a call and notes the references that it makes. */
  public static <T, X extends Throwable> Noted<T> noted(ScopedValue.CallableOp<T, X> call)
      throws X {
    List<String> made = new ArrayList<>();
    T result = ScopedValue.where(MADE, made).call(call);
    return new Noted<>(result, made);
  }

  /** Says that a reference was made that nobody can foresee. */
  public static String made(String reference) {
    if (MADE.isBound()) {
      MADE.get().add(reference);
    }
    return reference;
  }
}
