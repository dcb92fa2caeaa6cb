package dev.tillgate.sale.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.foundation.ledger.Account;
import dev.tillgate.foundation.ledger.Ledger;
import dev.tillgate.foundation.ledger.Ledger.Transfer;
import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.surface.cli.ApiClient;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Money that goes back to shoppers, in answers, books and histories. */
class RefundsTest {
  private ApiClient client = TestServer.demoShop();
  private final long merchant =
      TestServer.bean(Merchants.class).byCode("DEMOSHOP").orElseThrow().id();

  private String finished(Orders order) {
    String refNo = Answers.text(client.rpc("placeOrder", order.build()), "/RefNo");
    TestServer.runDue();
    return refNo;
  }

  /** Two lines, of 20.00 and 9.99 before tax of 21 %. */
  private String finished() {
    return finished(Orders.in("EUR").item("CLEANER", 2).item("GUARD-M", 1));
  }

  private JsonNode read(String refNo) {
    return client.rpc("getOrder", refNo);
  }

  private BigDecimal total(String refNo) {
    return Answers.amount(read(refNo), "/GrossDiscountedPrice");
  }

  private void refund(String refNo, Object amount, @Nullable Object items) {
    assertThat(client.rpc("issueRefund", refNo, amount, items, "a comment", "Other").asBoolean())
        .isTrue();
  }

  private List<String> refusals(String refNo, Object amount, @Nullable Object items) {
    return Answers.refusals(
        () -> client.rpc("issueRefund", refNo, amount, items, "a comment", "Other"));
  }

  private BigDecimal balance(String refNo, Account account) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Transfer transfer :
        TestServer.bean(Ledger.class).transfers(merchant, Long.parseLong(refNo))) {
      sum = transfer.credit() == account ? sum.add(transfer.amount()) : sum;
      sum = transfer.debit() == account ? sum.subtract(transfer.amount()) : sum;
    }
    return sum;
  }

  @Test
  void totalRefund_givesAllBack_andEndsWhatTheOrderOpened() {
    String refNo = finished();
    refund(refNo, total(refNo), "");
    JsonNode order = read(refNo);
    assertThat(Answers.text(order, "/Status")).isEqualTo("REFUND");
    assertThat(Answers.text(order, "/Refunds/0/Type")).isEqualTo("TOTAL");
    assertThat(Answers.text(order, "/Refunds/0/Status")).isEqualTo("DONE");
    assertThat(Answers.amount(order, "/Refunds/0/Amount")).isEqualByComparingTo(total(refNo));
    assertThat(Answers.amount(order, "/Refunds/0/VAT"))
        .isEqualByComparingTo(Answers.amount(order, "/VAT"));
    assertThat(Answers.text(order, "/Items/1/ProductDetails/Subscriptions/0/Enabled"))
        .isEqualTo("false");
    assertThat(Answers.text(order, "/Items/1/ProductDetails/Subscriptions/0/RecurringEnabled"))
        .isEqualTo("false");
    assertThat(balance(refNo, Account.COLLECTED)).isEqualByComparingTo("0");
    assertThat(balance(refNo, Account.TAX_PAYABLE)).isEqualByComparingTo("0");
    assertThat(refusals(refNo, total(refNo), ""))
        .containsExactly("REFUND_TOTAL_PLACED orderReference");
  }

  @Test
  void partialRefunds_addUpToTheOrder_toTheCent() {
    String refNo = finished();
    BigDecimal total = total(refNo);
    BigDecimal third = new BigDecimal("3.33");
    for (int n = 0; n < 3; n++) {
      refund(refNo, third, Map.of("Quantity", 1, "Amount", third));
    }
    JsonNode order = read(refNo);
    assertThat(Answers.text(order, "/Status")).isEqualTo("COMPLETE");
    assertThat(order.get("Refunds").size()).isEqualTo(3);
    assertThat(Answers.text(order, "/Refunds/2/Type")).isEqualTo("PARTIAL");
    assertThat(Answers.text(order, "/Refunds/2/Items/0/Quantity")).isEqualTo("1");
    assertThat(Answers.text(order, "/Items/1/ProductDetails/Subscriptions/0/Enabled"))
        .isEqualTo("true");
    BigDecimal rest = total.subtract(third.multiply(new BigDecimal(3)));
    assertThat(refusals(refNo, rest.add(new BigDecimal("0.01")), null))
        .containsExactly("REFUND_AMOUNT_EXCEEDED amount");
    refund(refNo, rest, null);
    assertThat(Answers.text(read(refNo), "/Status")).isEqualTo("REFUND");
    BigDecimal tax = BigDecimal.ZERO;
    for (JsonNode refund : read(refNo).get("Refunds")) {
      tax = tax.add(Answers.amount(refund, "/VAT"));
    }
    assertThat(tax).isEqualByComparingTo(Answers.amount(order, "/VAT"));
    assertThat(balance(refNo, Account.COLLECTED)).isEqualByComparingTo("0");
    assertThat(balance(refNo, Account.TAX_PAYABLE)).isEqualByComparingTo("0");
  }

  @Test
  void refund_isToldInTheHistory() {
    String refNo = finished(Orders.in("EUR").item("CLEANER", 1));
    refund(refNo, total(refNo), null);
    List<String> kinds = new ArrayList<>();
    client.rpc("getOrderHistory", refNo).forEach(event -> kinds.add(event.get("Event").asString()));
    assertThat(kinds)
        .containsExactly("OrderPlaced", "PaymentAuthorized", "OrderFinished", "RefundIssued");
  }

  @ParameterizedTest
  @CsvSource({
    "0, REFUND_AMOUNT_INVALID amount",
    "-1, REFUND_AMOUNT_INVALID amount",
    "1.001, REFUND_AMOUNT_INVALID amount",
    "1000, REFUND_AMOUNT_EXCEEDED amount",
    "much, REFUND_AMOUNT_FORMAT_INVALID amount",
    "'', REFUND_AMOUNT_FORMAT_INVALID amount"
  })
  void amount_mustBeOneThatIsLeft(String amount, String refusal) {
    assertThat(refusals(finished(Orders.in("EUR").item("CLEANER", 1)), amount, null))
        .containsExactly(refusal);
  }

  @Test
  void items_mustBeOfTheOrder() {
    String refNo = finished();
    String line = Answers.text(read(refNo), "/Items/0/LineItemReference");
    List<Object> items =
        List.of(
            Map.of("LineItemReference", line, "Quantity", 3, "Amount", 1),
            Map.of("LineItemReference", "nothing", "Quantity", 1, "Amount", 1),
            Map.of("LineItemReference", line, "Amount", -1),
            Map.of("LineItemReference", line, "Quantity", 2));
    assertThat(refusals(refNo, 1, items))
        .containsExactly(
            "REFUND_QUANTITY_INVALID items[0].Quantity",
            "REFUND_ITEM_INVALID items[1].LineItemReference",
            "REFUND_QUANTITY_FORMAT_INVALID items[2].Quantity",
            "REFUND_AMOUNT_INVALID items[2].Amount");
    assertThat(read(refNo).get("Refunds").isNull()).isTrue();
  }

  @Test
  void order_mustBePaidFinishedAndKnown() {
    Orders order = Orders.in("EUR").item("CLEANER", 1);
    String waiting = Answers.text(client.rpc("placeOrder", order.build()), "/RefNo");
    assertThat(refusals(waiting, 1, null)).containsExactly("REFUND_STATUS_INVALID orderReference");
    assertThat(refusals("999999999", 1, null)).containsExactly("REFUND_ORDER_NOT_FOUND ");
    String wire =
        Answers.text(
            client.rpc(
                "placeOrder",
                order.field("PaymentDetails", Map.of("Type", "WIRE", "Currency", "EUR")).build()),
            "/RefNo");
    client.rpc("cancelOrder", wire);
    assertThat(refusals(wire, 1, null)).containsExactly("REFUND_ORDER_CANCELED orderReference");
  }

  @Test
  void refund_isPossibleForSomeTimeOnly() {
    String refNo = finished(Orders.in("EUR").item("CLEANER", 1));
    TestServer.advance(Duration.ofDays(181));
    client = TestServer.demoShop();
    assertThat(refusals(refNo, 1, null)).containsExactly("REFUND_TOO_LATE orderReference");
  }

  @Test
  void refundsAtOnce_giveNoMoreBackThanWasPaid() throws Exception {
    String refNo = finished(Orders.in("EUR").item("CLEANER", 1));
    BigDecimal total = total(refNo);
    Callable<Boolean> call = () -> isRefunded(refNo, total);
    int done = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<Boolean> each : threads.invokeAll(List.of(call, call, call, call))) {
        done += each.get() ? 1 : 0;
      }
    }
    assertThat(done).isEqualTo(1);
    assertThat(read(refNo).get("Refunds").size()).isEqualTo(1);
    assertThat(balance(refNo, Account.COLLECTED)).isEqualByComparingTo("0");
  }

  private boolean isRefunded(String refNo, BigDecimal total) {
    try {
      return client.rpc("issueRefund", refNo, total).asBoolean();
    } catch (ApiClient.RpcError refused) {
      return false;
    }
  }
}
