package dev.tillgate.offer.shipping;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * Tangible goods on their way to one buyer.
 *
 * @param country two-letter code of where they go
 * @param currency in which the buyer pays
 */
public record Parcel(String country, CurrencyUnit currency, List<Goods> goods) {

  /**
   * Some units of one product.
   *
   * @param quantity how many units
   * @param kilograms the weight of one unit
   * @param handling what the product's shipping class asks for on top, for all units, in the
   *     currency of the parcel
   */
  public record Goods(long quantity, BigDecimal kilograms, BigDecimal handling) {}

  BigDecimal kilograms() {
    return goods.stream()
        .map(part -> part.kilograms().multiply(BigDecimal.valueOf(part.quantity())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  BigDecimal handling() {
    return goods.stream().map(Goods::handling).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
