package dev.tillgate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Any values, drawn by chance: bounds and small ones more often than others. */
public final class Any {
  private static final Pattern UNPRINTABLE = Pattern.compile("\\P{Print}");

  private final RandomGenerator random;
  private final List<@Nullable Object> drawn = new ArrayList<>();

  Any(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A whole number from one bound to the other; half of them lie at the bounds or near zero. */
  public long number(long min, long max) {
    int near = random.nextInt(3) - 1;
    long value =
        switch (random.nextInt(8)) {
          case 0 -> min + Math.max(near, 0);
          case 1 -> max + Math.min(near, 0);
          case 2 -> near;
          case 3 -> random.nextLong() >> random.nextInt(Long.SIZE);
          default -> random.nextLong(min, Math.max(max, max + 1));
        };
    return draw(() -> Math.clamp(value, min, max));
  }

  public int number(int min, int max) {
    return (int) number((long) min, (long) max);
  }

  /** A decimal number from one bound to the other, now and then without the zeros at its end. */
  public BigDecimal decimal(int min, int max, int scale) {
    long one = BigDecimal.TEN.pow(scale).longValueExact();
    return draw(
        () -> {
          BigDecimal value = BigDecimal.valueOf(number(min * one, max * one), scale);
          return random.nextInt(4) == 0 ? value.stripTrailingZeros() : value;
        });
  }

  public boolean flag() {
    return draw(random::nextBoolean);
  }

  public <T extends Enum<T>> T of(Class<T> values) {
    return of(List.of(values.getEnumConstants()));
  }

  public <T> T of(List<T> values) {
    return draw(() -> values.get(random.nextInt(values.size())));
  }

  /** Nothing, half the time. */
  public <T> @Nullable T orNull(Supplier<T> value) {
    return random.nextBoolean() ? draw(value) : draw(() -> null);
  }

  public <T extends @Nullable Object> List<T> list(int min, int max, Supplier<T> element) {
    return draw(
        () -> {
          List<T> list = new ArrayList<>();
          for (int left = number(min, max); left > 0; left--) {
            list.add(element.get());
          }
          return list;
        });
  }

  public <K, V> Map<K, V> map(int max, Supplier<K> key, Supplier<V> value) {
    return draw(
        () -> {
          Map<K, V> map = new LinkedHashMap<>();
          list(0, max, key).forEach(each -> map.put(each, value.get()));
          return map;
        });
  }

  public <T> List<T> shuffled(List<T> list) {
    List<T> shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, random);
    return draw(() -> shuffled);
  }

  /** A text of ASCII, of the characters of one UTF-16 unit, or of any. */
  public String text(int maxLength) {
    int end = of(List.of(0x80, 0x1_0000, 0x11_0000));
    return text(maxLength, () -> Character.toString(character(end)));
  }

  /** A whole one: no file can hold half of a pair. */
  private int character(int end) {
    int drawn = random.nextInt(end);
    return Character.getType(drawn) == Character.SURROGATE ? '\ufffd' : drawn;
  }

  /** A text of the given characters. */
  public String text(String characters, int maxLength) {
    return text(
        maxLength,
        () -> {
          int place = random.nextInt(characters.length());
          return characters.substring(place, place + 1);
        });
  }

  private String text(int maxLength, Supplier<String> character) {
    return draw(() -> String.join("", list(0, maxLength, character)));
  }

  /** Remembers a value instead of what it was made of. */
  private <T extends @Nullable Object> T draw(Supplier<T> value) {
    int parts = drawn.size();
    T whole = value.get();
    drawn.subList(parts, drawn.size()).clear();
    drawn.add(whole);
    return whole;
  }

  /** All that was drawn, in characters that every terminal prints. */
  @Override
  public String toString() {
    return UNPRINTABLE
        .matcher(drawn.toString())
        .replaceAll(found -> "\\\\u%04x".formatted(found.group().codePointAt(0)));
  }
}
