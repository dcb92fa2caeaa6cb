package dev.tillgate.sale.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.surface.cli.ApiClient;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every amount of a cart says how it came about, and what it says adds up to the amount. */
class ExplanationTest {
  private final ApiClient client = TestServer.demoShop();

  static Stream<Orders> carts() {
    return Stream.concat(
        PreviewEqualsOrderTest.requests(),
        Stream.of(
            Orders.in("EUR")
                .dynamic("PRODUCT", "a", 2, 10)
                .itemField(
                    "PriceOptions",
                    List.of(
                        Map.of(
                            "Name",
                            "Less",
                            "Options",
                            List.of(Map.of("Name", "much", "Value", "much", "Surcharge", -15))))),
            Orders.in("EUR")
                .item("HANDBOOK", 2)
                .billing("CountryCode", "DE")
                .billing("Company", "Musterfirma")
                .billing("FiscalCode", "DE136695976")));
  }

  @ParameterizedTest
  @MethodSource("carts")
  void steps_addUpToTheAmountsOfTheAnswer(Orders cart) {
    JsonNode contents = client.rpc("getContents", cart.field("Explain", true).build());

    assertExplained(contents, contents.get("Explanation"));
    for (JsonNode item : contents.get("Items").values()) {
      boolean onTrial = !item.get("Trial").isNull();
      assertExplained(onTrial ? item.get("Trial") : item.get("Price"), item.get("Explanation"));
    }
  }

  /** Members of a trial are those of its own amounts; it has no sums after discounts. */
  private static void assertExplained(JsonNode amounts, JsonNode explanations) {
    for (JsonNode explanation : explanations.values()) {
      String of = explanation.get("Of").asString();
      BigDecimal sum =
          explanation
              .get("Steps")
              .valueStream()
              .map(step -> Answers.amount(step, "/Amount"))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(Answers.amount(explanation, "/Amount")).as(of).isEqualByComparingTo(sum);
      if (amounts.has(of)) {
        assertThat(Answers.amount(amounts, "/" + of)).as(of).isEqualByComparingTo(sum);
      }
    }
  }

  @Test
  void options_areStepsOfTheUnitPrice() {
    JsonNode contents =
        client.rpc(
            "getContents",
            Orders.in("EUR")
                .item("GUARD-Y", 2)
                .itemField("PriceOptions", List.of("phone", "backup"))
                .field("Explain", "1")
                .build());

    JsonNode unit = contents.at("/Items/0/Explanation/0");
    assertThat(Answers.text(unit, "/Of")).isEqualTo("UnitPrice");
    assertThat(Answers.amount(unit, "/Steps/0/Amount")).isEqualByComparingTo("89");
    assertThat(Answers.amount(unit, "/Steps/1/Amount")).isEqualByComparingTo("18");
    assertThat(Answers.text(unit, "/Steps/2/What")).contains("25 % of").contains("89");
    assertThat(Answers.text(contents, "/Items/0/Explanation/2/Steps/0/What"))
        .isEqualTo("VAT NL 21% from 2012-10-01, 21 % of 258.50");
  }

  @Test
  void order_isExplainedLaterAsItWasWhenPlaced() {
    Map<String, Object> request =
        Orders.in("EUR").item("CLEANER", 2).item("HANDBOOK", 1).field("Explain", true).build();

    JsonNode preview = client.rpc("getContents", request);
    JsonNode order = client.rpc("placeOrder", request);
    JsonNode later = client.rpc("getOrderExplanation", order.get("RefNo"));

    assertThat(order.get("Explanation")).isEqualTo(preview.get("Explanation"));
    assertThat(later.get("Explanation")).isEqualTo(order.get("Explanation"));
    for (int i = 0; i < order.get("Items").size(); i++) {
      JsonNode item = order.get("Items").get(i);
      assertThat(item.get("Explanation")).isEqualTo(preview.at("/Items/" + i + "/Explanation"));
      assertThat(later.at("/Items/" + i + "/Explanation")).isEqualTo(item.get("Explanation"));
      assertThat(later.at("/Items/" + i + "/LineItemReference"))
          .isEqualTo(item.get("LineItemReference"));
    }
  }

  @Test
  void answers_lookAsEverWhenNobodyAsks() {
    Map<String, Object> request = Orders.in("EUR").item("CLEANER", 1).build();

    JsonNode contents = client.rpc("getContents", request);

    assertThat(contents.has("Explanation")).isFalse();
    assertThat(contents.at("/Items/0").has("Explanation")).isFalse();
    assertThat(client.rpc("placeOrder", request).has("Explanation")).isFalse();
  }
}
