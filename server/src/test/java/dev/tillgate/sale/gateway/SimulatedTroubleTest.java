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
import dev.tillgate.sale.payment.Disputes;
import dev.tillgate.sale.payment.Movement;
import dev.tillgate.sale.payment.Outcomes;
import dev.tillgate.sale.payment.Payments;
import dev.tillgate.sale.payment.port.Attempt;
import dev.tillgate.sale.payment.port.AttemptStatus;
import dev.tillgate.sale.payment.port.Dispute;
import dev.tillgate.sale.payment.port.Retry;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What a sandbox simulates on purpose, as docs/gateways.md tells it. */
class SimulatedTroubleTest {
  private final long merchant =
      TestServer.bean(Merchants.class).byCode("DEMOCOPY").orElseThrow().id();

  private static Orders paidBy(String holder) {
    return Orders.in("EUR").item("CLEANER", 1).payment("Type", "CC").method("HolderName", holder);
  }

  /** An order of an amount that includes tax, of a described item. */
  private static JsonNode placeFor(String amount) {
    return TestServer.demoCopy()
        .rpc(
            "placeOrder",
            Orders.in("EUR")
                .dynamic("PRODUCT", "Anything", 1, new BigDecimal(amount))
                .itemField("ProductTaxCategoryUUID", "5db74b57-98a5-4fc1-b559-aee8eba3f046")
                .payment("Type", "CC")
                .method("CardNumber", "5555555555554444")
                .build());
  }

  private static JsonNode place(String holder) {
    return TestServer.demoCopy().rpc("placeOrder", paidBy(holder).build());
  }

  private static String status(JsonNode order) {
    return Answers.text(TestServer.demoCopy().rpc("getOrder", order.get("RefNo")), "/Status");
  }

  private static List<String> history(JsonNode order) {
    return TestServer.demoCopy()
        .rpc("getOrderHistory", order.get("RefNo"))
        .findValuesAsString("Event");
  }

  private List<Attempt> attempts(JsonNode order) {
    return TestServer.bean(Payments.class)
        .attempts(merchant, Long.parseLong(Answers.text(order, "/RefNo")));
  }

  private static void later(int seconds) {
    TestServer.advance(Duration.ofSeconds(seconds));
    TestServer.runDue();
  }

  @ParameterizedTest
  @CsvSource({
    "Lost Doe,PENDING,COMPLETE",
    "Never Doe,PENDING,PENDING",
    "Callback Doe,PENDING,COMPLETE",
    "Pending Doe,PENDING,COMPLETE",
    "Doubtful Doe,PENDING,PENDING",
    "Twice Doe,AUTHRECEIVED,COMPLETE",
    "Disputed Doe,AUTHRECEIVED,COMPLETE"
  })
  void holder_saysWhatGoesWrong(String holder, String first, String inTheEnd) {
    JsonNode order = place(holder);
    assertThat(Answers.text(order, "/Status")).isEqualTo(first);

    later(46);

    assertThat(status(order)).isEqualTo(inTheEnd);
    assertThat(history(order)).doesNotHaveDuplicates();
    later(46);
    later(46);
    assertThat(status(order)).isEqualTo(inTheEnd);
    assertThat(history(order)).doesNotHaveDuplicates();
  }

  @Test
  void callback_comesBeforeAnybodyAsks() {
    JsonNode order = place("Callback Doe");

    later(11);

    assertThat(status(order)).isEqualTo("COMPLETE");
  }

  @Test
  void answerAfterTheTimeOut_isAskedForUntilItComes() {
    JsonNode order = place("Late Doe");
    later(46);
    assertThat(status(order)).isEqualTo("PENDING");
    assertThat(attempts(order).getFirst().status()).isEqualTo(AttemptStatus.OPEN);

    later(31);

    assertThat(status(order)).isEqualTo("COMPLETE");
  }

  @ParameterizedTest
  @CsvSource({
    "Declined 51,,378282246310005,51,LATER",
    "Declined 54,,378282246310005,54,NEW_CARD",
    "declined 05 03,03,4222222222222220,05,NEVER",
    "Declined R1,,4984123412341234,R1,NEVER"
  })
  void holder_saysTheCodeOfADecline(
      String holder, String advice, String number, String code, Retry retry) {
    JsonNode order =
        TestServer.demoCopy()
            .rpc("placeOrder", paidBy(holder).method("CardNumber", number).build());
    assertThat(attempts(order).getFirst().decline())
        .satisfies(
            why -> {
              assertThat(why.code()).isEqualTo(code);
              assertThat(why.advice()).isEqualTo(advice);
              assertThat(why.retry()).isEqualTo(retry);
            });
  }

  @Test
  void amount_saysTheCodeOfADecline_orWhatGoesWrong() {
    JsonNode declined = placeFor("9400.51");
    assertThat(Answers.text(declined, "/Errors/CARD_PAYMENT_ERROR")).contains("Insufficient");
    JsonNode lost = placeFor("9401.01");
    assertThat(Answers.text(lost, "/Status")).isEqualTo("PENDING");
    assertThat(Answers.text(placeFor("9402.01"), "/Status")).isEqualTo("AUTHRECEIVED");

    later(46);

    assertThat(status(lost)).isEqualTo("COMPLETE");
    assertThat(status(declined)).isEqualTo("PENDING");
  }

  @Test
  void networkLetsADeclinedCard_beTriedSoOften() {
    Orders poor = paidBy("Declined 51").method("CardNumber", "5105105105105100");
    for (int n = 0; n < 10; n++) {
      assertThat(attempts(TestServer.demoCopy().rpc("placeOrder", poor.build()))).hasSize(1);
    }
    JsonNode last = TestServer.demoCopy().rpc("placeOrder", poor.build());
    assertThat(Answers.text(last, "/Errors/CARD_PAYMENT_ERROR")).contains("10 times in 24 hours");
    assertThat(attempts(last)).isEmpty();
  }

  @Test
  void dispute_isToldOnceCollected_andCanBeLost() {
    JsonNode order = place("Disputed Doe");
    TestServer.runDue();
    long refNo = Long.parseLong(Answers.text(order, "/RefNo"));
    Disputes disputes = TestServer.bean(Disputes.class);
    assertThat(disputes.of(merchant, refNo)).isEmpty();

    later(11);

    assertThat(disputes.of(merchant, refNo))
        .singleElement()
        .satisfies(
            dispute -> {
              assertThat(dispute.status()).isEqualTo(Dispute.Status.OPEN);
              assertThat(dispute.reason()).isEqualTo("10.4");
              assertThat(dispute.amount())
                  .isEqualByComparingTo(
                      new BigDecimal(Answers.at(order, "/GrossDiscountedPrice").asString()));
            });
    Merchants merchants = TestServer.bean(Merchants.class);
    TestServer.bean(RecordedWrites.class)
        .run(
            () -> {
              Moment moment = merchants.moment(merchant);
              WriteBatch batch = moment.batch();
              Movement movement =
                  disputes.defend(
                      batch,
                      moment.merchant(),
                      disputes.of(merchant, refNo).getFirst(),
                      Map.of("uncategorized_text", "It was delivered."));
              return TestServer.bean(Outcomes.class)
                  .followed(
                      Write.of(batch, true),
                      movement,
                      (rows, now, told) -> {
                        disputes.follow(rows, now, told);
                        return true;
                      });
            });
    assertThat(disputes.of(merchant, refNo).getFirst().status()).isEqualTo(Dispute.Status.ANSWERED);
  }
}
