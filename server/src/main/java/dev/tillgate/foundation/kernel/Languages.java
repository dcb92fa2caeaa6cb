package dev.tillgate.foundation.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The languages of ISO 639-1, and the two codes that the API adds to them. */
public final class Languages {
  private static final Set<String> CODES = codes();

  private Languages() {}

  /** Whether this is a known code, in any case: two letters, {@code pt-br} or {@code zy}. */
  public static boolean known(String code) {
    return CODES.contains(normalise(code));
  }

  /** The code in lower case without outer blanks; says nothing about whether it is known. */
  public static String normalise(String code) {
    return code.strip().toLowerCase(Locale.ROOT);
  }

  /** The locale of a known code; {@code zy} is traditional Chinese. */
  public static Locale locale(String code) {
    return switch (normalise(code)) {
      case "zy" -> Locale.TRADITIONAL_CHINESE;
      case "pt-br" -> Locale.of("pt", "BR");
      default -> Locale.of(normalise(code));
    };
  }

  private static Set<String> codes() {
    Set<String> codes = new TreeSet<>(Arrays.asList(Locale.getISOLanguages()));
    codes.addAll(List.of("pt-br", "zy"));
    return Set.copyOf(codes);
  }
}
