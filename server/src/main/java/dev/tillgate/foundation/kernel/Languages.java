package dev.tillgate.foundation.kernel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The languages of ISO 639-1, and the two codes that the API adds to them. */
public final class Languages {
  private static final Set<String> CODES = codes();
  private static final String ELSEWHERE = "en";
  private static final Map<String, String> BY_COUNTRY = byCountry();

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

  /** The language in which buyers of a country are spoken to when nobody says which. */
  public static String ofCountry(String country) {
    return BY_COUNTRY.getOrDefault(Countries.normalise(country), ELSEWHERE);
  }

  private static Map<String, String> byCountry() {
    Map<String, String> languages = new HashMap<>();
    for (List<String> row : ResourceTable.rows(Languages.class, "country-languages.tsv", 2)) {
      for (String country : row.get(1).split(" ", -1)) {
        languages.put(country, row.get(0));
      }
    }
    return Map.copyOf(languages);
  }

  private static Set<String> codes() {
    Set<String> codes = new TreeSet<>(Arrays.asList(Locale.getISOLanguages()));
    codes.addAll(List.of("pt-br", "zy"));
    return Set.copyOf(codes);
  }
}
