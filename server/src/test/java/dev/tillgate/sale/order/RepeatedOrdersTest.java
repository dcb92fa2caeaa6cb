package dev.tillgate.sale.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.foundation.merchant.OrderRules;
import dev.tillgate.foundation.merchant.OrderRules.Repeats;
import dev.tillgate.foundation.merchant.TestMerchants;
import dev.tillgate.surface.cli.ApiClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Orders that clients send once more under the same external reference. */
class RepeatedOrdersTest {

  private static ApiClient shop(Repeats repeats) {
    String code = "REPEATS" + repeats;
    TestMerchants.save(
        TestMerchants.draft(code, "repeats-key").withOrders(new OrderRules(30, 180, repeats)));
    return TestServer.client(code, "repeats-key");
  }

  private static Orders order(String reference) {
    return Orders.in("EUR")
        .dynamic("PRODUCT", "Handbook", 1, 10)
        .field("ExternalReference", reference);
  }

  private static String placed(ApiClient shop, Orders order) {
    return Answers.text(shop.rpc("placeOrder", order.build()), "/RefNo");
  }

  private static List<String> history(ApiClient shop, String refNo) {
    List<String> kinds = new ArrayList<>();
    shop.rpc("getOrderHistory", refNo).forEach(event -> kinds.add(event.get("Event").asString()));
    return kinds;
  }

  @Test
  void equalOrder_isAnsweredWithTheFirst() {
    ApiClient shop = shop(Repeats.REPLAY);
    String first = placed(shop, order("one"));
    assertThat(placed(shop, order("one"))).isEqualTo(first);
    assertThat(placed(shop, order("one").method("CCID", "999").field("LocalTime", "later")))
        .as("what differs from one sending to the next")
        .isEqualTo(first);
    TestServer.runDue();
    assertThat(placed(shop, order("one"))).isEqualTo(first);
    assertThat(history(shop, first)).containsOnlyOnce("PaymentAuthorized");
  }

  @Test
  void otherOrder_isPlaced_andIsThenTheOneToBeAnswered() {
    ApiClient shop = shop(Repeats.REPLAY);
    String first = placed(shop, order("two"));
    String other = placed(shop, order("two").billing("Email", "other@example.com"));
    assertThat(other).isNotEqualTo(first);
    assertThat(placed(shop, order("two").billing("Email", "other@example.com"))).isEqualTo(other);
    assertThat(placed(shop, order("three"))).isNotIn(first, other);
  }

  @Test
  void equalOrderAfterADeclinedOne_isAnotherTry() {
    ApiClient shop = shop(Repeats.REPLAY);
    Orders declined = order("four").method("HolderName", "Mike Doe");
    String first = placed(shop, declined);
    assertThat(placed(shop, declined)).isNotEqualTo(first);
  }

  @Test
  void equalOrdersAtOnce_areOne() throws Exception {
    ApiClient shop = shop(Repeats.REPLAY);
    Callable<String> call = () -> placed(shop, order("five"));
    List<String> placed = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<String> each : threads.invokeAll(List.of(call, call, call, call))) {
        placed.add(each.get());
      }
    }
    assertThat(placed).hasSize(4).containsOnly(placed.getFirst());
  }

  @ParameterizedTest
  @EnumSource(names = {"OFF", "WARN"})
  void equalOrder_isPlacedWhereTheShopDoesNotReplay(Repeats repeats) {
    ApiClient shop = shop(repeats);
    String first = placed(shop, order("six"));
    String second = placed(shop, order("six"));
    assertThat(second).isNotEqualTo(first);
    assertThat(history(shop, first)).doesNotContain("ReferenceRepeated");
    assertThat(history(shop, second).contains("ReferenceRepeated"))
        .isEqualTo(repeats == Repeats.WARN);
  }
}
