package dev.tillgate.recurring.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.surface.cli.ApiClient;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Subscriptions of the shop whose clock stands at 2026-01-31 11:00 of its own time. */
class OpenedSubscriptionsTest {
  private final ApiClient client = TestServer.frozenShop();

  private JsonNode subscription(Orders order) {
    JsonNode placed = client.rpc("placeOrder", order.build());
    assertThat(client.rpc("getOrder", placed.get("RefNo"))).isEqualTo(placed);
    return Answers.at(placed, "/Items/0/ProductDetails/Subscriptions/0");
  }

  @ParameterizedTest
  @CsvSource({
    "MONTHLY,,2026-01-31 11:00:00,2026-02-28 11:00:00",
    "YEARLY,,2026-01-31 11:00:00,2027-01-31 11:00:00",
    "DAYS30,,2026-01-31 11:00:00,2026-03-02 11:00:00",
    "FOREVER,,2026-01-31 11:00:00,9999-12-31 23:59:59",
    "MONTHLY,2026-03-31,2026-03-31 00:00:01,2026-04-30 00:00:01",
    "YEARLY,2028-02-29 22:22:22,2028-02-29 22:22:22,2029-02-28 22:22:22",
    "FOREVER,2026-12-01,2026-12-01 00:00:01,9999-12-31 23:59:59"
  })
  void dates_followTheCycle(String product, String start, String starts, String expires) {
    Orders order = Orders.in("EUR").item(product, 1).itemField("SubscriptionStartDate", start);
    JsonNode subscription = subscription(order);
    assertThat(Answers.text(subscription, "/PurchaseDate")).isEqualTo("2026-01-31 11:00:00");
    assertThat(Answers.text(subscription, "/SubscriptionStartDate")).isEqualTo(starts);
    assertThat(Answers.text(subscription, "/ExpirationDate")).isEqualTo(expires);
    boolean lifetime = product.equals("FOREVER");
    assertThat(Answers.at(subscription, "/Lifetime").booleanValue()).isEqualTo(lifetime);
    assertThat(Answers.at(subscription, "/RecurringEnabled").booleanValue()).isEqualTo(!lifetime);
  }

  @Test
  void trial_endsAfterItsDays() {
    Orders order =
        Orders.in("EUR").item("MONTHLY", 1).itemField("Trial", Map.of("Period", 7, "Price", 1));
    JsonNode subscription = subscription(order);
    assertThat(Answers.text(subscription, "/ExpirationDate")).isEqualTo("2026-02-07 11:00:00");
    assertThat(Answers.at(subscription, "/Trial").booleanValue()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "MONTH,1,2026-02-28 11:00:00",
    "yEaR,1,2027-01-31 11:00:00",
    "days,10,2026-02-10 11:00:00",
    "WEEK,2,2026-02-14 11:00:00"
  })
  void dynamicProduct_opensOneToo(String unit, int length, String expires) {
    Orders order =
        Orders.in("EUR")
            .dynamic("PRODUCT", "On the fly", 1, 10)
            .itemField(
                "RecurringOptions",
                Map.of("CycleLength", length, "CycleUnit", unit, "CycleAmount", 8));
    assertThat(Answers.text(subscription(order), "/ExpirationDate")).isEqualTo(expires);
  }

  @Test
  void subscriptions_standBesideTheirLines() {
    JsonNode placed =
        client.rpc(
            "placeOrder",
            Orders.in("EUR").item("TIERED", 1).item("MONTHLY", 1).item("YEARLY", 2).build());
    JsonNode items = placed.get("Items");
    assertThat(Answers.at(items, "/0/ProductDetails/Subscriptions").isNull()).isTrue();
    assertThat(Answers.at(items, "/1/ProductDetails/Subscriptions").size()).isEqualTo(1);
    assertThat(Answers.at(items, "/2/ProductDetails/Subscriptions").size()).isEqualTo(1);
    assertThat(Answers.text(items, "/1/ProductDetails/Subscriptions/0/SubscriptionReference"))
        .isNotEqualTo(
            Answers.text(items, "/2/ProductDetails/Subscriptions/0/SubscriptionReference"));
  }

  @Test
  void unpaidOrder_hasOpenedNone() {
    JsonNode placed =
        client.rpc(
            "placeOrder", Orders.in("EUR").item("MONTHLY", 1).payment("Type", "WIRE").build());
    assertThat(Answers.at(placed, "/Items/0/ProductDetails/Subscriptions").isNull()).isTrue();
  }

  @Test
  void withoutRecurringConsent_theSubscriptionDoesNotRenewItself() {
    Orders order = Orders.in("EUR").item("MONTHLY", 1).method("RecurringEnabled", false);
    assertThat(Answers.at(subscription(order), "/RecurringEnabled").booleanValue()).isFalse();
  }
}
