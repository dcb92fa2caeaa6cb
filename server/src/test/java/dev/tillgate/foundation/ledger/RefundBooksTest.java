package dev.tillgate.foundation.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillgate.Property;
import dev.tillgate.TestServer;
import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.ledger.DisputeBooks.Dispute;
import dev.tillgate.foundation.ledger.Ledger.Sale;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What refunds, cancellations and disputes leave in the books. */
class RefundBooksTest {
  private final Ledger ledger = TestServer.bean(Ledger.class);
  private final DisputeBooks disputes = TestServer.bean(DisputeBooks.class);

  @Test
  void orderThatIsNotCollected_leavesNothingWhenItIsReversed() {
    assertThat(BookedSale.of("EUR", "100", "21", "3.50").then(ledger::sale).holds())
        .isEqualTo(
            Map.of(
                Account.RECEIVABLE, "-121",
                Account.MERCHANT_PENDING, "96.50",
                Account.TAX_PAYABLE, "21",
                Account.FEES, "3.50"));
    assertThat(
            BookedSale.of("EUR", "100", "21", "3.50")
                .then(ledger::sale)
                .then(ledger::reverse)
                .holds())
        .isEmpty();
    assertThat(
            BookedSale.of("JPY", "100", "10", "200", Account.MERCHANT_PAYABLE)
                .then(ledger::sale)
                .then(ledger::reverse)
                .holds())
        .isEmpty();
  }

  @Test
  void feeThatTakesMoreThanTheMerchantEarns_isOwedByTheMerchant() {
    assertThat(BookedSale.of("EUR", "1", "0", "3").collected().holds())
        .isEqualTo(
            Map.of(Account.COLLECTED, "-1", Account.MERCHANT_PAYABLE, "-2", Account.FEES, "3"));
  }

  /** 121 comes back: the merchant gives 100, the tax is no longer owed, the fee of 3.50 stays. */
  @Test
  void refundOfAll_leavesTheFee() {
    assertThat(
            BookedSale.of("EUR", "100.00", "21.00", "3.50")
                .collected()
                .refunded("0", "121")
                .holds())
        .isEqualTo(Map.of(Account.MERCHANT_PAYABLE, "-3.50", Account.FEES, "3.50"));
  }

  @Test
  void refundOfAll_whereTheTaxIsTheMerchants_isAllTheMerchants() {
    assertThat(
            BookedSale.of("EUR", "100.00", "21.00", "3.50", Account.MERCHANT_PAYABLE)
                .collected()
                .refunded("0", "121")
                .holds())
        .isEqualTo(Map.of(Account.MERCHANT_PAYABLE, "-3.50", Account.FEES, "3.50"));
  }

  /**
   * Of 121.00 with 21.00 tax, 10.00 hold 10 * 21 / 121 = 1.7355 tax, which is 1.74; the merchant
   * has 96.50 - 8.26 = 88.24 and the authorities 21.00 - 1.74 = 19.26.
   */
  @Test
  void refundOfAPart_isPartedAsTheSaleWas() {
    assertThat(
            BookedSale.of("EUR", "100.00", "21.00", "3.50")
                .collected()
                .refunded("0", "10.00")
                .holds())
        .isEqualTo(
            Map.of(
                Account.COLLECTED, "-111.00",
                Account.MERCHANT_PAYABLE, "88.24",
                Account.TAX_PAYABLE, "19.26",
                Account.FEES, "3.50"));
  }

  @Test
  void refundsInParts_giveBackJustWhatWasSold() {
    Property.holds(
        any -> {
          CurrencyUnit currency = any.of(List.of(CurrencyUnit.EUR, CurrencyUnit.JPY));
          int scale = currency.getDecimalPlaces();
          BigDecimal net = BigDecimal.valueOf(any.number(0, 100_000L), scale);
          BigDecimal tax = BigDecimal.valueOf(any.number(0, 30_000L), scale);
          Sale sale = new Sale(1, 1, currency, net, tax, BigDecimal.ZERO, Account.TAX_PAYABLE);
          BigDecimal before = Amounts.zero(currency);
          Returned sum = new Returned(before, before);
          while (before.compareTo(sale.paid()) < 0) {
            long left = sale.paid().subtract(before).unscaledValue().longValueExact();
            BigDecimal amount = BigDecimal.valueOf(Math.max(any.number(1, left), left / 20), scale);
            Returned part = Returned.of(sale, before, amount);
            assertThat(part.net()).isNotNegative();
            assertThat(part.tax()).isNotNegative();
            assertThat(part.net().add(part.tax())).isEqualByComparingTo(amount);
            sum = new Returned(sum.net().add(part.net()), sum.tax().add(part.tax()));
            before = before.add(amount);
          }
          assertThat(sum.net()).isEqualByComparingTo(net);
          assertThat(sum.tax()).isEqualByComparingTo(tax);
        });
  }

  @ParameterizedTest
  @CsvSource({"0, 121.01", "21, 100.01", "0, 0", "0, -1", "-1, 5"})
  void moreThanWasPaid_isNotGivenBack(String before, String amount) {
    BookedSale sale = BookedSale.of("EUR", "100", "21", "3.50").collected();
    Map<Account, String> held = sale.holds();
    assertThatThrownBy(() -> sale.refunded(before, amount))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(sale.holds()).isEqualTo(held);
  }

  private static Dispute dispute(Sale sale, String before, String amount) {
    return new Dispute(sale, new BigDecimal(before), new BigDecimal(amount));
  }

  @Test
  void dispute_holdsTheMerchantsPart_untilItIsWon() {
    BookedSale sale =
        BookedSale.of("EUR", "100.00", "21.00", "3.50")
            .collected()
            .then((batch, booked) -> disputes.opened(batch, dispute(booked, "0", "121")))
            .then(
                (batch, booked) ->
                    disputes.openingFee(batch, booked, CurrencyUnit.EUR, new BigDecimal("15")));
    assertThat(sale.holds())
        .isEqualTo(
            Map.of(
                Account.CONTESTED, "-121",
                Account.MERCHANT_DISPUTED, "100.00",
                Account.MERCHANT_PAYABLE, "-18.50",
                Account.TAX_PAYABLE, "21.00",
                Account.FEES, "18.50"));
    sale.then((batch, booked) -> disputes.won(batch, dispute(booked, "0", "121")));
    assertThat(sale.holds())
        .isEqualTo(
            Map.of(
                Account.COLLECTED, "-121.00",
                Account.MERCHANT_PAYABLE, "81.50",
                Account.TAX_PAYABLE, "21.00",
                Account.FEES, "18.50"));
  }

  /** 21 of 121 had been given back; what is lost is the rest. */
  @Test
  void disputeThatIsLost_takesWhatWasHeld_andItsTax() {
    BookedSale sale =
        BookedSale.of("EUR", "100.00", "21.00", "3.50")
            .collected()
            .refunded("0", "21")
            .then((batch, booked) -> disputes.opened(batch, dispute(booked, "21", "100")))
            .then((batch, booked) -> disputes.lost(batch, dispute(booked, "21", "100")))
            .then(
                (batch, booked) ->
                    disputes.lossFee(batch, booked, CurrencyUnit.EUR, new BigDecimal("5")));
    assertThat(sale.holds())
        .isEqualTo(Map.of(Account.MERCHANT_PAYABLE, "-8.50", Account.FEES, "8.50"));
  }

  @Test
  void disputeWhereTheTaxIsTheMerchants_takesAllOfTheMerchant() {
    assertThat(
            BookedSale.of("EUR", "100.00", "21.00", "3.50", Account.MERCHANT_PAYABLE)
                .collected()
                .then((batch, booked) -> disputes.opened(batch, dispute(booked, "0", "121")))
                .then((batch, booked) -> disputes.lost(batch, dispute(booked, "0", "121")))
                .holds())
        .isEqualTo(Map.of(Account.MERCHANT_PAYABLE, "-3.50", Account.FEES, "3.50"));
  }

  @Test
  void gatewayFee_isThePlatforms() {
    assertThat(
            BookedSale.of("EUR", "100.00", "0", "3.50")
                .collected()
                .then((batch, booked) -> ledger.gatewayFee(batch, booked, new BigDecimal("1.45")))
                .holds())
        .isEqualTo(
            Map.of(
                Account.COLLECTED, "-98.55",
                Account.GATEWAY_FEES, "-1.45",
                Account.MERCHANT_PAYABLE, "96.50",
                Account.FEES, "3.50"));
  }
}
