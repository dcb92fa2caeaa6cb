package dev.tillgate.offer.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Any;
import dev.tillgate.Orders;
import dev.tillgate.Property;
import dev.tillgate.TestServer;
import dev.tillgate.surface.cli.ApiClient;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Carts of the promoted shop through the API: what is previewed is charged, line by line. */
class PromotedCartsPropertyTest {
  private static final List<String> TOTALS =
      List.of("NetPrice", "GrossPrice", "NetDiscountedPrice", "GrossDiscountedPrice", "VAT");
  private static final Map<String, List<String>> PRODUCTS =
      Map.of(
          "EUR", List.of("PLAIN", "WITHTAX", "ALONE", "COLOURED"),
          "JPY", List.of("PLAIN"),
          "KWD", List.of("PLAIN"));

  private final ApiClient client = TestServer.promotedShop();

  @Test
  void preview_equalsOrder_whateverTheOrderOfItems() {
    Property.holds(25, this::previewEqualsOrder);
  }

  private void previewEqualsOrder(Any any) {
    String currency = any.of(List.of("EUR", "JPY", "KWD"));
    List<String> products = PRODUCTS.getOrDefault(currency, List.of());
    List<Map.Entry<String, Integer>> items =
        any.list(1, 5, () -> Map.entry(any.of(products), any.number(2, 30)));
    JsonNode preview = client.rpc("getContents", order(currency, items));
    JsonNode placed = client.rpc("placeOrder", order(currency, items));
    JsonNode shuffled = client.rpc("getContents", order(currency, any.shuffled(items)));
    for (String total : TOTALS) {
      assertThat(placed.get(total)).as(total).isEqualTo(preview.get(total));
      assertThat(shuffled.get(total)).as(total).isEqualTo(preview.get(total));
      assertThat(sum(preview, line -> Answers.amount(line, "/Price/" + total)))
          .as(total)
          .isEqualByComparingTo(Answers.amount(preview, "/" + total));
    }
    assertThat(placed.get("Promotions")).isEqualTo(shuffled.get("Promotions"));
  }

  private static Map<String, ?> order(String currency, List<Map.Entry<String, Integer>> items) {
    Orders order = Orders.in(currency);
    items.forEach(item -> order.item(item.getKey(), item.getValue()));
    return order
        .field("Promotions", currency.equals("EUR") ? List.of("MANYCODES") : List.of())
        .build();
  }

  private static BigDecimal sum(JsonNode answer, Function<JsonNode, BigDecimal> part) {
    return answer.get("Items").values().stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
