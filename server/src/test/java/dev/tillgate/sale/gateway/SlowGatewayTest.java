package dev.tillgate.sale.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.foundation.schedule.Dispatcher;
import dev.tillgate.surface.cli.ApiClient;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** A gateway that hangs is a matter of the shops that use it. */
class SlowGatewayTest {
  private final OutsideGateway gateway = TestServer.bean(OutsideGateway.class);
  private final Dispatcher dispatcher = TestServer.bean(Dispatcher.class);

  @AfterEach
  void goOn() {
    gateway.hangs = null;
    dispatcher.stop();
    TestServer.runDue();
  }

  @Test
  @Timeout(60)
  void gatewayThatHangs_keepsNoOtherMerchantWaiting() {
    ApiClient slow = TestServer.demoCopy();
    ApiClient other = TestServer.demoShop();
    JsonNode held =
        slow.rpc(
            "placeOrder",
            Orders.in("EUR")
                .item("CLEANER", 1)
                .payment("Type", "CC")
                .method("HolderName", "Outside Good")
                .build());
    CountDownLatch answer = new CountDownLatch(1);
    gateway.asked.clear();
    gateway.hangs = answer;
    dispatcher.start();
    while (gateway.asked.stream().noneMatch(asked -> asked.startsWith("CAPTURE"))) {
      Thread.onSpinWait();
    }

    for (ApiClient client : new ApiClient[] {other, slow, other}) {
      JsonNode order = client.rpc("placeOrder", Orders.in("USD").item("CLEANER", 1).build());
      while (!status(client, order).equals("COMPLETE")) {
        Thread.onSpinWait();
      }
    }
    assertThat(status(slow, held)).isEqualTo("AUTHRECEIVED");
    answer.countDown();
    while (!status(slow, held).equals("COMPLETE")) {
      Thread.onSpinWait();
    }
  }

  private static String status(ApiClient client, JsonNode order) {
    return Answers.text(client.rpc("getOrder", order.get("RefNo")), "/Status");
  }
}
