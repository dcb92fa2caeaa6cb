package dev.tillgate.sale.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Any;
import dev.tillgate.Property;
import dev.tillgate.foundation.ledger.Account;
import dev.tillgate.foundation.ledger.Ledger.Sale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever happens in whatever order, what is stated, paid and open is what the books have. */
class AnyPayoutsTest {
  private static final int ACTS = 30;

  private final PayoutShop shop = PayoutShop.of("MODEL");
  private final List<Sale> fresh = new ArrayList<>();
  private final List<Sale> disputed = new ArrayList<>();
  private LocalDate day = LocalDate.of(2031, 1, 2);

  @Test
  void statements_sayWhatTheBooksSay() {
    shop.on(day.toString());
    Property.holds(
        3,
        any -> {
          for (int act = 0; act < ACTS; act++) {
            act(any);
            assertThat(shop.contradictions()).isEmpty();
          }
          assertPayoutsAreBooked();
        });
  }

  private void act(Any any) {
    switch (any.number(0, 6)) {
      case 0, 1, 2 -> sell(any);
      case 3 -> refund(any);
      case 4 -> dispute(any);
      case 5 -> decide(any);
      default -> goOn(any);
    }
  }

  private void sell(Any any) {
    BigDecimal gross = BigDecimal.valueOf(any.number(1, 100_000L), 2);
    fresh.add(shop.sell(any.of(List.of("EUR", "EUR", "USD", "GBP")), gross.toPlainString()));
  }

  private void refund(Any any) {
    if (!fresh.isEmpty()) {
      Sale sale = fresh.removeFirst();
      long paid = sale.net().add(sale.tax()).movePointRight(2).longValueExact();
      shop.refund(sale, "0", BigDecimal.valueOf(any.number(1, paid), 2).toPlainString());
    }
  }

  private void dispute(Any any) {
    if (!fresh.isEmpty()) {
      Sale sale = fresh.removeLast();
      disputed.add(sale);
      shop.dispute(sale, String.valueOf(any.number(0, 25)));
    }
  }

  private void decide(Any any) {
    if (!disputed.isEmpty()) {
      Sale sale = disputed.removeFirst();
      if (any.flag()) {
        shop.win(sale);
      } else {
        shop.lose(sale, "5");
      }
    }
  }

  private void goOn(Any any) {
    if (any.flag()) {
      day = day.plusDays(any.number(1, 40));
      shop.on(day.toString());
      return;
    }
    List<JsonNode> payouts = shop.payouts();
    if (!payouts.isEmpty()) {
      JsonNode invoice = any.of(payouts).at("/Invoices/0/Reference");
      if (payouts.stream().anyMatch(payout -> covers(payout, invoice))) {
        shop.client().rpc("cancelPayout", invoice.asString(), null);
      }
    }
  }

  private static boolean covers(JsonNode payout, JsonNode reference) {
    return !payout.get("Status").asString().equals("NOT_PAID")
        && payout
            .get("Invoices")
            .valueStream()
            .anyMatch(invoice -> invoice.get("Reference").equals(reference));
  }

  /** No invoice is paid beyond its amount, and what all transfers carried has left the books. */
  private void assertPayoutsAreBooked() {
    Map<String, BigDecimal> amounts = new HashMap<>();
    Map<String, BigDecimal> paid = new HashMap<>();
    for (JsonNode payout : shop.payouts()) {
      BigDecimal covered = BigDecimal.ZERO;
      boolean stands = payout.get("Status").asString().endsWith("PAID");
      for (JsonNode invoice : payout.get("Invoices")) {
        String reference = invoice.get("Reference").asString();
        amounts.put(reference, invoice.get("Amount").decimalValue());
        covered = covered.add(invoice.get("PaidAmount").decimalValue());
        if (stands) {
          paid.merge(reference, invoice.get("PaidAmount").decimalValue(), BigDecimal::add);
        }
      }
      if (!payout.get("Status").asString().equals("NOT_PAID")) {
        assertThat(covered).isEqualByComparingTo(payout.get("Amount").decimalValue());
      }
    }
    paid.forEach(
        (reference, amount) ->
            assertThat(amount.abs())
                .as(reference)
                .isLessThanOrEqualTo(amounts.getOrDefault(reference, BigDecimal.ZERO).abs()));
    assertThat(shop.holds(Account.MERCHANT_DISPUTED, "EUR")).isNotNegative();
    assertThat(shop.holds(Account.MERCHANT_RESERVE, "EUR")).isNotNegative();
  }
}
