package dev.tillgate.offer.promotion;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.offer.promotion.api.Discount;
import dev.tillgate.offer.promotion.api.Discount.DiscountAmount;
import dev.tillgate.offer.promotion.api.DiscountType;
import dev.tillgate.offer.promotion.api.PriceMatrixRow.SpecialPrice;
import dev.tillgate.offer.promotion.api.Promotion;
import dev.tillgate.offer.promotion.api.PromotionType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * What a promotion takes off the lines that it covers, HALF_UP per line. Pure. Known answer: 30 %
 * of 19.95 is 5.99, and 13.96 is left.
 */
final class DiscountArithmetic {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private DiscountArithmetic() {}

  /** The amounts off by index of the line, above zero and never more than is left. */
  static Map<Integer, BigDecimal> off(
      Candidate candidate, List<ReducibleLine> lines, CurrencyUnit currency) {
    Promotion promotion = candidate.promotion();
    List<ReducibleLine> matching = candidate.covered(lines);
    Map<Integer, Integer> units = UnitCoverage.of(promotion.maximumQuantity(), matching);
    Map<Integer, BigDecimal> off = new HashMap<>();
    for (ReducibleLine line : matching) {
      int covered = units.getOrDefault(line.index(), 0);
      BigDecimal amount = off(promotion, line, covered, currency).min(line.left());
      if (amount.signum() > 0) {
        off.put(line.index(), amount);
      }
    }
    return off;
  }

  private static BigDecimal off(
      Promotion promotion, ReducibleLine line, int units, CurrencyUnit currency) {
    BigDecimal covered = BigDecimal.valueOf(units);
    if (promotion.type() == PromotionType.SPECIAL_PRICE) {
      return specialPrice(promotion, line, currency)
          .map(
              price ->
                  share(line, units, BigDecimal.ONE, currency).subtract(price.multiply(covered)))
          .orElse(BigDecimal.ZERO);
    }
    Discount discount = Objects.requireNonNull(promotion.discount());
    if (discount.type() == DiscountType.PERCENT) {
      BigDecimal rate = Objects.requireNonNull(discount.value()).divide(HUNDRED);
      return share(line, units, rate, currency);
    }
    return fixed(discount.values(), currency)
        .map(amount -> amount.multiply(covered))
        .map(amount -> amount.min(share(line, units, BigDecimal.ONE, currency)))
        .orElse(BigDecimal.ZERO);
  }

  /** The amount in the currency, rounded to its minor unit; empty where there is none. */
  static Optional<BigDecimal> fixed(List<DiscountAmount> values, CurrencyUnit currency) {
    return values.stream()
        .filter(value -> currency.getCode().equalsIgnoreCase(value.currency()))
        .map(value -> Amounts.round(Objects.requireNonNull(value.amount()), currency))
        .findFirst();
  }

  static Optional<BigDecimal> specialPrice(
      Promotion promotion, ReducibleLine line, CurrencyUnit currency) {
    return PromotionScope.row(promotion, line).stream()
        .flatMap(row -> row.prices().stream())
        .filter(price -> currency.getCode().equalsIgnoreCase(price.currency()))
        .map(SpecialPrice::value)
        .map(value -> Amounts.round(Objects.requireNonNull(value), currency))
        .findFirst();
  }

  private static BigDecimal share(
      ReducibleLine line, int units, BigDecimal rate, CurrencyUnit currency) {
    return line.left()
        .multiply(BigDecimal.valueOf(units))
        .multiply(rate)
        .divide(
            BigDecimal.valueOf(line.quantity()), currency.getDecimalPlaces(), RoundingMode.HALF_UP);
  }
}
