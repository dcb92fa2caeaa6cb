package dev.tillgate.sale.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.foundation.ledger.Account;
import dev.tillgate.foundation.ledger.Ledger;
import dev.tillgate.foundation.ledger.Ledger.Transfer;
import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.sale.payment.Payments;
import dev.tillgate.sale.payment.port.Attempt;
import dev.tillgate.sale.payment.port.AttemptKind;
import dev.tillgate.sale.payment.port.GatewayOutcome;
import dev.tillgate.surface.cli.ApiClient;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Refunds of money that a gateway outside holds, and orders whose money it will not collect. */
class OutsideRefundsTest {
  private final OutsideGateway gateway = TestServer.bean(OutsideGateway.class);
  private final long merchant =
      TestServer.bean(Merchants.class).byCode("DEMOCOPY").orElseThrow().id();

  @BeforeEach
  void clear() {
    gateway.moods.clear();
  }

  private static ApiClient client() {
    return TestServer.demoCopy();
  }

  private static String placed() {
    Orders order =
        Orders.in("EUR")
            .dynamic("PRODUCT", "Handbook", 1, 121)
            .payment("Type", "CC")
            .method("HolderName", "Outside Good");
    return Answers.text(client().rpc("placeOrder", order.build()), "/RefNo");
  }

  private static String finished() {
    String refNo = placed();
    TestServer.runDue();
    assertThat(status(refNo)).isEqualTo("COMPLETE");
    return refNo;
  }

  private static String status(String refNo) {
    return client().rpc("getOrderStatus", refNo).asString();
  }

  private static JsonNode refund(String refNo) {
    return client().rpc("getOrder", refNo).get("Refunds").get(0);
  }

  private static boolean refunded(String refNo, int amount) {
    return client().rpc("issueRefund", refNo, amount).asBoolean();
  }

  private Attempt attempt(String refNo) {
    return TestServer.bean(Payments.class).attempts(merchant, Long.parseLong(refNo)).getLast();
  }

  private static void later(Duration time) {
    TestServer.advance(time);
    TestServer.runDue();
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
  void refund_isMadeAtTheGateway() {
    String refNo = finished();
    assertThat(refunded(refNo, 121)).isTrue();
    assertThat(attempt(refNo).kind()).isEqualTo(AttemptKind.REFUND);
    assertThat(status(refNo)).isEqualTo("REFUND");
    assertThat(balance(refNo, Account.COLLECTED)).isEqualByComparingTo("0");
  }

  @Test
  void refundThatIsRefused_isSaidSo_andMayBeTriedAgain() {
    String refNo = finished();
    gateway.moods.put(AttemptKind.REFUND, OutsideGateway.declined("96"));
    assertThat(refunded(refNo, 121)).isFalse();
    assertThat(refund(refNo).get("Status").asString()).isEqualTo("FAILED");
    assertThat(refund(refNo).get("Error").asString()).isNotEmpty();
    assertThat(balance(refNo, Account.COLLECTED)).isEqualByComparingTo("-121");
    assertThat(refunded(refNo, 121)).isTrue();
    assertThat(status(refNo)).isEqualTo("REFUND");
  }

  @Test
  void refundWhoseAnswerIsLost_isPendingUntilItIsKnown_andNothingElseIsGivenBack() {
    String refNo = finished();
    gateway.moods.put(AttemptKind.REFUND, new GatewayOutcome.Unknown("lost"));
    assertThat(refunded(refNo, 121)).isTrue();
    assertThat(refund(refNo).get("Status").asString()).isEqualTo("PENDING");
    assertThat(Answers.refusals(() -> client().rpc("issueRefund", refNo, 1)))
        .containsExactly("REFUND_PENDING orderReference");
    gateway.books.put(attempt(refNo).key(merchant), new GatewayOutcome.Approved(null, null));
    later(Duration.ofMinutes(1));
    assertThat(status(refNo)).isEqualTo("REFUND");
    assertThat(balance(refNo, Account.COLLECTED)).isEqualByComparingTo("0");
  }

  @Test
  void refundThatNeverArrived_isGivenUpAfterAWhile() {
    String refNo = finished();
    gateway.moods.put(AttemptKind.REFUND, new GatewayOutcome.Missing());
    assertThat(refunded(refNo, 121)).isTrue();
    gateway.books.remove(attempt(refNo).key(merchant));
    later(Duration.ofHours(1));
    assertThat(refund(refNo).get("Status").asString()).isEqualTo("PENDING");
    later(Duration.ofHours(3));
    assertThat(refund(refNo).get("Status").asString()).isEqualTo("FAILED");
    assertThat(refunded(refNo, 121)).isTrue();
    assertThat(balance(refNo, Account.COLLECTED)).isEqualByComparingTo("0");
  }

  @Test
  void refundThatTurnsUpLate_isDoneOnce() {
    String refNo = finished();
    gateway.moods.put(AttemptKind.REFUND, new GatewayOutcome.Missing());
    assertThat(refunded(refNo, 121)).isTrue();
    gateway.books.put(attempt(refNo).key(merchant), new GatewayOutcome.Approved(null, null));
    later(Duration.ofMinutes(30));
    assertThat(status(refNo)).isEqualTo("REFUND");
    assertThat(balance(refNo, Account.COLLECTED)).isEqualByComparingTo("0");
  }

  @Test
  void orderThatIsNeverCollected_isReversed_andCanBePaidAgain() {
    String refNo = placed();
    for (int attempts = 0; attempts < 9; attempts++) {
      gateway.moods.put(AttemptKind.CAPTURE, OutsideGateway.declined("96"));
      later(attempts == 1 ? Duration.ofMinutes(61) : Duration.ofHours(25));
    }
    assertThat(status(refNo)).isEqualTo("REVERSED");
    for (Account account : Account.values()) {
      assertThat(balance(refNo, account)).as(account.name()).isEqualByComparingTo("0");
    }
    TestServer.runDue();
    assertThat(attempt(refNo).kind()).isEqualTo(AttemptKind.VOID);

    Orders again =
        Orders.in("EUR")
            .payment("Type", "CC")
            .method("HolderName", "Outside Good")
            .field("RefNo", refNo);
    client().rpc("placeOrder", again.build());
    TestServer.runDue();
    assertThat(status(refNo)).isEqualTo("COMPLETE");
    assertThat(balance(refNo, Account.COLLECTED)).isEqualByComparingTo("-121");
  }
}
