package dev.tillgate.offer.promotion;

import static dev.tillgate.offer.catalog.api.PriceType.GROSS;
import static dev.tillgate.offer.catalog.api.PriceType.NET;
import static dev.tillgate.offer.promotion.CalculatorCases.atMost;
import static dev.tillgate.offer.promotion.CalculatorCases.fixed;
import static dev.tillgate.offer.promotion.CalculatorCases.line;
import static dev.tillgate.offer.promotion.CalculatorCases.percent;
import static dev.tillgate.offer.promotion.api.PromotionType.CUMULATIVE;
import static dev.tillgate.offer.promotion.api.PromotionType.REGULAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.offer.pricing.LineAmounts;
import dev.tillgate.offer.promotion.api.PromotionType;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PromotionCalculatorTest {
  private static final CurrencyUnit EUR = CurrencyUnit.EUR;
  private static final PromotionType GLOBAL = PromotionType.GLOBAL;

  private static List<ReducibleLine> reduced(List<Candidate> candidates, ReducibleLine... lines) {
    return new PromotionCalculator(candidates, EUR).apply(List.of(lines));
  }

  @Test
  void documentedDiscount_leavesTheDocumentedAmounts() {
    ReducibleLine before = line(0, "A", "19.95", 1, NET, "1", EUR);
    LineAmounts line =
        reduced(List.of(percent("P", REGULAR, 30, "A")), before).getFirst().amounts();
    assertThat(line.discount()).isEqualByComparingTo("5.99");
    assertThat(line.netDiscounted()).isEqualByComparingTo("13.96");
    assertThat(line.tax()).isEqualByComparingTo("0.14");
    assertThat(line.grossDiscounted()).isEqualByComparingTo("14.10");
  }

  /** Candidates on one line of 2 units at 100 without tax, and what is paid for it. */
  static Stream<Arguments> oneLine() {
    return Stream.of(
        Arguments.of("no discount", List.of(), "200"),
        Arguments.of("per cent", List.of(percent("A", REGULAR, 10, "X")), "180"),
        Arguments.of("all", List.of(percent("A", REGULAR, 100, "X")), "0"),
        Arguments.of("each unit", List.of(fixed("A", REGULAR, 15, EUR, "X")), "170"),
        Arguments.of("more than it costs", List.of(fixed("A", REGULAR, 150, EUR, "X")), "0"),
        Arguments.of("other product", List.of(percent("A", REGULAR, 10, "Y")), "200"),
        Arguments.of("no product", List.of(percent("A", REGULAR, 10)), "200"),
        Arguments.of("first unit", List.of(atMost(1, percent("A", REGULAR, 10, "X"))), "190"),
        Arguments.of("0 is no limit", List.of(atMost(0, percent("A", REGULAR, 10, "X"))), "180"),
        Arguments.of(
            "other currency", List.of(fixed("A", REGULAR, 9, CurrencyUnit.USD, "X")), "200"),
        Arguments.of(
            "the best of two",
            List.of(percent("A", REGULAR, 10, "X"), fixed("B", REGULAR, 11, EUR, "X")),
            "178"),
        Arguments.of(
            "cumulative on top, per cent before amounts, all of them",
            List.of(
                fixed("A", CUMULATIVE, 5, EUR, "X"),
                percent("B", CUMULATIVE, 50, "X"),
                percent("C", CUMULATIVE, 10, "X"),
                percent("D", REGULAR, 10, "X")),
            "71"),
        Arguments.of(
            "the best one for the cart, on what is left",
            List.of(
                percent("A", REGULAR, 50, "X"),
                percent("B", GLOBAL, 10),
                fixed("C", GLOBAL, 9, EUR)),
            "90"),
        Arguments.of("off the cart once", List.of(fixed("A", GLOBAL, 30, EUR)), "170"),
        Arguments.of("cart, one unit", List.of(atMost(1, fixed("A", GLOBAL, 130, EUR))), "100"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("oneLine")
  void line_costs(String name, List<Candidate> candidates, String paid) {
    ReducibleLine before = line(0, "X", 100, 2, NET, 0, EUR);
    assertThat(CalculatorCases.paid(reduced(candidates, before))).isEqualByComparingTo(paid);
  }

  @Test
  void taxedPrice_isReducedWithItsTax() {
    ReducibleLine before = line(0, "X", "12.10", 1, GROSS, 21, EUR);
    LineAmounts line =
        reduced(List.of(percent("P", REGULAR, 10, "X")), before).getFirst().amounts();
    assertThat(line.grossDiscounted()).isEqualByComparingTo("10.89");
    assertThat(line.netDiscounted()).isEqualByComparingTo("9.00");
    assertThat(line.tax()).isEqualByComparingTo("1.89");
    assertThat(line.discount()).isEqualByComparingTo("1.00");
  }

  @Test
  void amountOffTheCart_isSplitByWhatLinesCostWithTax() {
    List<ReducibleLine> lines =
        reduced(
            List.of(fixed("P", GLOBAL, 10, EUR)),
            line(0, "X", "12.10", 1, GROSS, 21, EUR),
            line(1, "Y", "20.00", 1, NET, 21, EUR));
    assertThat(lines.get(0).amounts().grossDiscounted()).isEqualByComparingTo("8.77");
    assertThat(lines.get(1).amounts().grossDiscounted()).isEqualByComparingTo("17.53");
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0"})
  void linesThatDifferInQuantityAndKindOfPriceAlone_areTakenInOneOrder(int gross, int net) {
    List<ReducibleLine> lines =
        reduced(
            List.of(atMost(1, fixed("P", REGULAR, 5, EUR, "X"))),
            Stream.of(
                    line(gross, "X", "0.01", 3, GROSS, 25, EUR),
                    line(net, "X", "0.01", 2, NET, 25, EUR))
                .sorted(Comparator.comparingInt(ReducibleLine::index))
                .toArray(ReducibleLine[]::new));
    assertThat(lines.get(gross).reductions()).hasSize(1);
    assertThat(lines.get(net).reductions()).isEmpty();
  }

  @Test
  void maximumQuantity_takesTheDearestUnitsOfTheOrder() {
    List<ReducibleLine> lines =
        reduced(
            List.of(atMost(3, percent("P", REGULAR, 50, "X", "Y"))),
            line(0, "X", 10, 2, NET, 0, EUR),
            line(1, "Y", 30, 2, NET, 0, EUR));
    assertThat(lines.get(0).amounts().discount()).isEqualByComparingTo("5");
    assertThat(lines.get(1).amounts().discount()).isEqualByComparingTo("30");
  }

  @Test
  void reductions_standInTheOrderOfApplication_andAddUp() {
    ReducibleLine line =
        reduced(
                List.of(
                    percent("G", GLOBAL, 10),
                    percent("C", CUMULATIVE, 10, "X"),
                    percent("R", REGULAR, 10, "X")),
                line(0, "X", 100, 1, NET, 21, EUR))
            .getFirst();
    assertThat(line.reductions()).extracting(Reduction::code).containsExactly("R", "C", "G");
    assertThat(line.reductions().stream().map(Reduction::amount))
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(new BigDecimal("10"), new BigDecimal("9"), new BigDecimal("8.10"));
    assertThat(line.amounts().discount()).isEqualByComparingTo("27.10");
  }
}
