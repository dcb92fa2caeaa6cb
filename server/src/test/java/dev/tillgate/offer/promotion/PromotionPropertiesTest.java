package dev.tillgate.offer.promotion;

import static dev.tillgate.offer.promotion.CalculatorCases.paid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Records;
import dev.tillgate.offer.catalog.api.PriceType;
import dev.tillgate.offer.pricing.LineAmounts;
import dev.tillgate.offer.promotion.api.PromotionType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;

/** What holds for every cart and every set of promotions, in currencies of all minor units. */
class PromotionPropertiesTest {
  private static final List<String> PRODUCTS = List.of("A", "B", "C");

  /** A line in minor units, whatever the currency is. */
  record Draft(String product, long unit, int quantity, PriceType type, String tax) {
    ReducibleLine at(int index, CurrencyUnit currency) {
      BigDecimal price = BigDecimal.valueOf(unit, currency.getDecimalPlaces());
      return CalculatorCases.line(index, product, price, quantity, type, tax, currency);
    }
  }

  /** A promotion whose amount is in minor units. */
  record Offer(PromotionType type, boolean percent, int value, int atMost, int products) {
    Candidate as(String code, CurrencyUnit currency) {
      String[] named = PRODUCTS.subList(0, products).toArray(String[]::new);
      BigDecimal amount = BigDecimal.valueOf(value * 17L, currency.getDecimalPlaces());
      Candidate candidate =
          percent
              ? CalculatorCases.percent(code, type, value, named)
              : CalculatorCases.fixed(code, type, amount, currency, named);
      return CalculatorCases.atMost(atMost, candidate);
    }
  }

  @Provide
  static Arbitrary<List<Draft>> carts() {
    return Combinators.combine(
            Arbitraries.of(PRODUCTS),
            Arbitraries.longs().between(0, 200_000),
            Arbitraries.integers().between(1, 12),
            Arbitraries.of(PriceType.class),
            Arbitraries.of("0", "1", "7.5", "21", "25"))
        .as(Draft::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Provide
  static Arbitrary<List<Offer>> offers() {
    return offers(Arbitraries.integers().between(0, 5));
  }

  @Provide
  static Arbitrary<List<Offer>> unlimited() {
    return offers(Arbitraries.just(0));
  }

  private static Arbitrary<List<Offer>> offers(Arbitrary<Integer> atMost) {
    return Combinators.combine(
            Arbitraries.of(PromotionType.REGULAR, PromotionType.CUMULATIVE, PromotionType.GLOBAL),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 100),
            atMost,
            Arbitraries.integers().between(0, 3))
        .as(Offer::new)
        .list()
        .ofMaxSize(5);
  }

  @Provide
  static Arbitrary<CurrencyUnit> currencies() {
    return Arbitraries.of("EUR", "JPY", "KWD").map(CurrencyUnit::of);
  }

  private static List<Candidate> candidates(List<Offer> offers, CurrencyUnit currency) {
    return IntStream.range(0, offers.size())
        .mapToObj(i -> offers.get(i).as("P" + i, currency))
        .toList();
  }

  private static List<ReducibleLine> lines(List<Draft> cart, CurrencyUnit currency) {
    return IntStream.range(0, cart.size()).mapToObj(i -> cart.get(i).at(i, currency)).toList();
  }

  private static List<ReducibleLine> reduced(
      List<Draft> cart, List<Candidate> candidates, CurrencyUnit currency) {
    return new PromotionCalculator(candidates, currency).apply(lines(cart, currency));
  }

  @Property
  void lines_addUp_andAreNeverBelowZero(
      @ForAll("carts") List<Draft> cart,
      @ForAll("offers") List<Offer> offers,
      @ForAll("currencies") CurrencyUnit currency,
      @ForAll @IntRange(max = 1_000_000) int couponItem) {
    List<ReducibleLine> reduced = reduced(cart, candidates(offers, currency), currency);
    BigDecimal off = BigDecimal.valueOf(couponItem, currency.getDecimalPlaces());
    Reduction why = Reduction.of(Reduction.Kind.COUPON_ITEM, "", "coupon", null);
    List<ReducibleLine> left = CartReduction.take(off, reduced, why, currency);
    assertThat(paid(left)).isEqualByComparingTo(paid(reduced).subtract(off).max(BigDecimal.ZERO));
    for (ReducibleLine line : left) {
      LineAmounts amounts = line.amounts();
      assertThat(List.of(amounts.netDiscounted(), amounts.tax(), amounts.discount()))
          .allMatch(amount -> amount.signum() >= 0)
          .allMatch(amount -> amount.scale() == currency.getDecimalPlaces());
      assertThat(
              line.reductions().stream()
                  .map(Reduction::amount)
                  .reduce(Amounts.zero(currency), BigDecimal::add))
          .isEqualByComparingTo(amounts.discount());
    }
  }

  @Property
  void places_inTheCart_changeNothing(
      @ForAll("carts") List<Draft> cart,
      @ForAll("offers") List<Offer> offers,
      @ForAll("currencies") CurrencyUnit currency,
      @ForAll Random random) {
    List<Candidate> candidates = candidates(offers, currency);
    List<Draft> shuffled = new ArrayList<>(cart);
    Collections.shuffle(shuffled, random);
    List<Candidate> mixed = new ArrayList<>(candidates);
    Collections.shuffle(mixed, random);
    assertThat(withoutPlaces(reduced(shuffled, mixed, currency)))
        .containsExactlyInAnyOrderElementsOf(withoutPlaces(reduced(cart, candidates, currency)));
  }

  @Property
  void biggerPercent_neverCostsMore(
      @ForAll("carts") List<Draft> cart,
      @ForAll("unlimited") List<Offer> others,
      @ForAll @IntRange(max = 100) int less,
      @ForAll @IntRange(max = 100) int more,
      @ForAll("currencies") CurrencyUnit currency,
      @ForAll("types") PromotionType type) {
    List<Candidate> small = new ArrayList<>(candidates(others, currency));
    List<Candidate> big = new ArrayList<>(small);
    small.add(new Offer(type, true, Math.min(less, more), 0, 2).as("Q", currency));
    big.add(new Offer(type, true, Math.max(less, more), 0, 2).as("Q", currency));
    assertThat(paid(reduced(cart, big, currency)))
        .isLessThanOrEqualTo(paid(reduced(cart, small, currency)));
  }

  @Provide
  static Arbitrary<PromotionType> types() {
    return Arbitraries.of(PromotionType.REGULAR, PromotionType.CUMULATIVE, PromotionType.GLOBAL);
  }

  private static List<ReducibleLine> withoutPlaces(List<ReducibleLine> lines) {
    return lines.stream().map(line -> Records.with(line, "index", 0)).toList();
  }
}
