package dev.tillgate.foundation.shopfile;

import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a module brings to shop files: a list under a key of its own, or one thing. Sections are
 * beans, and found as such; the constructor of each says what holds for its entries.
 *
 * @param <P> what an entry says, by its components
 */
public abstract class ShopSection<P extends Record> {
  private final String key;
  private final String noun;
  private final Class<P> part;
  private final Function<P, Object> name;
  private final Set<String> after = new HashSet<>();
  private boolean single;
  private final List<Consumer<ShopFile>> checks = new ArrayList<>();
  private BiFunction<Moment, ShopFile, Stream<Supplier<Write<?>>>> acts = (_, _) -> Stream.of();

  /**
   * A section whose entries have names of their own.
   *
   * @param key where it stands in a file, such as {@code products}
   * @param noun what messages call an entry
   * @param name what other entries call it
   */
  protected ShopSection(String key, String noun, Class<P> part, Function<P, Object> name) {
    this.key = key;
    this.noun = noun;
    this.part = part;
    this.name = name;
  }

  /** There is one entry at most, which stands under the key without a list. */
  protected final void single() {
    single = true;
  }

  /** No two entries have the same of this. */
  protected final void unique(String what, Function<P, ? extends @Nullable Object> of) {
    checks.add(shop -> ShopFile.unique(shop.of(this), of, what));
  }

  /** The entries name such of another section, which is loaded first. */
  protected final void refersTo(String other, Function<P, Stream<?>> names) {
    after(other);
    checks.add(shop -> requireKnown(shop, shop.section(other), names));
  }

  /** What entries show together, by {@link ShopFile#require}. */
  protected final void checks(Consumer<List<P>> check) {
    checks.add(shop -> check.accept(shop.of(this).toList()));
  }

  /** The sections under these keys are loaded first. */
  protected final void after(String... keys) {
    after.addAll(Arrays.asList(keys));
  }

  /** Brings an entry into the shop. */
  protected final void puts(BiFunction<Moment, P, Write<?>> put) {
    loads((moment, shop) -> shop.of(this).map(entry -> () -> put.apply(moment, entry)));
  }

  /** Brings the entries into the shop; each act is decided when those before it are written. */
  protected final void loads(BiFunction<Moment, ShopFile, Stream<Supplier<Write<?>>>> load) {
    this.acts = load;
  }

  final String key() {
    return key;
  }

  /** What stands under the key. */
  final Part place() {
    return single
        ? new Part(key, new Shape.RecordOf(part, true), false, null)
        : new Part(key, new Shape.ListOf(new Shape.RecordOf(part, false), false), false, List.of());
  }

  /** The entries of what was read there. */
  final List<?> entries(@Nullable Object read) {
    if (single) {
      return read == null ? List.of() : List.of(read);
    }
    return (List<?>) Objects.requireNonNull(read);
  }

  /** What is written there for entries of which there is one at least. */
  final Object written(List<?> entries) {
    return single ? entries.getFirst() : entries;
  }

  final Class<P> part() {
    return part;
  }

  final boolean isAfter(ShopSection<?> other) {
    return after.contains(other.key);
  }

  final void check(ShopFile shop) {
    ShopFile.unique(shop.of(this), name, noun);
    checks.forEach(check -> check.accept(shop));
  }

  final Stream<Supplier<Write<?>>> acts(Moment moment, ShopFile shop) {
    return acts.apply(moment, shop);
  }

  private void requireKnown(
      ShopFile shop, ShopSection<?> other, Function<P, Stream<?>> references) {
    Set<Object> known = other.names(shop);
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
                                    .formatted(noun, name.apply(entry), other.noun, reference))));
  }

  private Set<Object> names(ShopFile shop) {
    return shop.of(this).map(name).collect(Collectors.toSet());
  }
}
