package dev.tillgate.sale.payout;

import static dev.tillgate.sale.payout.PayoutShop.invoices;
import static dev.tillgate.sale.payout.PayoutShop.plain;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.foundation.ledger.Account;
import dev.tillgate.foundation.ledger.Ledger.Sale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A month counted by hand. The platform keeps 10 % of what is paid, Dutch tax is 21 %, a transfer
 * costs 5 euros, 5 % of net sales are held for 30 days, and less than 100 euros are not paid.
 */
class KnownMonthTest {
  private final PayoutShop shop = PayoutShop.of("MONTH");

  /**
   * January:
   *
   * <pre>
   *  5th  sells 605.00 EUR: 500.00 net, 105.00 tax, 60.50 fee; earns        439.50
   *  6th  sells 242.00 EUR: 200.00 net,  42.00 tax, 24.20 fee; earns        175.80
   *  7th  sells 121.00 EUR: 100.00 net,  21.00 tax, 12.10 fee; earns         87.90
   *  8th  sells 363.00 EUR: 300.00 net,  63.00 tax, 36.30 fee; earns        263.70
   * 12th  refunds the 242.00: 42.00 of it tax; the fee stays               -200.00
   * 13th  refunds 60.50 of the 605.00: 60.50 * 105 / 605 = 10.50 tax        -50.00
   *       net sales in euros                                                716.90
   *  9th  sells 242.00 GBP: earns 175.80 GBP, at 1.25                       219.75
   * 15th  the 121.00 are disputed: 100.00 net are held ...                 -100.00
   * 16th  ... and the 363.00: 300.00 net                                   -300.00
   *       each for a fee of 20.00                                           -40.00
   * 25th  the first dispute is won                                          100.00
   * 28th  the second is lost: what was held is gone, for another            -10.00
   *       held: 5 % of 716.90 + 219.75 = 936.65 are 46.8325                 -46.83
   *       open                                                              539.82
   *       the transfer                                                       -5.00
   *       paid on the first of February                                     534.82
   * </pre>
   *
   * Then 121.00 EUR are sold in February, which earns 87.90; 5 % of it are 4.395, so 4.40 are held
   * and 83.50 are carried over on the first of March. On the first of April both shares are
   * released: 83.50 + 46.83 + 4.40 - 5.00 = 129.73.
   */
  @Test
  void month_isPaidAsCountedByHand() {
    shop.on("2031-01-05");
    Sale partly = shop.sell("EUR", "605");
    Sale returned = shop.on("2031-01-06").sell("EUR", "242");
    Sale won = shop.on("2031-01-07").sell("EUR", "121");
    Sale lost = shop.on("2031-01-08").sell("EUR", "363");
    shop.on("2031-01-09").sell("GBP", "242");
    shop.on("2031-01-12").refund(returned, "0", "242");
    shop.on("2031-01-13").refund(partly, "0", "60.50");
    shop.on("2031-01-15").dispute(won, "20");
    shop.on("2031-01-16").dispute(lost, "20");
    shop.on("2031-01-25").win(won);
    shop.on("2031-01-28").lose(lost, "10");
    assertThat(plain(shop.pending("EUR").get("Balance"))).isEqualTo("366.90");
    shop.on("2031-02-01");

    assertThat(shop.told()).containsExactly("2031-02-01 PAID 534.82 EUR");
    JsonNode january = shop.payouts().getFirst();
    assertThat(invoices(january))
        .containsExactly(
            "PERIOD_NET_SALES 716.90 716.90",
            "PERIOD_NET_SALES 219.75 219.75",
            "DISPUTES_BALANCE_HOLD -400.00 -400.00",
            "DISPUTES_BALANCE_RELEASE 100.00 100.00",
            "CLOSED_CHARGEBACK_FEES -10.00 -10.00",
            "OPEN_CHARGEBACK_FEES -40.00 -40.00",
            "ROLLING_RESERVE_HOLD -46.83 -46.83",
            "TRANSFER_FEE -5.00 -5.00");
    JsonNode summary = january.get("Summary");
    assertThat(plain(summary.get("PeriodNetSales"))).isEqualTo("936.65");
    assertThat(plain(summary.get("ChargeBacksAmount"))).isEqualTo("-300.00");
    assertThat(plain(summary.get("ServicesAmount"))).isEqualTo("-55.00");
    assertThat(plain(summary.get("RollingReserveAmount"))).isEqualTo("-46.83");
    assertBooks();

    shop.sell("EUR", "121");
    shop.on("2031-03-01").on("2031-04-01");
    assertThat(shop.told())
        .containsExactly(
            "2031-02-01 PAID 534.82 EUR",
            "2031-03-01 NOT_PAID 83.50 EUR",
            "2031-04-01 PAID 129.73 EUR");
    assertThat(shop.holds(Account.MERCHANT_PAYABLE, "EUR")).isZero();
    assertThat(shop.holds(Account.MERCHANT_RESERVE, "EUR")).isZero();
    assertThat(shop.contradictions()).isEmpty();
  }

  /**
   *
   *
   * <pre>
   * COLLECTED     605.00 + 242.00 + 121.00 + 363.00 - 242.00 - 60.50 - 363.00 - 534.82 = 130.68
   * TAX_PAYABLE   105.00 + 42.00 + 21.00 + 63.00 - 42.00 - 10.50 - 63.00               = 115.50
   * FEES          60.50 + 24.20 + 12.10 + 36.30 + 20.00 + 20.00 + 10.00 + 5.00         = 188.10
   * EXCHANGE      219.75 euros for 175.80 pounds
   * </pre>
   */
  private void assertBooks() {
    assertThat(shop.holds(Account.COLLECTED, "EUR")).isEqualByComparingTo("-130.68");
    assertThat(shop.holds(Account.TAX_PAYABLE, "EUR")).isEqualByComparingTo("115.50");
    assertThat(shop.holds(Account.FEES, "EUR")).isEqualByComparingTo("188.10");
    assertThat(shop.holds(Account.MERCHANT_RESERVE, "EUR")).isEqualByComparingTo("46.83");
    assertThat(shop.holds(Account.EXCHANGE, "EUR")).isEqualByComparingTo("-219.75");
    assertThat(shop.holds(Account.MERCHANT_PAYABLE, "EUR")).isZero();
    assertThat(shop.holds(Account.MERCHANT_DISPUTED, "EUR")).isZero();
    assertThat(shop.holds(Account.CONTESTED, "EUR")).isZero();
    assertThat(shop.holds(Account.COLLECTED, "GBP")).isEqualByComparingTo("-242.00");
    assertThat(shop.holds(Account.TAX_PAYABLE, "GBP")).isEqualByComparingTo("42.00");
    assertThat(shop.holds(Account.FEES, "GBP")).isEqualByComparingTo("24.20");
    assertThat(shop.holds(Account.EXCHANGE, "GBP")).isEqualByComparingTo("175.80");
    assertThat(shop.holds(Account.MERCHANT_PAYABLE, "GBP")).isZero();
  }
}
