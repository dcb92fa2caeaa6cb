package dev.tillgate.sale.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.gate.operation.RecordedWrites;
import dev.tillgate.sale.payment.Movement;
import dev.tillgate.sale.payment.Outcomes;
import dev.tillgate.sale.payment.PaymentView;
import dev.tillgate.sale.payment.Payments;
import dev.tillgate.sale.payment.port.Attempt;
import dev.tillgate.sale.payment.port.AttemptKind;
import dev.tillgate.sale.payment.port.AttemptStatus;
import dev.tillgate.sale.payment.port.GatewayOutcome;
import dev.tillgate.surface.cli.ApiClient;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Money that a gateway outside holds: collected, given free, given back, and never twice. */
class MovementsTest {
  private final OutsideGateway gateway = TestServer.bean(OutsideGateway.class);
  private final Payments payments = TestServer.bean(Payments.class);
  private final long merchant =
      TestServer.bean(Merchants.class).byCode("DEMOCOPY").orElseThrow().id();

  @BeforeEach
  void clear() {
    gateway.moods.clear();
    gateway.asked.clear();
  }

  private static ApiClient client() {
    return TestServer.demoCopy();
  }

  private static Orders paidBy(String holder) {
    return Orders.in("EUR").item("CLEANER", 1).payment("Type", "CC").method("HolderName", holder);
  }

  private static JsonNode place(String holder) {
    return client().rpc("placeOrder", paidBy(holder).build());
  }

  private static JsonNode read(JsonNode order) {
    return client().rpc("getOrder", order.get("RefNo"));
  }

  private static String status(JsonNode order) {
    return Answers.text(read(order), "/Status");
  }

  private List<Attempt> attempts(JsonNode order) {
    return payments.attempts(merchant, Long.parseLong(Answers.text(order, "/RefNo")));
  }

  private List<String> story(JsonNode order) {
    return attempts(order).stream().map(each -> each.kind() + " " + each.status()).toList();
  }

  private static void later(Duration time) {
    TestServer.advance(time);
    TestServer.runDue();
  }

  @Test
  void authorisedOrder_isCollectedAtTheGateway_beforeItIsFinished() {
    JsonNode order = place("Outside Good");
    assertThat(story(order)).containsExactly("AUTHORIZE APPROVED");

    TestServer.runDue();

    assertThat(story(order)).containsExactly("AUTHORIZE APPROVED", "CAPTURE APPROVED");
    assertThat(attempts(order).getLast().target())
        .isEqualTo(attempts(order).getFirst().reference());
    assertThat(status(order)).isEqualTo("COMPLETE");
  }

  @Test
  void captureWhoseAnswerIsLost_isFoundOut_andNotMadeTwice() {
    JsonNode order = place("Outside Good");
    gateway.moods.put(AttemptKind.CAPTURE, new GatewayOutcome.Unknown("lost"));
    TestServer.runDue();
    assertThat(status(order)).isEqualTo("AUTHRECEIVED");
    Attempt capture = attempts(order).getLast();
    gateway.books.put(capture.key(merchant), new GatewayOutcome.Approved(null, null));

    later(Duration.ofMinutes(1));

    assertThat(story(order)).containsExactly("AUTHORIZE APPROVED", "CAPTURE APPROVED");
    assertThat(status(order)).isEqualTo("COMPLETE");
  }

  @Test
  void captureThatIsRefused_isTriedAgain() {
    JsonNode order = place("Outside Good");
    gateway.moods.put(AttemptKind.CAPTURE, OutsideGateway.declined("96"));
    TestServer.runDue();
    assertThat(status(order)).isEqualTo("AUTHRECEIVED");

    later(Duration.ofMinutes(61));

    assertThat(story(order))
        .containsExactly("AUTHORIZE APPROVED", "CAPTURE DECLINED", "CAPTURE APPROVED");
    assertThat(status(order)).isEqualTo("COMPLETE");
  }

  @ParameterizedTest
  @CsvSource({"Outside Pending", "Outside Page"})
  void chargeThatIsDecidedLater_isAskedForUntilItIs(String holder) {
    JsonNode order = place(holder);
    assertThat(Answers.text(order, "/Status")).isEqualTo("PENDING");
    assertThat(Answers.at(order, "/Errors").isNull()).isTrue();
    later(Duration.ofMinutes(1));
    assertThat(status(order)).isEqualTo("PENDING");
    gateway.books.put(
        attempts(order).getFirst().key(merchant), new GatewayOutcome.Approved(null, null));

    later(Duration.ofMinutes(1));

    assertThat(status(order)).isEqualTo("COMPLETE");
    assertThat(Answers.at(read(order), "/PaymentDetails/PaymentMethod/Authorize3DS").isNull())
        .isTrue();
  }

  @Test
  void shopperWhoMustGoToTheBank_isToldWhere() {
    JsonNode page = Answers.at(place("Outside Page"), "/PaymentDetails/PaymentMethod/Authorize3DS");
    assertThat(Answers.text(page, "/Href")).isEqualTo("https://bank.example/check");
    assertThat(Answers.text(page, "/Method")).isEqualTo("GET");
    assertThat(Answers.text(page, "/Params/token")).isEqualTo("t1");
  }

  @Test
  void chargeThatIsApproved_afterTheOrderWasPaidOtherwise_isGivenBack() {
    JsonNode order = place("Outside Pending");
    Orders again = paidBy("Outside Good").field("RefNo", order.get("RefNo"));
    assertThat(Answers.text(client().rpc("placeOrder", again.build()), "/Status"))
        .isEqualTo("AUTHRECEIVED");
    Attempt stray = attempts(order).getFirst();
    gateway.books.put(stray.key(merchant), new GatewayOutcome.Approved(null, null));

    later(Duration.ofMinutes(1));

    assertThat(attempts(order))
        .filteredOn(each -> each.kind() == AttemptKind.VOID)
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.target()).isEqualTo("out-" + stray.key(merchant));
              assertThat(each.status()).isEqualTo(AttemptStatus.APPROVED);
            });
    assertThat(status(order)).isEqualTo("COMPLETE");
    assertThat(client().rpc("getOrderHistory", order.get("RefNo")).findValuesAsString("Event"))
        .containsExactly("OrderPlaced", "PaymentAuthorized", "OrderFinished");
  }

  @Test
  void chargeThatTurnsUp_afterItWasGivenUp_isGivenBack_ifNeedBeByRefund() {
    JsonNode order = place("Outside Never");
    later(Duration.ofMinutes(1));
    assertThat(Answers.text(read(order), "/Errors/CARD_PAYMENT_ERROR")).contains("did not reach");
    gateway.books.put(
        attempts(order).getFirst().key(merchant), new GatewayOutcome.Approved(null, null));
    gateway.moods.put(AttemptKind.VOID, OutsideGateway.declined("12"));

    later(Duration.ofMinutes(11));
    assertThat(story(order)).containsExactly("AUTHORIZE APPROVED", "VOID DECLINED");
    assertThat(status(order)).isEqualTo("PENDING");
    later(Duration.ofMinutes(61));

    assertThat(story(order))
        .containsExactly("AUTHORIZE APPROVED", "VOID DECLINED", "REFUND APPROVED");
    later(Duration.ofMinutes(61));
    assertThat(story(order)).hasSize(3);
  }

  @Test
  void cardThatMustNotBeTriedAgain_isNotTakenToTheGateway() {
    String number = "6011111111111117";
    Orders stolen = paidBy("Outside Stolen").method("CardNumber", number);
    JsonNode first = client().rpc("placeOrder", stolen.build());
    assertThat(Answers.text(first, "/Errors/CARD_PAYMENT_ERROR")).contains("Stolen card");
    gateway.asked.clear();

    JsonNode second =
        client().rpc("placeOrder", stolen.method("HolderName", "Outside Good").build());

    assertThat(Answers.text(second, "/Errors/CARD_PAYMENT_ERROR"))
        .contains("must not be tried again");
    assertThat(gateway.asked).isEmpty();
    assertThat(story(second)).isEmpty();
  }

  @Test
  void requestsAndAnswers_areRecorded_withoutSecrets() {
    JsonNode order = place("Outside Good");
    Map<String, Object> row =
        TestServer.bean(JdbcClient.class)
            .sql("SELECT * FROM gateway_exchange WHERE merchant_id = ? AND attempt_id = ?")
            .params(merchant, attempts(order).getFirst().id())
            .query()
            .singleRow();
    assertThat(String.valueOf(row.get("request")))
        .contains("Outside Good", "{{number}}")
        .doesNotContain("4111111111111111");
    assertThat(row.get("status")).isEqualTo(200);
    assertThat(row.get("answer")).isEqualTo("approved");
  }

  @Test
  void refund_ofWhatAGatewayHolds_isAskedForThere_andKnownOnceItIsTold() {
    JsonNode order = place("Outside Good");
    TestServer.runDue();

    assertThat(refunded(order, "2.50").status()).isEqualTo(AttemptStatus.APPROVED);
    gateway.moods.put(AttemptKind.REFUND, new GatewayOutcome.Unknown("lost"));
    Attempt lost = refunded(order, "3.00");
    assertThat(lost.status()).isEqualTo(AttemptStatus.OPEN);
    gateway.books.put(lost.key(merchant), OutsideGateway.declined("05"));
    later(Duration.ofMinutes(1));

    assertThat(story(order))
        .containsExactly(
            "AUTHORIZE APPROVED", "CAPTURE APPROVED", "REFUND APPROVED", "REFUND DECLINED");
    assertThat(attempts(order).get(2).amount()).isEqualByComparingTo("2.50");
  }

  @ParameterizedTest
  @CsvSource({"TEST", "CC", "WIRE"})
  void refund_ofWhatNobodyOutsideHolds_isDecidedAtOnce(String type) {
    JsonNode order =
        client()
            .rpc("placeOrder", Orders.in("EUR").item("CLEANER", 1).payment("Type", type).build());

    assertThat(refunded(order, "1.00").status()).isEqualTo(AttemptStatus.APPROVED);
    assertThat(gateway.asked).isEmpty();
  }

  private Attempt refunded(JsonNode order, String amount) {
    long refNo = Long.parseLong(Answers.text(order, "/RefNo"));
    PaymentView payment =
        PaymentView.FORM.read(
            TestServer.bean(JdbcClient.class)
                .sql("SELECT document FROM payment WHERE merchant_id = ? AND ref_no = ?")
                .params(merchant, refNo)
                .query(String.class)
                .single());
    Merchants merchants = TestServer.bean(Merchants.class);
    return TestServer.bean(RecordedWrites.class)
        .run(
            () -> {
              Moment moment = merchants.moment(merchant);
              WriteBatch batch = moment.batch();
              Movement movement =
                  payments.refund(
                      batch,
                      moment.merchant(),
                      refNo,
                      payment,
                      new Payments.Sum(new BigDecimal(amount), CurrencyUnit.of("EUR")));
              return TestServer.bean(Outcomes.class)
                  .followed(
                      Write.of(batch, movement.attempt()), movement, (_, _, told) -> told.after());
            });
  }
}
