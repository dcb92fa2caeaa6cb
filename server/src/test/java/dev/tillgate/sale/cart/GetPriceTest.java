package dev.tillgate.sale.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.TestServer;
import dev.tillgate.offer.catalog.Catalog;
import dev.tillgate.surface.cli.ApiClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GetPriceTest {
  private static final Map<String, Object> GOLD =
      Map.of(
          "Code",
          "OPTIONED",
          "Quantity",
          2,
          "PriceOptions",
          List.of(Map.of("Options", List.of(Map.of("Value", "gold")))));

  private final ApiClient client = TestServer.frozenShop();

  @Test
  void price_isThatOfTheSameCart() {
    JsonNode price = client.rpc("getPrice", GOLD, Map.of("CountryCode", "NL"), "EUR");
    assertThat(Answers.amount(price, "/UnitNetPrice")).isEqualByComparingTo("62.50");
    assertThat(Answers.amount(price, "/NetPrice")).isEqualByComparingTo("125");
    assertThat(Answers.amount(price, "/VAT")).isEqualByComparingTo("26.25");
    JsonNode contents =
        client.rpc(
            "getContents", Map.of("Currency", "EUR", "Country", "NL", "Items", List.of(GOLD)));
    assertThat(price).isEqualTo(Answers.at(contents, "/Items/0/Price"));
  }

  @Test
  void rest_takesItemsAndBuyerByName() {
    ApiClient.RestAnswer answer =
        client.rest(
            "PUT",
            "/orders/0/price",
            Map.of(
                "Items",
                List.of(GOLD),
                "BillingDetails",
                Map.of("CountryCode", "JE"),
                "Currency",
                "eur",
                "PayType",
                "CC"));
    assertThat(answer.status()).isEqualTo(201);
    assertThat(Answers.amount(answer.body(), "/GrossPrice")).isEqualByComparingTo("125");
  }

  @Test
  void currency_isTheDefaultOfTheCountrysPrices() {
    JsonNode price = client.rpc("getPrice", Map.of("Code", "TIERED"));
    assertThat(Answers.text(price, "/Currency")).isEqualTo("eur");
    assertThat(Answers.amount(price, "/NetPrice")).isEqualByComparingTo("10");
  }

  @Test
  void questionsToTheShopper_areNotAskedForAPrice() {
    String code = Catalog.code();
    client.rpc(
        "addAdditionalField",
        Map.of("Code", code, "Label", "Size", "Type", "TEXT", "ApplyTo", "PRODUCT"));
    client.rpc("addProduct", Catalog.product(code));
    client.rpc("assignAdditionalField", code, true, code);

    assertThat(Answers.amount(client.rpc("getPrice", Map.of("Code", code)), "/NetPrice"))
        .isEqualByComparingTo("10");
  }

  @Test
  void whatACartRefuses_isRefusedHere() {
    assertThat(Answers.refusals(() -> client.rpc("getPrice", Map.of("Code", "NOSUCH"))))
        .containsExactly("ORDER_PRODUCT_CODE_INVALID Items[0].Code");
    assertThat(Answers.refusals(() -> client.rpc("getPrice", List.of(GOLD, GOLD))))
        .containsExactly("ORDER_PRODUCTS_TOO_MANY Items");
    assertThat(
            Answers.refusals(
                () ->
                    client.rpc(
                        "getPrice", GOLD, Map.of("CountryCode", "NL"), "EUR", "NO-SUCH-COUPON")))
        .containsExactly("ORDER_PROMOTION_INVALID CouponCode");
  }
}
