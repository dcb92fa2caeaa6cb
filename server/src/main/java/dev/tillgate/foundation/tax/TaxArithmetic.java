package dev.tillgate.foundation.tax;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Tax of amounts, rounded HALF_UP to the currency's minor units. Known answer of the API's
 * documentation: 9.99 gross at 24 % is 8.06 net and 1.93 tax.
 */
public final class TaxArithmetic {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private TaxArithmetic() {}

  /**
   * The tax on top of a net amount.
   *
   * @param scale decimal places of the currency
   */
  public static BigDecimal taxOnNet(BigDecimal net, BigDecimal percent, int scale) {
    return net.multiply(percent).movePointLeft(2).setScale(scale, RoundingMode.HALF_UP);
  }

  /**
   * The net part of a gross amount.
   *
   * @param scale decimal places of the currency
   */
  public static BigDecimal netOfGross(BigDecimal gross, BigDecimal percent, int scale) {
    return gross.multiply(HUNDRED).divide(HUNDRED.add(percent), scale, RoundingMode.HALF_UP);
  }

  /**
   * The tax within a gross amount: what the net part leaves, so that both add up to the gross.
   *
   * @param scale decimal places of the currency
   */
  public static BigDecimal taxInGross(BigDecimal gross, BigDecimal percent, int scale) {
    return gross.subtract(netOfGross(gross, percent, scale));
  }
}
