package dev.tillgate.offer.catalog;

import dev.tillgate.offer.catalog.api.Price;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Options chosen together, whatever the order they are named in: the chosen options' codes in lower
 * case by group. A group of which nothing is chosen does not appear.
 */
public record Combination(SortedMap<String, SortedSet<String>> options) {

  /** The combination that a FLAT price is for. */
  public static Combination of(List<Price.OptionCodes> optionCodes) {
    SortedMap<String, SortedSet<String>> options = new TreeMap<>();
    for (Price.OptionCodes group : optionCodes) {
      for (String option : group.options()) {
        add(options, Objects.requireNonNullElse(group.code(), ""), option);
      }
    }
    return new Combination(options);
  }

  /** The combination with one more option. */
  public Combination with(String group, String option) {
    SortedMap<String, SortedSet<String>> more = new TreeMap<>();
    options.forEach((code, chosen) -> chosen.forEach(one -> add(more, code, one)));
    add(more, group, option);
    return new Combination(more);
  }

  /** {@code COLOUR=gold;SEATS=few}: the same text for the same combination. */
  public String text() {
    return options.entrySet().stream().map(Combination::text).collect(Collectors.joining(";"));
  }

  private static String text(Map.Entry<String, SortedSet<String>> group) {
    return group.getKey() + "=" + String.join(",", group.getValue());
  }

  private static void add(
      SortedMap<String, SortedSet<String>> options, String group, String option) {
    options
        .computeIfAbsent(group, code -> new TreeSet<>())
        .add(option.strip().toLowerCase(Locale.ROOT));
  }
}
