package dev.tillgate.foundation.kernel;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The states of the countries whose billing addresses need one. Shoppers may send the full name or
 * the code, in any case, with or without accents (API 6.0, "Place orders with dynamic product
 * information").
 */
public final class States {
  private static final Set<String> REQUIRED = Set.of("US", "CA", "BR", "TR", "IN", "RO");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+|[.'’]");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Map<String, Map<String, State>> BY_COUNTRY = load();

  private States() {}

  /** Whether a billing address in this country must name a state. */
  public static boolean required(String country) {
    return REQUIRED.contains(Countries.normalise(country));
  }

  /** The state meant by a name or code; empty when the country has no such state in the table. */
  public static Optional<State> find(String country, String text) {
    Map<String, State> states = BY_COUNTRY.getOrDefault(Countries.normalise(country), Map.of());
    return Optional.ofNullable(states.get(fold(text)));
  }

  private static Map<String, Map<String, State>> load() {
    Map<String, Map<String, State>> found = new HashMap<>();
    for (List<String> row : ResourceTable.rows(States.class, "states.tsv", 3)) {
      String name = row.get(2);
      Map<String, State> states = found.computeIfAbsent(row.get(0), _ -> new HashMap<>());
      State state =
          states.computeIfAbsent(fold(row.get(1)), _ -> new State(row.get(0), row.get(1), name));
      states.put(fold(name), state);
    }
    return Map.copyOf(found);
  }

  /** One spelling for all: no case, no accents, no dotless i, one blank between words. */
  private static String fold(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    String plain = MARKS.matcher(decomposed).replaceAll("").replace('ı', 'i').replace("&", " and ");
    return GAPS.matcher(plain).replaceAll(" ").strip();
  }
}
