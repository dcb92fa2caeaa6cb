package dev.tillgate.offer.pricing;

import java.math.BigDecimal;

/**
 * The amounts of an order line. Always: {@code netDiscounted = net - discount}, {@code gross = net
 * + tax}, {@code grossDiscounted = netDiscounted + tax}; tax is on the discounted net.
 *
 * @param taxPercent the rate that applied
 */
public record LineAmounts(
    BigDecimal taxPercent,
    BigDecimal unitNet,
    BigDecimal unitTax,
    BigDecimal net,
    BigDecimal tax,
    BigDecimal discount) {

  public BigDecimal gross() {
    return net.add(tax);
  }

  public BigDecimal netDiscounted() {
    return net.subtract(discount);
  }

  public BigDecimal grossDiscounted() {
    return netDiscounted().add(tax);
  }

  public BigDecimal unitGross() {
    return unitNet.add(unitTax);
  }

  /** The same line with another discount, and the tax on what is left of it. */
  LineAmounts reduced(BigDecimal newTax, BigDecimal newDiscount) {
    return new LineAmounts(taxPercent, unitNet, unitTax, net, newTax, newDiscount);
  }
}
