package dev.tillgate.foundation.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The countries of ISO 3166-1, by their two-letter codes as the JDK lists them. */
public final class Countries {
  private static final Set<String> CODES = Set.of(Locale.getISOCountries());

  private Countries() {}

  /** Whether this is an assigned two-letter code, in any case. {@code UK} is not one. */
  public static boolean known(String code) {
    return CODES.contains(normalise(code));
  }

  /** The code in upper case without outer blanks; says nothing about whether it is known. */
  public static String normalise(String code) {
    return code.strip().toUpperCase(Locale.ROOT);
  }

  /** The country's English name; empty when the code is not known. */
  public static Optional<String> englishName(String code) {
    return known(code)
        ? Optional.of(Locale.of("", normalise(code)).getDisplayCountry(Locale.ENGLISH))
        : Optional.empty();
  }
}
