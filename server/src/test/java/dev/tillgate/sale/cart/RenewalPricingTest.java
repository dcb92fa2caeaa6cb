package dev.tillgate.sale.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.TestServer;
import dev.tillgate.foundation.kernel.Problem;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.offer.catalog.Catalog;
import dev.tillgate.sale.purchase.LineNotes;
import dev.tillgate.sale.purchase.OrderNotes;
import dev.tillgate.sale.purchase.Purchase;
import dev.tillgate.sale.purchase.PurchaseBuilder;
import dev.tillgate.sale.purchase.PurchaseLine;
import dev.tillgate.sale.purchase.PurchaseLine.FromCatalogue;
import dev.tillgate.sale.purchase.PurchaseLine.Trial;
import dev.tillgate.sale.purchase.PurchaseLineBuilder;
import dev.tillgate.sale.purchase.Reason;
import dev.tillgate.surface.cli.ApiClient;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Purchases that no client's request is behind, such as those of renewals. */
class RenewalPricingTest {
  private final ApiClient client = TestServer.demoShop();
  private final String product = sold();

  /** First 10 EUR, then 7 EUR. */
  private String sold() {
    String code = Catalog.code();
    Map<String, Object> prices =
        Map.of(
            "Regular", List.of(Map.of("Amount", 10, "Currency", "EUR")),
            "Renewal", List.of(Map.of("Amount", 7, "Currency", "EUR")));
    client.rpc(
        "addProduct",
        Catalog.product(
            code, "PricingConfigurations", List.of(Map.of("Name", "Main", "Prices", prices))));
    return code;
  }

  private Cart priced(Reason reason, @Nullable Trial trial, String... promotions) {
    PurchaseLine line =
        PurchaseLineBuilder.builder()
            .path("Lines[0]")
            .quantity(4)
            .article(new FromCatalogue(product, List.of(), null))
            .trial(trial)
            .promotion("")
            .notes(LineNotes.none())
            .build();
    Purchase purchase =
        PurchaseBuilder.builder()
            .reason(reason)
            .currency(CurrencyUnit.EUR)
            .country("NL")
            .account(new Purchase.Account(null, null))
            .lines(List.of(line))
            .promotions(List.of(promotions))
            .notes(OrderNotes.none())
            .build();
    Merchants merchants = TestServer.bean(Merchants.class);
    Moment moment = merchants.moment(merchants.byCode("DEMOSHOP").orElseThrow().id());
    Problems problems = new Problems();
    Cart cart = TestServer.bean(CartPricer.class).price(moment, purchase, problems);
    assertThat(problems.all()).isEmpty();
    return cart;
  }

  private static BigDecimal unit(Cart cart) {
    return cart.lines().getFirst().amounts().unitNet();
  }

  @Test
  void renewal_isPricedByRenewalPrices() {
    assertThat(unit(priced(Reason.FIRST_SALE, null))).isEqualByComparingTo("10");
    assertThat(unit(priced(Reason.RENEWAL, null))).isEqualByComparingTo("7");
    assertThat(unit(priced(Reason.UPGRADE, null))).isEqualByComparingTo("10");
  }

  @Test
  void renewal_hasNoTrial() {
    Trial trial = new Trial(7, BigDecimal.ONE);

    assertThat(priced(Reason.FIRST_SALE, trial).lines().getFirst().trial()).isNotNull();
    assertThat(priced(Reason.RENEWAL, trial).lines().getFirst().trial()).isNull();
  }

  @Test
  void renewal_takesNoPromotionOfFirstSales() {
    Cart first = priced(Reason.FIRST_SALE, null, "FIVE");
    assertThat(first.uses()).hasSize(1);

    Cart renewal = priced(Reason.RENEWAL, null, "FIVE");
    assertThat(renewal.uses()).isEmpty();
    assertThat(renewal.totals().discount()).isZero();
    assertThat(renewal.refused()).extracting(Problem::path).containsExactly("Promotions[0]");
  }
}
