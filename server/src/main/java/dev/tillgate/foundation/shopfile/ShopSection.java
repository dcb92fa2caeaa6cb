package dev.tillgate.foundation.shopfile;

import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a module brings to shop files: a list under a key of its own. Sections are beans, and found
 * as such.
 *
 * @param <P> what an entry says, by its components
 */
public abstract class ShopSection<P extends Record> {
  private final String key;
  private final String noun;
  private final Class<P> part;
  private final Function<P, Object> name;
  private final Set<String> after;

  /**
   * Says what stands in the file.
   *
   * @param key such as {@code products}
   * @param noun what messages call an entry
   * @param name what other entries call it; no two have the same
   * @param after the keys of sections that must be loaded before
   */
  protected ShopSection(
      String key, String noun, Class<P> part, Function<P, Object> name, String... after) {
    this.key = key;
    this.noun = noun;
    this.part = part;
    this.name = name;
    this.after = Set.of(after);
  }

  /** Finds what entries show together, when a file is read, by {@link ShopFile#require}. */
  protected void check(ShopFile shop) {}

  /**
   * Finds what would stop the entries on their way, before anything of any file is written: a fault
   * or an {@link IllegalArgumentException}.
   *
   * @param known the merchant, if it has been loaded before
   */
  public void rehearse(ShopFile shop, Optional<Merchant> known) {}

  /** What brings the entries into the shop; each is decided when those before it are written. */
  public abstract Stream<Supplier<Write<?>>> acts(Moment moment, ShopFile shop);

  /** Refuses entries that name what is not in the section under a key. */
  protected final void requireKnown(
      ShopFile shop, String other, Function<P, Stream<?>> references) {
    ShopSection<?> section = shop.section(other);
    Set<Object> known = section.names(shop);
    shop.of(this)
        .forEach(
            entry ->
                references
                    .apply(entry)
                    .forEach(
                        reference ->
                            ShopFile.require(
                                known.contains(reference),
                                "%s %s names the unknown %s %s"
                                    .formatted(noun, name.apply(entry), section.noun, reference))));
  }

  final void checkAll(ShopFile shop) {
    ShopFile.unique(shop.of(this), name, noun);
    check(shop);
  }

  final String key() {
    return key;
  }

  final Class<P> part() {
    return part;
  }

  final boolean isAfter(ShopSection<?> other) {
    return after.contains(other.key);
  }

  private Set<Object> names(ShopFile shop) {
    return shop.of(this).map(name).collect(Collectors.toSet());
  }
}
