package dev.tillgate.offer.promotion;

import static dev.tillgate.offer.promotion.CalculatorCases.paid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Any;
import dev.tillgate.Property;
import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.offer.catalog.api.PriceType;
import dev.tillgate.offer.pricing.LineAmounts;
import dev.tillgate.offer.promotion.api.PromotionType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** What holds for every cart and every set of promotions, in currencies of all minor units. */
class PromotionPropertiesTest {
  private static final List<String> PRODUCTS = List.of("A", "B", "C");
  private static final List<PromotionType> TYPES =
      List.of(PromotionType.REGULAR, PromotionType.CUMULATIVE, PromotionType.GLOBAL);

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

  private static List<Draft> cart(Any any) {
    return any.list(
        1,
        6,
        () ->
            new Draft(
                any.of(PRODUCTS),
                any.number(0L, 200_000L),
                any.number(1, 12),
                any.of(PriceType.class),
                any.of(List.of("0", "1", "7.5", "21", "25"))));
  }

  private static List<Offer> offers(Any any, int atMost) {
    return any.list(
        0,
        5,
        () ->
            new Offer(
                any.of(TYPES),
                any.flag(),
                any.number(0, 100),
                any.number(0, atMost),
                any.number(0, 3)));
  }

  private static CurrencyUnit currency(Any any) {
    return CurrencyUnit.of(any.of(List.of("EUR", "JPY", "KWD")));
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

  @Test
  void lines_addUp_andAreNeverBelowZero() {
    Property.holds(
        any -> {
          CurrencyUnit currency = currency(any);
          List<ReducibleLine> reduced =
              reduced(cart(any), candidates(offers(any, 5), currency), currency);
          BigDecimal off =
              BigDecimal.valueOf(any.number(0, 1_000_000), currency.getDecimalPlaces());
          Reduction why = Reduction.of(Reduction.Kind.COUPON_ITEM, "", "coupon", null);
          List<ReducibleLine> left = CartReduction.take(off, reduced, why, currency);
          assertThat(paid(left))
              .isEqualByComparingTo(paid(reduced).subtract(off).max(BigDecimal.ZERO));
          left.forEach(line -> addsUp(line, currency));
        });
  }

  private static void addsUp(ReducibleLine line, CurrencyUnit currency) {
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

  @Test
  void places_inTheCart_changeNothing() {
    Property.holds(
        any -> {
          CurrencyUnit currency = currency(any);
          List<Draft> cart = cart(any);
          List<Candidate> candidates = candidates(offers(any, 5), currency);
          assertThat(withoutPlaces(reduced(any.shuffled(cart), any.shuffled(candidates), currency)))
              .containsExactlyInAnyOrderElementsOf(
                  withoutPlaces(reduced(cart, candidates, currency)));
        });
  }

  @Test
  void biggerPercent_neverCostsMore() {
    Property.holds(
        any -> {
          CurrencyUnit currency = currency(any);
          List<Draft> cart = cart(any);
          List<Candidate> small = new ArrayList<>(candidates(offers(any, 0), currency));
          List<Candidate> big = new ArrayList<>(small);
          PromotionType type = any.of(TYPES);
          int less = any.number(0, 100);
          int more = any.number(less, 100);
          small.add(new Offer(type, true, less, 0, 2).as("Q", currency));
          big.add(new Offer(type, true, more, 0, 2).as("Q", currency));
          assertThat(paid(reduced(cart, big, currency)))
              .isLessThanOrEqualTo(paid(reduced(cart, small, currency)));
        });
  }

  private static List<ReducibleLine> withoutPlaces(List<ReducibleLine> lines) {
    return lines.stream().map(line -> line.withIndex(0)).toList();
  }
}
