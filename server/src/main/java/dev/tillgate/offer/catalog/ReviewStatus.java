package dev.tillgate.offer.catalog;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What has become of the review of a product, in the API's words. Source: page "Product" 6.0. */
final class ReviewStatus {
  static final String NONE = "Does not exist";
  static final String PENDING = "Pending";

  private static final List<String> ALL = List.of(NONE, PENDING, "In Review", "Passed", "Rejected");

  private ReviewStatus() {}

  /** The status that a filter names in any case, with blanks or underscores; else its own text. */
  static @Nullable String named(@Nullable String text) {
    return text == null
        ? null
        : ALL.stream().filter(status -> fold(status).equals(fold(text))).findFirst().orElse(text);
  }

  private static String fold(String text) {
    return text.strip().replace('_', ' ').toLowerCase(Locale.ROOT);
  }
}
