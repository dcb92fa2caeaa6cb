package dev.tillgate.surface.shopfile;

import dev.tillgate.gate.access.AddressRange;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Any sample at all. */
final class Samples {
  private Samples() {}

  static Arbitrary<Sample> any() {
    var limits =
        Combinators.combine(
                Arbitraries.integers().greaterOrEqual(0), Arbitraries.longs().injectNull(0.5))
            .as(Sample.Limits::new);
    var grid =
        Arbitraries.maps(texts(), Arbitraries.integers().injectNull(0.2).list().ofMaxSize(3))
            .ofMaxSize(2);
    var flags =
        Combinators.combine(
                Arbitraries.of(true, false), Arbitraries.of(true, false).injectNull(0.5))
            .as(Flags::new);
    return Combinators.combine(
            texts(),
            texts().injectNull(0.5),
            Arbitraries.of("Europe/Bucharest", "GMT+02:00", "Z", "UTC+01:30").map(ZoneId::of),
            flags,
            limits,
            products().list().ofMaxSize(3),
            Arbitraries.maps(texts(), texts()).ofMaxSize(3),
            Combinators.combine(
                    grid,
                    texts().list().ofMaxSize(2).injectNull(0.3),
                    networks().list().ofMaxSize(2))
                .as(Extras::new))
        .as(
            (code, key, zone, flag, limit, products, labels, extras) ->
                new Sample(
                    code,
                    key,
                    zone,
                    flag.live,
                    flag.paused,
                    limit,
                    products,
                    labels,
                    extras.grid,
                    extras.tags,
                    extras.networks));
  }

  private static Arbitrary<AddressRange> networks() {
    return Arbitraries.of("10.0.0.0/8", "192.0.2.7", "::", "2001:db8::/32", "::ffff:10.0.0.1")
        .map(AddressRange::of);
  }

  private static Arbitrary<Sample.Product> products() {
    var amounts =
        Combinators.combine(
                Arbitraries.longs().map(BigInteger::valueOf), Arbitraries.integers().between(0, 18))
            .as(BigDecimal::new);
    var prices = Combinators.combine(texts(), amounts).as(Sample.Price::new);
    var dates =
        Arbitraries.longs().between(-700_000, 2_900_000).map(LocalDate::ofEpochDay).injectNull(0.3);
    var instants =
        Combinators.combine(
                Arbitraries.longs().between(-60_000_000_000L, 250_000_000_000L),
                Arbitraries.integers().between(0, 999_999_999))
            .as(Instant::ofEpochSecond)
            .injectNull(0.3);
    return Combinators.combine(
            texts(),
            texts(),
            Arbitraries.of(Sample.Cycle.class),
            dates,
            instants,
            prices.list().ofMaxSize(3))
        .as(Sample.Product::new);
  }

  /** Any characters, and those that mean something to YAML more often. */
  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(20),
        Arbitraries.strings()
            .withChars(" \n\t\r:-#'\"|>&*!?%@`{}[],\\~aé\u0085\u2028\ufeff\u00a0")
            .ofMaxLength(12),
        Arbitraries.of(
            "",
            "null",
            "~",
            "yes",
            "NO",
            "true",
            "01234",
            "1e3",
            "0x1F",
            "12:30:45",
            ".inf",
            "<<",
            "=",
            "2026-01-31",
            "---",
            "...",
            "\ud83d\ude00",
            "a: b",
            "a #b",
            "x".repeat(300)));
  }

  private record Flags(boolean live, @Nullable Boolean paused) {}

  private record Extras(
      Map<String, List<Integer>> grid, @Nullable List<String> tags, List<AddressRange> networks) {}
}
