package dev.tillgate.foundation.shopfile;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A merchant and what it sells, as a file.
 *
 * @param entries of each section, in the order of the file
 */
public record ShopFile(MerchantPart merchant, Map<ShopSection<?>, List<?>> entries) {

  /** The entries of a section. */
  public <P extends Record> Stream<P> of(ShopSection<P> section) {
    return entries.getOrDefault(section, List.of()).stream().map(section.part()::cast);
  }

  ShopSection<?> section(String key) {
    return entries.keySet().stream()
        .filter(section -> section.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  /** Refuses the file unless the condition holds. */
  public static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** Refuses the file if two of them have the same key. */
  public static <T> void unique(
      Stream<T> all, Function<T, ? extends @Nullable Object> key, String what) {
    Set<Object> seen = new HashSet<>();
    all.map(key)
        .filter(Objects::nonNull)
        .forEach(value -> require(seen.add(value), what + " " + value + " stands twice"));
  }
}
