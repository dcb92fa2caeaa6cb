package dev.tillgate.foundation.ledger;

import dev.tillgate.foundation.kernel.Amounts;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a payer gets back of a sale, parted as the sale was: pure arithmetic.
 *
 * @param net what the merchant gives back
 * @param tax what is no longer owed as tax
 */
public record Returned(BigDecimal net, BigDecimal tax) {

  /**
   * Parts an amount so that all parts of a sale that is given back bit by bit add up to what was
   * sold: its tax is the rounded tax of all that is back by now, less that of all before.
   *
   * @param before what the payer has got back before
   * @param amount more than zero; with what came before at most what was paid
   */
  public static Returned of(Ledger.Sale sale, BigDecimal before, BigDecimal amount) {
    BigDecimal after = before.add(amount);
    if (amount.signum() <= 0 || before.signum() < 0 || after.compareTo(sale.paid()) > 0) {
      throw new IllegalArgumentException(
          "Order %d of %s cannot give back %s after %s"
              .formatted(
                  sale.refNo(),
                  sale.paid().toPlainString(),
                  amount.toPlainString(),
                  before.toPlainString()));
    }
    BigDecimal tax = taxOf(sale, after).subtract(taxOf(sale, before));
    return new Returned(amount.subtract(tax), tax);
  }

  private static BigDecimal taxOf(Ledger.Sale sale, BigDecimal back) {
    BigDecimal share = sale.tax().multiply(back);
    int scale = sale.currency().getDecimalPlaces();
    return back.signum() == 0
        ? Amounts.zero(sale.currency())
        : share.divide(sale.paid(), scale, RoundingMode.HALF_UP);
  }

  /** What of it the merchant bears: the tax too, where it is the merchant's own. */
  BigDecimal ofMerchant(Ledger.Sale sale) {
    return sale.taxIsMerchants() ? net.add(tax) : net;
  }
}
