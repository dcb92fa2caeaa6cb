package dev.tillgate.foundation.shopfile;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which known key a misspelt one stands for. */
final class Suggestion {
  private static final int LONGEST = 60;

  private Suggestion() {}

  static Optional<String> of(String key, Collection<String> known) {
    if (key.length() > LONGEST) {
      return Optional.empty();
    }
    var given = folded(key);
    return known.stream()
        .filter(name -> distance(given, folded(name)) <= Math.min(3, name.length() / 3))
        .min(Comparator.comparingInt(name -> distance(given, folded(name))));
  }

  /** So that {@code secret_key} and {@code SecretKey} are near {@code secretKey}. */
  private static String folded(String key) {
    return key.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
  }

  /** The Levenshtein distance. */
  private static int distance(String left, String right) {
    var row = new int[right.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[right.length()];
  }
}
