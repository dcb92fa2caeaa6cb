package dev.tillgate.sale.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.offer.catalog.Catalog;
import dev.tillgate.surface.cli.ApiClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What was money once is refused in requests and still read where it has been stored. */
class WithdrawnCurrenciesTest {
  private final ApiClient client = TestServer.demoCopy();
  private final JdbcClient jdbc = TestServer.bean(JdbcClient.class);

  @ParameterizedTest
  @ValueSource(strings = {"BGN", "hrk", "DEM", "CUC"})
  void order_isRefused_asInAnUnknownCurrency(String currency) {
    assertThat(Answers.refusals(() -> client.rpc("getContents", Orders.in(currency).build())))
        .contains("ORDER_CURRENCY_INVALID Currency");
    assertThat(Answers.refusals(() -> client.rpc("placeOrder", Orders.in(currency).build())))
        .contains(
            "ORDER_CURRENCY_INVALID Currency",
            "ORDER_PAYMENT_CURRENCY_INVALID PaymentDetails.Currency");
  }

  @Test
  void orderOfThatTime_isRead() {
    JsonNode placed =
        client.rpc("placeOrder", Orders.in("EUR").dynamic("PRODUCT", "Handbook", 1, 10).build());
    jdbc.sql("UPDATE orders SET currency = 'HRK' WHERE ref_no = ?")
        .param(Long.valueOf(placed.get("RefNo").asString()))
        .update();
    JsonNode read = client.rpc("getOrder", placed.get("RefNo"));
    assertThat(Answers.text(read, "/Currency")).isEqualTo("hrk");
    assertThat(read.get("GrossPrice")).isEqualTo(placed.get("GrossPrice"));
  }

  @Test
  void priceOfThatTime_isRead_andCanBeTakenAway() {
    String code = added("PricingConfigurations", Catalog.prices(7, "GBP"));
    wasIn("GBP", code);
    JsonNode configuration = client.rpc("getPricingConfigurations", code).get(0);
    assertThat(Answers.text(configuration, "/Prices/Regular/0/Currency")).isEqualTo("HRK");

    assertThat(Answers.refusals(() -> client.rpc("updatePricingConfiguration", with(7), code)))
        .containsExactly("PRICE_CURRENCY_INVALID Prices.Regular[0].Currency");
    client.rpc("updatePricingConfiguration", with(-1), code);
    assertThat(client.rpc("getPricingConfigurations", code).at("/0/Prices/Regular")).isEmpty();
  }

  private static Map<String, Object> with(int amount) {
    return Map.of(
        "Name",
        "Main",
        "Prices",
        Map.of("Regular", List.of(Map.of("Amount", amount, "Currency", "HRK"))));
  }

  @Test
  void shippingClassOfThatTime_isNotTakenForAnotherCurrency() {
    Map<String, Object> parcel = Map.of("Name", "Parcel", "Amount", 5, "Currency", "GBP");
    String code = added("Tangible", true, "ShippingClass", parcel);
    wasIn("GBP", code);
    assertThat(
            Answers.refusals(
                () -> client.rpc("getContents", Orders.in("EUR").item(code, 1).build())))
        .containsExactly("ORDER_PRODUCT_PRICE_MISSING Items");
  }

  private String added(Object... members) {
    String code = Catalog.code();
    client.rpc("addProduct", Catalog.product(code, members));
    return code;
  }

  /** Makes a stored product one from the time when Croatia had the kuna. */
  private void wasIn(String currency, String code) {
    jdbc.sql(
            """
            UPDATE product SET document = replace(document::text, ?, 'HRK')::jsonb
             WHERE document::text LIKE ?""")
        .param(currency)
        .param("%" + code + "%")
        .update();
  }
}
