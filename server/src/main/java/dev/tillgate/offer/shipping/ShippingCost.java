package dev.tillgate.offer.shipping;

import java.math.BigDecimal;
import java.util.List;

/**
 * What sending a parcel costs, by its parts, in one currency. The total is their sum.
 *
 * @param overweight for a parcel that is too heavy
 * @param country for the country that it goes to
 * @param weight for the kilograms
 * @param order for the shipping classes of the products
 */
public record ShippingCost(
    BigDecimal base,
    BigDecimal overweight,
    BigDecimal country,
    BigDecimal weight,
    BigDecimal order) {

  /** The sum of all parts. */
  public BigDecimal total() {
    return parts().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The parts in the order of the components. */
  public List<BigDecimal> parts() {
    return List.of(base, overweight, country, weight, order);
  }

  /** Parts in the order of the components. */
  public static ShippingCost of(List<BigDecimal> parts) {
    return new ShippingCost(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4));
  }
}
