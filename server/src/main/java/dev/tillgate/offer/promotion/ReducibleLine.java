package dev.tillgate.offer.promotion;

import dev.tillgate.foundation.kernel.FullBuilder;
import dev.tillgate.offer.catalog.api.PriceType;
import dev.tillgate.offer.pricing.ChosenOption;
import dev.tillgate.offer.pricing.LineAmounts;
import dev.tillgate.offer.pricing.LineCalculator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A line of a cart as reductions see it.
 *
 * @param index its place in the cart, from 0
 * @param productCode null for a dynamic item
 * @param configuration the code of the pricing configuration; null where there is none
 * @param taxCategory the UUID that the product names; null for none
 * @param priceType whether discounts are taken off before or after tax
 * @param ownPrice whether the request set the price, which no special price replaces
 * @param promotable whether promotions apply at all: not to trials, taxes, shipping and coupons
 * @param amounts what is still to be paid
 * @param reductions what has been taken off so far
 */
@FullBuilder
public record ReducibleLine(
    int index,
    String name,
    @Nullable String productCode,
    @Nullable String configuration,
    @Nullable String taxCategory,
    List<ChosenOption> options,
    int quantity,
    PriceType priceType,
    boolean ownPrice,
    boolean promotable,
    LineAmounts amounts,
    List<Reduction> reductions)
    implements ReducibleLineBuilder.With {

  /**
   * Lines in an order that does not depend on where they stand in the cart, so that odd cents do
   * not either: what costs most comes first.
   */
  static final Comparator<ReducibleLine> CANONICAL =
      Comparator.comparing(ReducibleLine::unitLeft, Comparator.reverseOrder())
          .thenComparing(line -> line.amounts().grossDiscounted(), Comparator.reverseOrder())
          .thenComparing(line -> line.amounts().taxPercent())
          .thenComparing(ReducibleLine::name)
          .thenComparing(line -> String.valueOf(line.productCode()))
          .thenComparing(line -> line.options().toString())
          .thenComparing(ReducibleLine::quantity, Comparator.reverseOrder())
          .thenComparing(ReducibleLine::priceType);

  private static final int SCALE = 12;

  /** What is still to be paid, before or after tax as the line's price is. */
  public BigDecimal left() {
    return priceType == PriceType.NET ? amounts.netDiscounted() : amounts.grossDiscounted();
  }

  private BigDecimal unitLeft() {
    return left().divide(BigDecimal.valueOf(quantity), SCALE, RoundingMode.HALF_UP);
  }

  /** Less an amount, before or after tax as the line's price is, at most all of it. */
  public ReducibleLine less(BigDecimal off, Reduction why, CurrencyUnit currency) {
    return to(LineCalculator.discounted(off.min(left()), priceType, amounts, currency), why);
  }

  /** Less an amount of what the shopper pays, at most all of it. */
  ReducibleLine lessWithTax(BigDecimal off, Reduction why, CurrencyUnit currency) {
    BigDecimal most = off.min(amounts.grossDiscounted());
    return to(LineCalculator.discounted(most, PriceType.GROSS, amounts, currency), why);
  }

  private ReducibleLine to(LineAmounts reduced, Reduction why) {
    Reduction reduction = why.off(reduced.discount().subtract(amounts.discount()));
    return withAmounts(reduced)
        .withReductions(Stream.concat(reductions.stream(), Stream.of(reduction)).toList());
  }
}
