package dev.tillgate;

import java.util.SplittableRandom;

/** Something that holds for any values: a check that is tried many times, each time with others. */
public final class Property {
  private static final String SEED = "property.seed";
  private static final int TRIES = 1000;

  private Property() {}

  /** What must not fail, whatever it draws. */
  @FunctionalInterface
  public interface Check {
    void of(Any any) throws Exception;
  }

  public static void holds(Check check) {
    holds(TRIES, check);
  }

  /** Fails with the values of the first try that fails, and with the seed that draws them again. */
  public static void holds(int tries, Check check) {
    int first = new SplittableRandom().nextInt(Integer.MAX_VALUE);
    holds(tries, Long.getLong(SEED, first), check);
  }

  /** Each try has a seed of its own, so that one that failed can be the first of the next run. */
  static void holds(int tries, long first, Check check) {
    for (long seed = first; seed < first + tries; seed++) {
      Any any = new Any(seed);
      try {
        check.of(any);
      } catch (Throwable e) {
        throw new AssertionError(
            "Again with -D%s=%d: it does not hold for %s: %s"
                .formatted(SEED, seed, any, e.getMessage()),
            e);
      }
    }
  }
}
