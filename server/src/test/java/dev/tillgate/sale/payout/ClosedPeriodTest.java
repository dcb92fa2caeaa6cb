package dev.tillgate.sale.payout;

import static dev.tillgate.sale.payout.PayoutShop.invoices;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.foundation.ledger.Account;
import dev.tillgate.foundation.ledger.Ledger.Sale;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is paid when a period is over. Of 121 euros with tax, 100 - 12.10 = 87.90 are earned. */
class ClosedPeriodTest {

  @Test
  void month_isPaidWhenItIsOver() {
    PayoutShop shop = PayoutShop.of("PLAIN").on("2031-01-15");
    shop.sell("EUR", "121");
    shop.on("2031-01-31");
    assertThat(shop.told()).isEmpty();
    assertThat(shop.on("2031-02-01").told()).containsExactly("2031-02-01 PAID 85.40 EUR");
    JsonNode payout = shop.payouts().getFirst();
    assertThat(invoices(payout))
        .containsExactly("PERIOD_NET_SALES 87.90 87.90", "TRANSFER_FEE -2.50 -2.50");
    JsonNode sales = payout.at("/Invoices/0");
    assertThat(sales.get("Reference").asString()).isEqualTo("TG00001");
    assertThat(sales.get("Type").asString()).isEqualTo("Period net sales");
    assertThat(sales.get("Description").asString())
        .isEqualTo("Period net sales, 2031-01-01 to 2031-01-31");
    assertThat(sales.get("PaidDate").asString()).isEqualTo("2031-02-01");
    assertThat(payout.at("/Summary/PeriodNetSales").decimalValue()).isEqualByComparingTo("87.90");
    assertThat(payout.at("/Summary/ServicesAmount").decimalValue()).isEqualByComparingTo("-2.50");
    assertThat(shop.holds(Account.MERCHANT_PAYABLE, "EUR")).isZero();
    // 121 came in, 85.40 went out.
    assertThat(shop.holds(Account.COLLECTED, "EUR")).isEqualByComparingTo("-35.60");
    assertThat(shop.on("2031-03-05").told()).hasSize(1);
    Sale second = shop.sell("EUR", "242");
    shop.on("2031-03-31");
    shop.refund(second, "0", "121");
    // 200 - 24.20 earned, 100 refunded, 2.50 for the transfer.
    assertThat(shop.on("2031-04-01").told()).endsWith("2031-04-01 PAID 73.30 EUR");
    assertThat(shop.contradictions()).isEmpty();
  }

  @Test
  void balanceBelowTheThreshold_isCarriedOver() {
    PayoutShop shop = PayoutShop.of("PATIENT").on("2031-01-15");
    shop.sell("EUR", "121");
    assertThat(shop.on("2031-02-01").told()).containsExactly("2031-02-01 NOT_PAID 87.90 EUR");
    JsonNode carried = shop.payouts().getFirst();
    assertThat(invoices(carried)).containsExactly("PERIOD_NET_SALES 87.90 0.00");
    assertThat(carried.at("/Invoices/0/PaidDate").isNull()).isTrue();
    assertThat(shop.pending("EUR").get("CarriedOver").decimalValue()).isEqualByComparingTo("87.90");
    Sale sale = shop.sell("EUR", "12.10");
    assertThat(shop.pending("EUR").at("/OrdersTotal/total").decimalValue())
        .isEqualByComparingTo("8.79");
    // 87.90 + 8.79 = 96.69
    assertThat(shop.on("2031-03-01").told()).endsWith("2031-03-01 NOT_PAID 96.69 EUR");
    shop.sell("EUR", "121");
    shop.refund(sale, "0", "12.10");
    // 96.69 + 87.90 - 10 = 174.59
    assertThat(shop.on("2031-04-01").told()).endsWith("2031-04-01 PAID 174.59 EUR");
    assertThat(invoices(shop.payouts().getLast()))
        .containsExactly(
            "PERIOD_NET_SALES 87.90 87.90",
            "PERIOD_NET_SALES 8.79 8.79",
            "PERIOD_NET_SALES 77.90 77.90");
    assertThat(shop.contradictions()).isEmpty();
  }

  /** 175.80 are owed and 100 go at a time, what the merchant owes first. */
  @Test
  void moreThanOneTransferCarries_isPaidInParts() {
    PayoutShop shop = PayoutShop.of("LIMITED").on("2031-01-15");
    shop.sell("EUR", "242");
    assertThat(shop.on("2031-02-01").told())
        .containsExactly("2031-02-01 PARTIALLY_PAID 100.00 EUR");
    JsonNode first = shop.payouts().getFirst();
    assertThat(invoices(first)).containsExactly("PERIOD_NET_SALES 175.80 100.00");
    assertThat(first.get("PaymentType").asString()).isEqualTo("CHECK");
    shop.dispute(shop.sell("EUR", "121"), "20");
    // Of 75.80 + 87.90 - 100 - 20 = 43.70 nothing is paid, which is below the threshold of 50.
    assertThat(shop.on("2031-03-01").told()).endsWith("2031-03-01 NOT_PAID 43.70 EUR");
    shop.sell("EUR", "121");
    assertThat(shop.on("2031-04-01").told()).endsWith("2031-04-01 PARTIALLY_PAID 100.00 EUR");
    assertThat(invoices(shop.payouts().getLast()))
        .containsExactly(
            "PERIOD_NET_SALES 175.80 75.80",
            "PERIOD_NET_SALES 87.90 87.90",
            "DISPUTES_BALANCE_HOLD -100.00 -100.00",
            "OPEN_CHARGEBACK_FEES -20.00 -20.00",
            "PERIOD_NET_SALES 87.90 56.30");
    assertThat(shop.contradictions()).isEmpty();
    assertThat(shop.holds(Account.MERCHANT_PAYABLE, "EUR")).isEqualByComparingTo("31.60");
  }

  @Test
  void canceledTransfer_isMadeAgainWithTheNext() {
    PayoutShop shop = PayoutShop.of("CANCELED").on("2031-01-15");
    shop.sell("EUR", "121");
    shop.on("2031-02-01");
    shop.client().rpc("cancelPayout", "TG00001", "account closed");
    assertThat(shop.told()).containsExactly("2031-02-01 CANCELED 87.90 EUR");
    assertThat(shop.holds(Account.MERCHANT_PAYABLE, "EUR")).isEqualByComparingTo("87.90");
    assertThat(shop.contradictions()).isEmpty();
    shop.client().rpc("cancelPayout", "TG00001", "once more");
    assertThat(shop.holds(Account.MERCHANT_PAYABLE, "EUR")).isEqualByComparingTo("87.90");
    shop.sell("EUR", "121");
    assertThat(shop.on("2031-03-01").told())
        .containsExactly("2031-02-01 CANCELED 87.90 EUR", "2031-03-01 PAID 175.80 EUR");
    // The transfer that stands is canceled, not the one that was canceled before.
    shop.client().rpc("cancelPayout", "TG00001", null);
    assertThat(shop.told()).endsWith("2031-03-01 CANCELED 175.80 EUR");
    assertThat(shop.contradictions()).isEmpty();
    assertThat(events(shop, "PAYOUT-1")).containsExactly("PayoutMade", "PayoutCanceled");
  }

  private static List<String> events(PayoutShop shop, String reference) {
    return shop.bean(JdbcClient.class)
        .sql(
            """
            SELECT kind FROM event_fact
             WHERE merchant_id = ? AND subject = 'PAYOUT' AND reference = ?
             ORDER BY version, ordinal""")
        .params(shop.merchant().id(), reference)
        .query(String.class)
        .list();
  }

  /** 10 % of 175.80 are 17.58, released with the first period that ends 45 days later. */
  @Test
  void shareOfSales_isHeldAndReleased() {
    PayoutShop shop = PayoutShop.of("RESERVED").on("2031-01-15");
    shop.sell("EUR", "242");
    assertThat(shop.on("2031-02-01").told()).containsExactly("2031-02-01 PAID 158.22 EUR");
    assertThat(invoices(shop.payouts().getFirst()))
        .containsExactly("PERIOD_NET_SALES 175.80 175.80", "ROLLING_RESERVE_HOLD -17.58 -17.58");
    assertThat(shop.holds(Account.MERCHANT_RESERVE, "EUR")).isEqualByComparingTo("17.58");
    assertThat(shop.pending("EUR").get("RollingReserve").decimalValue())
        .isEqualByComparingTo("17.58");
    shop.sell("EUR", "121");
    assertThat(shop.on("2031-03-01").told()).endsWith("2031-03-01 PAID 79.11 EUR");
    // 17.58 of the first of February come back; 8.79 of the first of March do not yet.
    assertThat(shop.on("2031-04-01").told()).endsWith("2031-04-01 NOT_PAID 17.58 EUR");
    assertThat(shop.holds(Account.MERCHANT_RESERVE, "EUR")).isEqualByComparingTo("8.79");
    assertThat(shop.on("2031-05-01").told()).endsWith("2031-05-01 NOT_PAID 26.37 EUR");
    assertThat(shop.on("2031-06-01").told()).endsWith("2031-06-01 NOT_PAID 26.37 EUR");
    assertThat(shop.holds(Account.MERCHANT_RESERVE, "EUR")).isZero();
    assertThat(shop.contradictions()).isEmpty();
  }

  /** 80 pounds at 1.25 are 100 euros; yen have no rate and wait. */
  @Test
  void salesAbroad_areExchanged_onceARateIsKnown() {
    PayoutShop shop = PayoutShop.of("ABROAD").on("2031-01-15");
    Sale pounds = shop.sell("GBP", "110.12");
    BigDecimal earned = pounds.net().subtract(pounds.fee());
    assertThat(earned).isEqualByComparingTo("80.00");
    shop.sell("JPY", "121");
    shop.on("2031-02-01");
    assertThat(shop.told()).containsExactly("2031-02-01 PAID 100.00 EUR");
    assertThat(shop.payouts().getFirst().at("/Invoices/0/Description").asString())
        .isEqualTo("Period net sales, 2031-01-01 to 2031-01-31, 80.00 GBP at 1.25");
    assertThat(shop.holds(Account.MERCHANT_PAYABLE, "GBP")).isZero();
    assertThat(shop.holds(Account.EXCHANGE, "GBP")).isEqualByComparingTo("80");
    assertThat(shop.holds(Account.EXCHANGE, "EUR")).isEqualByComparingTo("-100");
    assertThat(shop.holds(Account.MERCHANT_PAYABLE, "JPY")).isPositive();
    JsonNode all = shop.client().rpc("getPendingPayout");
    assertThat(all.get("Currencies")).hasSize(1);
    assertThat(all.get("TotalAmount").isNull()).as("no sum without a rate").isTrue();
    assertThat(shop.contradictions()).isEmpty();
  }

  @Test
  void whatIsBookedForAClosedPeriod_comesWithTheNext() {
    PayoutShop shop = PayoutShop.of("LATE").on("2031-01-15");
    Sale sale = shop.sell("EUR", "121");
    shop.on("2031-02-01");
    shop.turn(java.time.Instant.parse("2031-01-20T00:00:00Z"));
    shop.refund(sale, "0", "12.10");
    shop.on("2031-02-15");
    shop.sell("EUR", "121");
    // 87.90 - 10 = 77.90
    assertThat(shop.on("2031-03-01").told())
        .containsExactly("2031-02-01 PAID 87.90 EUR", "2031-03-01 PAID 77.90 EUR");
    assertThat(shop.contradictions()).isEmpty();
  }

  @Test
  void severalMonthsAtOnce_areClosedOneByOne() {
    PayoutShop shop = PayoutShop.of("WEEKLY").on("2031-01-08");
    shop.sell("EUR", "121");
    // The first of January 2031 is a Wednesday; the weeks end on the 6th, 13th, 20th and 27th.
    shop.on("2031-01-28");
    assertThat(shop.told()).containsExactly("2031-01-28 PAID 87.90 EUR");
    shop.sell("EUR", "121");
    assertThat(shop.on("2031-02-03").told()).endsWith("2031-02-03 PAID 87.90 EUR");
  }

  @Test
  void period_isClosedOnce_howeverManyLook() throws Exception {
    PayoutShop shop = PayoutShop.of("RACED").on("2031-01-15");
    shop.sell("EUR", "121");
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Callable<Boolean>> turns =
          IntStream.range(0, 4)
              .<Callable<Boolean>>mapToObj(
                  n ->
                      () -> {
                        shop.runDue();
                        return true;
                      })
              .toList();
      shop.on("2031-01-31");
      shop.bean(JdbcClient.class)
          .sql(
              """
              INSERT INTO due_work (merchant_id, id, due_at, kind, reference)
              SELECT ?, -n, timestamptz '2031-02-01 00:00:00Z', 'close-payout-period', '1'
                FROM generate_series(1, 5) AS n""")
          .param(shop.merchant().id())
          .update();
      shop.turn(java.time.Instant.parse("2031-02-01T00:00:00Z"));
      for (var future : pool.invokeAll(turns)) {
        future.get();
      }
    }
    assertThat(shop.told()).containsExactly("2031-02-01 PAID 87.90 EUR");
    assertThat(shop.contradictions()).isEmpty();
  }

  @Test
  void adjustments_areLinesOfTheNextPayout() {
    PayoutShop shop = PayoutShop.of("ADJUSTED").on("2031-01-15");
    assertThat(shop.pending("EUR").get("Balance").decimalValue()).isEqualByComparingTo("-17.50");
    shop.sell("EUR", "121");
    assertThat(shop.on("2031-02-01").told()).containsExactly("2031-02-01 PAID 70.40 EUR");
    JsonNode payout = shop.payouts().getFirst();
    assertThat(invoices(payout))
        .containsExactly(
            "CUSTOM_FEE -30.00 -30.00",
            "UNILOC_DISCOUNT 12.50 12.50",
            "PERIOD_NET_SALES 87.90 87.90");
    assertThat(payout.at("/Invoices/0/Reference").asString()).isEqualTo("HELP-1");
    assertThat(payout.at("/Summary/ServicesAmount").decimalValue()).isEqualByComparingTo("-17.50");
    assertThat(shop.contradictions()).isEmpty();
    assertThat(shop.client().rpc("searchPayouts", Map.of("Reference", "GIFT-1")).at("/Items"))
        .hasSize(1);
  }
}
