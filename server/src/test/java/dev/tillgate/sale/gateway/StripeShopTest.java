package dev.tillgate.sale.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Orders;
import dev.tillgate.TappedServer;
import dev.tillgate.TestServer;
import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.foundation.schedule.Dispatcher;
import dev.tillgate.gate.wire.RawHttp;
import dev.tillgate.sale.payment.Disputes;
import dev.tillgate.sale.payment.port.Dispute;
import dev.tillgate.surface.cli.ApiClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Shops that are paid through Stripe, from the order to the callback, before a stand-in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StripeShopTest {
  private static final String SECRET = "whsec_of_the_shop";

  private final StripeStandIn stripe = new StripeStandIn();
  private TappedServer tapped;

  @BeforeAll
  void start(@TempDir Path directory) throws IOException {
    tapped =
        TappedServer.start(
            directory,
            List.of(
                shop(directory, "SANDBOX", "sandbox", false),
                shop(directory, "LIVE", "live", false),
                shop(directory, "NUMBERS", "live", true)));
  }

  @AfterAll
  void stop() {
    tapped.close();
    stripe.close();
  }

  private Path shop(Path directory, String code, String mode, boolean numbers) throws IOException {
    String text =
        Files.readString(Path.of("..", "shops", "demo.yaml"))
            .replace("code: DEMOSHOP\n", "code: " + code + "\n")
            .replace("mode: sandbox\n", "mode: " + mode + "\n");
    String gateways =
        """

        gateways:
          - kind: stripe
            key: %s
            webhookSecret: %s
            address: %s
            cardNumbers: %s
        """
            .formatted(StripeStandIn.KEY, SECRET, stripe.url(), numbers);
    return Files.writeString(directory.resolve(code + ".yaml"), text + gateways);
  }

  private ApiClient client(String code) {
    return tapped.client(code, "demo-secret-key");
  }

  private static Orders paidWith(String number) {
    return Orders.in("EUR")
        .item("CLEANER", 1)
        .payment("Type", "CC")
        .method("CardNumber", number)
        .method("HolderName", "Ann Other");
  }

  private JsonNode place(String code, String number) {
    return client(code).rpc("placeOrder", paidWith(number).build());
  }

  private String status(String code, JsonNode order) {
    return Answers.text(client(code).rpc("getOrder", order.get("RefNo")), "/Status");
  }

  private void later(int seconds) {
    TestServer.advance(Duration.ofSeconds(seconds));
    tapped.server().bean(Dispatcher.class).runDue();
  }

  private String latest(String kind) {
    return stripe.all(kind).getLast().get("id").asString();
  }

  private int call(String merchant, String body, String secret) {
    Webhook webhook = StripeStage.signed(body, secret);
    return RawHttp.send(
            URI.create(tapped.server().url() + "/webhooks/" + merchant + "/stripe"),
            "POST",
            HttpRequest.BodyPublishers.ofString(body),
            Map.of("Stripe-Signature", webhook.header("Stripe-Signature")))
        .statusCode();
  }

  @Test
  void order_isAuthorisedAndCollectedAtStripe() {
    JsonNode order = place("SANDBOX", StripeStandIn.GOOD);
    assertThat(Answers.text(order, "/Status")).isEqualTo("AUTHRECEIVED");
    String intent = latest("payment_intent");

    later(1);

    assertThat(status("SANDBOX", order)).isEqualTo("COMPLETE");
    assertThat(stripe.asked)
        .containsSubsequence(
            "POST /v1/payment_intents", "POST /v1/payment_intents/" + intent + "/capture");
    assertThat(stripe.all("payment_intent").getLast().get("amount_received"))
        .isEqualTo(stripe.all("payment_intent").getLast().get("amount"));
  }

  @Test
  void declinedCard_isToldInStripesWords() {
    JsonNode order = place("SANDBOX", StripeStandIn.POOR);
    assertThat(Answers.text(order, "/Errors/CARD_PAYMENT_ERROR"))
        .isEqualTo("The card was declined: Your card has insufficient funds.");
  }

  @Test
  void challenge_endsWithTheEvent_whichCountsOnce() {
    JsonNode order = place("SANDBOX", StripeStandIn.CHALLENGED);
    assertThat(Answers.text(order, "/PaymentDetails/PaymentMethod/Authorize3DS/Href"))
        .startsWith("https://hooks.example/3ds/");
    String intent = latest("payment_intent");
    stripe.approve(intent);
    String event = stripe.event("payment_intent.amount_capturable_updated", intent);

    assertThat(call("SANDBOX", event, "whsec_forged")).isEqualTo(403);
    assertThat(status("SANDBOX", order)).isEqualTo("PENDING");
    assertThat(call("SANDBOX", event, SECRET)).isEqualTo(204);
    assertThat(call("SANDBOX", event, SECRET)).isEqualTo(204);

    assertThat(status("SANDBOX", order)).isEqualTo("AUTHRECEIVED");
    assertThat(
            client("SANDBOX")
                .rpc("getOrderHistory", order.get("RefNo"))
                .findValuesAsString("Event"))
        .containsExactly("OrderPlaced", "PaymentAuthorized");
  }

  @Test
  void event_ofAnotherShopsCharge_changesNothing() {
    JsonNode order = place("SANDBOX", StripeStandIn.SLOW);
    String intent = latest("payment_intent");
    stripe.approve(intent);
    String event = stripe.event("payment_intent.amount_capturable_updated", intent);

    assertThat(call("NUMBERS", event, SECRET)).isEqualTo(204);
    assertThat(status("SANDBOX", order)).isEqualTo("PENDING");
    assertThat(call("NOBODY", event, SECRET)).isEqualTo(404);

    later(46);
    assertThat(status("SANDBOX", order)).isEqualTo("COMPLETE");
  }

  @Test
  void lostAnswer_isFoundAtStripe() {
    JsonNode order = place("SANDBOX", StripeStandIn.LOST);
    assertThat(Answers.text(order, "/Status")).isEqualTo("PENDING");

    later(46);

    assertThat(status("SANDBOX", order)).isEqualTo("COMPLETE");
  }

  @Test
  void dispute_isToldByEvents_inAnyOrder() {
    JsonNode order = place("SANDBOX", StripeStandIn.GOOD);
    String intent = latest("payment_intent");
    String dispute = stripe.dispute(intent);
    String opened = stripe.event("charge.dispute.created", dispute);
    stripe.all("dispute").getLast().put("status", "won");

    assertThat(call("SANDBOX", stripe.event("charge.dispute.closed", dispute), SECRET))
        .isEqualTo(204);
    assertThat(call("SANDBOX", opened, SECRET)).isEqualTo(204);

    long merchant = tapped.server().bean(Merchants.class).byCode("SANDBOX").orElseThrow().id();
    assertThat(
            tapped
                .server()
                .bean(Disputes.class)
                .of(merchant, Long.parseLong(Answers.text(order, "/RefNo"))))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.status()).isEqualTo(Dispute.Status.WON);
              assertThat(told.reason()).isEqualTo("10.4");
            });
  }

  @Test
  void liveShop_takesCardNumbersOnlyWhenItIsToldTo() {
    assertThat(
            Answers.refusals(
                client("LIVE").rest("POST", "/orders/", paidWith("4111111111111111").build())))
        .containsExactly(
            "ORDER_PAYMENT_CARD_NUMBERS_NOT_TAKEN PaymentDetails.PaymentMethod.CardNumber");
    assertThat(Answers.text(place("NUMBERS", StripeStandIn.GOOD), "/Status"))
        .isEqualTo("AUTHRECEIVED");
    assertThat(
            Answers.text(
                client("LIVE")
                    .rpc(
                        "placeOrder", paidWith("4111111111111111").payment("Type", "TEST").build()),
                "/Status"))
        .isEqualTo("AUTHRECEIVED");
  }

  @Test
  void secretsAndNumbers_areNotInTheDatabase() {
    place("SANDBOX", StripeStandIn.GOOD);
    JdbcClient jdbc = tapped.server().bean(JdbcClient.class);
    for (String table : List.of("gateway_exchange", "gateway_attempt", "payment")) {
      List<String> rows =
          jdbc.sql("SELECT t::text FROM \"" + table + "\" t").query(String.class).list();
      assertThat(rows).as(table).isNotEmpty();
      assertThat(rows)
          .as(table)
          .noneMatch(row -> row.contains(StripeStandIn.GOOD) || row.contains(StripeStandIn.KEY))
          .noneMatch(row -> row.contains("_secret_"));
    }
    assertThat(stripe.bodies).anyMatch(body -> body.contains(StripeStandIn.GOOD));
    assertThat(
            jdbc.sql(
                    """
                    SELECT count(*) FROM merchant_gateway
                     WHERE position('sk_test' in encode(key, 'escape')) > 0""")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void chargeAtStripe_costsTwoCommits() {
    ApiClient client = client("SANDBOX");
    Orders order = paidWith(StripeStandIn.GOOD);
    for (int n = 0; n < 5; n++) {
      client.rpc("placeOrder", order.build());
    }
    tapped.tap().reset();
    client.rpc("placeOrder", order.build());
    // Declines of the card, the attempt; the attempt and the order again, the outcome.
    assertThat(tapped.tap().roundTrips()).isEqualTo(5);
  }
}
