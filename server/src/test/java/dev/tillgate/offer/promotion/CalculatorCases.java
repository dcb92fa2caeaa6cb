package dev.tillgate.offer.promotion;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.offer.catalog.api.PriceType;
import dev.tillgate.offer.pricing.LineAmounts;
import dev.tillgate.offer.pricing.LineCalculator;
import dev.tillgate.offer.promotion.api.Discount;
import dev.tillgate.offer.promotion.api.Discount.DiscountAmount;
import dev.tillgate.offer.promotion.api.DiscountType;
import dev.tillgate.offer.promotion.api.Promotion;
import dev.tillgate.offer.promotion.api.PromotionBuilder;
import dev.tillgate.offer.promotion.api.PromotionProduct;
import dev.tillgate.offer.promotion.api.PromotionType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/** Lines and promotions for tests of the arithmetic. */
final class CalculatorCases {
  private CalculatorCases() {}

  static ReducibleLine line(
      int index,
      String product,
      Object unit,
      int quantity,
      PriceType type,
      Object tax,
      CurrencyUnit currency) {
    BigDecimal price = Amounts.round(new BigDecimal(unit.toString()), currency);
    LineAmounts amounts =
        LineCalculator.amounts(price, type, quantity, new BigDecimal(tax.toString()), currency);
    return ReducibleLineBuilder.builder()
        .index(index)
        .name(product)
        .productCode(product)
        .options(List.of())
        .quantity(quantity)
        .priceType(type)
        .ownPrice(false)
        .promotable(true)
        .amounts(amounts)
        .reductions(List.of())
        .build();
  }

  static Candidate percent(String code, PromotionType type, Object percent, String... products) {
    BigDecimal value = new BigDecimal(percent.toString());
    return promotion(
        code, type, new Discount(DiscountType.PERCENT, value, List.of(), null), products);
  }

  static Candidate fixed(
      String code, PromotionType type, Object amount, CurrencyUnit currency, String... products) {
    DiscountAmount value =
        new DiscountAmount(currency.getCode(), new BigDecimal(amount.toString()));
    return promotion(
        code, type, new Discount(DiscountType.FIXED, null, List.of(value), null), products);
  }

  static Candidate atMost(int units, Candidate candidate) {
    return new Candidate(candidate.promotion().withMaximumQuantity(units), null, "", Set.of());
  }

  static BigDecimal paid(List<ReducibleLine> lines) {
    return lines.stream()
        .map(line -> line.amounts().grossDiscounted())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Candidate promotion(
      String code, PromotionType type, Discount discount, String... products) {
    Promotion promotion =
        PromotionBuilder.builder()
            .code(code)
            .name(code)
            .type(type)
            .discount(discount)
            .products(
                Arrays.stream(products)
                    .map(product -> new PromotionProduct(product, null, List.of()))
                    .toList())
            .build();
    return new Candidate(promotion, null, "", Set.of());
  }
}
