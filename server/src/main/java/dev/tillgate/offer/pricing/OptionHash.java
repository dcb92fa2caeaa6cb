package dev.tillgate.offer.pricing;

import dev.tillgate.foundation.kernel.Texts;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names a combination of options. The hosted system does not say how it computes its hashes; ours
 * is the MD5 of the sorted {@code group=option} names, one to a line, and empty for no options.
 */
public final class OptionHash {
  private OptionHash() {}

  /** An option by the names of its group and of itself. */
  public static String named(@Nullable String group, @Nullable String option) {
    return group + "=" + option;
  }

  /**
   * The hash of a combination, 32 hexadecimal digits.
   *
   * @param options each as {@link #named}; one that is there twice counts once
   */
  public static String of(Stream<String> options) {
    String names = options.distinct().sorted().collect(Collectors.joining("\n"));
    return names.isEmpty() ? "" : Texts.md5(names);
  }
}
