package dev.tillgate.sale.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.offer.catalog.Catalog;
import dev.tillgate.surface.cli.ApiClient;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Tangible products of the demo shop on their way. */
class ShippingTest {
  private final ApiClient client = TestServer.demoShop();

  private static Orders handbooks(int quantity) {
    return Orders.in("EUR").item("HANDBOOK", quantity);
  }

  private static Orders by(Orders order, String method) {
    return order.field("DeliveryInformation", Map.of("ShippingMethod", Map.of("Code", method)));
  }

  @Test
  void tangibleItem_isSentByThePreselectedMethod() {
    JsonNode order = client.rpc("placeOrder", handbooks(1).build());

    assertThat(Answers.text(order, "/Items/1/Code")).isEqualTo("SHIPPING_GENERIC_PRODUCT");
    assertThat(Answers.text(order, "/Items/1/ProductDetails/Name"))
        .isEqualTo("NG_SHIPPING_GENERIC_PRODUCT");
    assertThat(Answers.text(order, "/Items/1/PurchaseType")).isEqualTo("SHIPPING");
    assertThat(Answers.text(order, "/DeliveryInformation/ShippingMethod/Code")).isEqualTo("POST");
    assertThat(Answers.amount(order, "/Items/1/Price/NetPrice")).isEqualByComparingTo("4.50");
    assertThat(Answers.amount(order, "/Items/1/Price/VAT")).isEqualByComparingTo("0.95");
    assertThat(Answers.amount(order, "/GrossPrice")).isEqualByComparingTo("22.35");
    assertThat(client.rpc("getOrder", order.get("RefNo")).get("Items"))
        .isEqualTo(order.get("Items"));
  }

  @Test
  void namedMethod_isTaken() {
    JsonNode contents = client.rpc("getContents", by(handbooks(3), "COURIER").build());

    assertThat(Answers.amount(contents, "/Items/1/Price/NetPrice")).isEqualByComparingTo("9.95");
    assertThat(Answers.text(contents, "/Items/1/ProductDetails/ShortDescription"))
        .isEqualTo("Courier by bicycle");
  }

  @Test
  void deliveryCountry_decidesAndNotTheBuyers() {
    Orders order =
        handbooks(1)
            .field(
                "DeliveryDetails",
                Map.of("FirstName", "Max", "LastName", "Frisch", "CountryCode", "ch"));

    assertThat(Answers.amount(client.rpc("getContents", order.build()), "/Items/1/Price/NetPrice"))
        .isEqualByComparingTo("8.00");
    assertThat(Answers.refusals(() -> client.rpc("getContents", by(order, "COURIER").build())))
        .containsExactly(
            "ORDER_SHIPPING_METHOD_NOT_AVAILABLE DeliveryInformation.ShippingMethod.Code");
  }

  @Test
  void unknownMethod_isRefused() {
    assertThat(Answers.refusals(() -> client.rpc("placeOrder", by(handbooks(1), "OWL").build())))
        .containsExactly("ORDER_SHIPPING_METHOD_INVALID DeliveryInformation.ShippingMethod.Code");
  }

  private JsonNode sentBook(Map<String, Object> shippingClass, int quantity) {
    String code = Catalog.code();
    client.rpc(
        "addProduct",
        Catalog.product(
            code,
            "Tangible",
            true,
            "TangibleDetails",
            Map.of(
                "UnitDetails", List.of(Map.of("Type", "WEIGHT", "Amount", "0.4")),
                "Fee", List.of(Map.of("Currency", "EUR", "Amount", "0.75"))),
            "ShippingClass",
            shippingClass));
    Orders order = Orders.in("EUR").item(code, quantity).item("HANDBOOK", 1);
    return client.rpc("getContents", order.field("Explain", true).build());
  }

  @ParameterizedTest
  @CsvSource({
    // base 4.50 and 1 for each kilogram, 0.75 for each unit, and the class
    "FIXED,   ORDER,   2.5, 10.45",
    "FIXED,   PRODUCT, 2.5, 15.45",
    "PERCENT, PRODUCT, 10,  10.95",
    "PERCENT, ORDER,   10,  12.35",
  })
  void weightFeesAndClass_areAddedToTheTariff(
      String type, String applyTo, BigDecimal amount, String net) {
    JsonNode contents =
        sentBook(
            Map.of(
                "Name", "Fragile",
                "Amount", amount,
                "Currency", "EUR",
                "ApplyTo", applyTo,
                "Type", type),
            3);

    assertThat(Answers.amount(contents, "/Items/2/Price/NetPrice")).isEqualByComparingTo(net);
    assertThat(contents.at("/Items/2/Explanation/0/Steps").toString())
        .contains("Sending by Post", "Weight", "Handling and shipping classes");
    assertThat(Answers.text(contents, "/Explanation/0/Steps/2/What")).isEqualTo("Sending by Post");
  }

  @Test
  void orderThatNoMethodServes_isRefused_butPricedAndQuoted() {
    String code = Catalog.code();
    client.rpc(
        "addProduct",
        Catalog.product(code, "Tangible", true, "PricingConfigurations", Catalog.prices(9, "GBP")));

    assertThat(
            Answers.refusals(
                () -> client.rpc("getContents", Orders.in("GBP").item(code, 1).build())))
        .containsExactly(
            "ORDER_SHIPPING_METHOD_NOT_AVAILABLE DeliveryInformation.ShippingMethod.Code");
    assertThat(
            Answers.amount(client.rpc("getPrice", Map.of("Code", code), null, "GBP"), "/NetPrice"))
        .isEqualByComparingTo("9");
    assertThat(
            client.rpc("getShippingPrice", List.of(Map.of("Code", code)), null, null, "GBP").size())
        .isZero();
  }

  @Test
  void classInAnotherCurrencyWithoutARate_isRefused() {
    Map<String, Object> yen =
        Map.of(
            "Name", "Yen",
            "Amount", 500,
            "Currency", "JPY",
            "ApplyTo", "ORDER",
            "Type", "FIXED");

    assertThat(Answers.refusals(() -> sentBook(yen, 1)))
        .containsExactly("ORDER_PRODUCT_PRICE_MISSING Items");
  }

  @Test
  void unknownCountry_isRefusedByTheQuotes() {
    assertThat(
            Answers.refusals(
                () ->
                    client.rpc(
                        "getShippingPrice",
                        List.of(Map.of("Code", "HANDBOOK")),
                        Map.of("CountryCode", "XX"),
                        Map.of("CountryCode", "YY"),
                        "EUR")))
        .containsExactly(
            "ORDER_BILLING_COUNTRY_CODE_INVALID BillingDetails.CountryCode",
            "ORDER_DELIVERY_COUNTRY_CODE_INVALID DeliveryDetails.CountryCode");
  }

  @Test
  void downloads_areNotSent() {
    JsonNode contents =
        client.rpc("getContents", by(Orders.in("EUR").item("CLEANER", 1), "POST").build());

    assertThat(contents.get("Items").size()).isEqualTo(1);
  }

  @Test
  void everyMethodThatGoesThere_isQuotedWithAndWithoutTax() {
    JsonNode prices =
        client.rpc(
            "getShippingPrice",
            List.of(Map.of("Code", "HANDBOOK"), Map.of("Code", "CLEANER", "Quantity", 2)),
            Map.of("CountryCode", "NL"),
            Map.of("CountryCode", "NL"),
            "EUR");

    assertThat(prices.size()).isEqualTo(2);
    assertThat(Answers.text(prices, "/0/Code")).isEqualTo("COURIER");
    assertThat(Answers.amount(prices, "/0/PriceDetails/Gross/TotalAmount"))
        .isEqualByComparingTo("12.04");
    assertThat(Answers.text(prices, "/1/TrackingURL")).isEqualTo("https://post.example/track");
    assertThat(Answers.text(prices, "/1/Currency")).isEqualTo("eur");
    assertThat(Answers.amount(prices, "/1/PriceDetails/Net/BasePrice"))
        .isEqualByComparingTo("4.50");
    assertThat(Answers.amount(prices, "/1/PriceDetails/Gross/TotalAmount"))
        .isEqualByComparingTo("5.45");
  }

  @Test
  void quotesWithoutTangibleItems_areNone() {
    assertThat(client.rpc("getShippingPrice", List.of(Map.of("Code", "CLEANER"))).size()).isZero();
  }

  @Test
  void quotesOfUnknownProducts_areRefused() {
    assertThat(
            Answers.refusals(
                () -> client.rpc("getShippingPrice", List.of(Map.of("Code", "NO SUCH")))))
        .containsExactly("ORDER_PRODUCT_CODE_INVALID Items[0].Code");
  }
}
