package dev.tillgate.sale.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.surface.cli.ApiClient;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A preview cannot differ from a charge, on whichever protocol either is asked for. */
class PreviewEqualsOrderTest {
  private static final List<String> TOTALS =
      List.of(
          "Currency",
          "NetPrice",
          "GrossPrice",
          "NetDiscountedPrice",
          "GrossDiscountedPrice",
          "Discount",
          "VAT",
          "AffiliateCommission",
          "AdditionalFields",
          "Promotions",
          "DeliveryInformation");

  static Stream<Orders> requests() {
    return Stream.of(
        Orders.in("EUR").item("CLEANER", 3).item("HANDBOOK", 7),
        Orders.in("USD")
            .item("GUARD-Y", 2)
            .itemField("PriceOptions", List.of("phone", "backup", "media"))
            .billing("CountryCode", "US")
            .billing("State", "California"),
        Orders.in("GBP")
            .item("GUARD-M", 1)
            .itemField("Trial", Map.of("Period", 9, "Price", new BigDecimal("1.99"))),
        Orders.in("EUR")
            .dynamic("PRODUCT", "a", 3, "33.333")
            .dynamic("PRODUCT", "b", 1, new BigDecimal("0.01"))
            .itemField("PriceType", "NET")
            .dynamic("COUPON", "c", 1, new BigDecimal("7.77")),
        Orders.in("EUR")
            .item("CLEANER", 3)
            .item("HANDBOOK", 2)
            .field("Promotions", List.of("WELCOME", "FIVEOFF")),
        Orders.in("GBP").item("GUARD-M", 7).itemField("Promotion", "welcome10"),
        Orders.in("JPY").dynamic("PRODUCT", "a", 3, new BigDecimal("99.5")),
        Orders.in("EUR")
            .item("CLEANER", 1)
            .billing("CountryCode", "DE")
            .billing("Company", "Musterfirma")
            .billing("FiscalCode", "DE136695976"));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void previewAndOrder_haveTheSameNumbers_onBothProtocols(Orders request) {
    ApiClient client = TestServer.demoShop();
    JsonNode preview = client.rpc("getContents", request.build());
    ApiClient.RestAnswer byRest = client.rest("PUT", "/orders/0/", request.build());
    assertThat(byRest.status()).isEqualTo(200);
    assertThat(byRest.body()).isEqualTo(preview);
    assertSame(client.rpc("placeOrder", request.build()), preview);
    assertSame(client.rest("POST", "/orders/", request.build()).body(), preview);
  }

  private static void assertSame(JsonNode order, JsonNode preview) {
    for (String total : TOTALS) {
      assertThat(order.get(total)).as(total).isEqualTo(preview.get(total));
    }
    assertThat(order.get("Items").size()).isEqualTo(preview.get("Items").size());
    for (int i = 0; i < preview.get("Items").size(); i++) {
      assertThat(comparable(order.get("Items").get(i)))
          .isEqualTo(comparable(preview.get("Items").get(i)));
    }
  }

  /** The line without what only an order gives it. */
  private static JsonNode comparable(JsonNode item) {
    ObjectNode copy = (ObjectNode) item.deepCopy();
    copy.remove("LineItemReference");
    ((ObjectNode) copy.get("ProductDetails")).remove("Subscriptions");
    return copy;
  }
}
