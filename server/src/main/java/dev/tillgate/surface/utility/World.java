package dev.tillgate.surface.utility;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Languages;
import dev.tillgate.surface.utility.api.AvailableCountry;
import java.text.Collator;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The countries, currencies, languages and time zones that every shop has. */
final class World {
  /** Those of the checkout. Source: catalogue §4. */
  static final List<String> LANGUAGES =
      List.of(
          "ar", "bg", "zh", "zy", "hr", "cs", "da", "nl", "en", "fi", "fr", "de", "el", "he", "hi",
          "hu", "it", "ja", "ko", "no", "fa", "pl", "pt", "pt-br", "ro", "ru", "sr", "sk", "sl",
          "es", "sv", "th", "tr");

  private World() {}

  /** By code. */
  static List<String> currencies() {
    return Amounts.currencies();
  }

  /** The countries by their names in a known language, sorted as its speakers do. */
  static List<AvailableCountry> countries(String language) {
    Locale locale = Languages.locale(language);
    return Arrays.stream(Locale.getISOCountries())
        .map(
            code ->
                new AvailableCountry(
                    code.toLowerCase(Locale.ROOT), Locale.of("", code).getDisplayCountry(locale)))
        .sorted(Comparator.comparing(AvailableCountry::name, Collator.getInstance(locale)))
        .toList();
  }

  /** Regions such as {@code Europe/Bucharest}, and UTC; offsets are understood too. */
  static List<String> timeZones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.equals("UTC") || (id.contains("/") && !id.matches("(Etc|SystemV)/.*")))
        .sorted()
        .toList();
  }
}
