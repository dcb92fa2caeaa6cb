package dev.tillgate.sale.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.foundation.ledger.Ledger;
import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.gate.wire.RawHttp;
import dev.tillgate.surface.cli.ApiClient;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Orders that wait for the shopper, or for a payment that goes through. */
class PendingOrdersTest {
  private static final String RETURN = "https://shop.example/back?a=1&q=x%20y";

  private final ApiClient client = TestServer.frozenShop();

  private JsonNode placePayPal(@Nullable String cancel) {
    Orders order =
        Orders.in("EUR")
            .item("MONTHLY", 1)
            .field("ExternalReference", "ext & 1")
            .payment("Type", "PAYPAL");
    order
        .build()
        .put(
            "PaymentDetails",
            cancel == null
                ? payPal(Map.of("ReturnURL", RETURN))
                : payPal(Map.of("ReturnURL", RETURN, "CancelURL", cancel)));
    return client.rpc("placeOrder", order.build());
  }

  private static Map<String, Object> payPal(Map<String, Object> method) {
    return Map.of("Type", "PAYPAL", "Currency", "EUR", "PaymentMethod", method);
  }

  private static String page(JsonNode order) {
    return Answers.text(order, "/PaymentDetails/PaymentMethod/RedirectURL");
  }

  private JsonNode read(JsonNode order) {
    return client.rpc("getOrder", order.get("RefNo"));
  }

  private String decide(JsonNode order, boolean approve) {
    HttpResponse<String> answer =
        client.postForm(page(order), Map.of("approve", String.valueOf(approve)));
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static List<Ledger.Transfer> entries(JsonNode order) {
    long merchant = TestServer.bean(Merchants.class).byCode("FROZEN").orElseThrow().id();
    return TestServer.bean(Ledger.class)
        .transfers(merchant, Long.parseLong(Answers.text(order, "/RefNo")));
  }

  @Test
  void approval_authorizesTheOrder_andReturnsTheShopper() {
    JsonNode order = placePayPal(null);
    assertThat(Answers.text(order, "/Status")).isEqualTo("PENDING");
    String location = decide(order, true);
    assertThat(location)
        .startsWith(RETURN + "&")
        .contains("refno=" + Answers.text(order, "/RefNo"))
        .contains("status=approved");
    assertThat(Answers.text(read(order), "/Status")).isEqualTo("AUTHRECEIVED");
    assertThat(Answers.at(read(order), "/Items/0/ProductDetails/Subscriptions").size())
        .isEqualTo(1);
    List<Ledger.Transfer> booked = entries(order);
    assertThat(decide(order, true)).isEqualTo(location);
    assertThat(decide(order, false)).isEqualTo(location);
    assertThat(entries(order)).isEqualTo(booked).isNotEmpty();
  }

  @Test
  void refusal_leavesTheOrderPending_andLeadsToTheCancelAddress() {
    JsonNode order = placePayPal("https://shop.example/cancelled");
    assertThat(decide(order, false)).startsWith("https://shop.example/cancelled?refno=");
    assertThat(Answers.text(read(order), "/Status")).isEqualTo("PENDING");
    assertThat(Answers.text(read(order), "/Errors/PAYPAL_PAYMENT_ERROR")).isNotEmpty();
    decide(order, true);
    assertThat(Answers.text(read(order), "/Status")).isEqualTo("PENDING");
    assertThat(entries(order)).isEmpty();
  }

  @Test
  void page_cannotBeFramedKeptOrGivenAway() {
    URI page = URI.create(page(placePayPal(null)));
    HttpResponse<String> shown =
        RawHttp.send(page, "GET", HttpRequest.BodyPublishers.noBody(), Map.of());
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "frame-ancestors 'none'");
    assertThat(shown.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(shown.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(shown.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(shown.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "zz", "0000000100000000000000000000000000000000"})
  void unknownToken_isNotFound(String token) {
    String page = TestServer.url() + "/paypal/" + token;
    assertThat(client.postForm(page, Map.of("approve", "true")).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nowhere", "ftp://shop.example/", "javascript:alert(1)"})
  void returnAddress_mustBeOne(String address) {
    Orders order =
        Orders.in("EUR")
            .item("MONTHLY", 1)
            .field("PaymentDetails", payPal(Map.of("ReturnURL", address)));
    assertThat(Answers.refusals(() -> client.rpc("placeOrder", order.build())))
        .containsExactly("ORDER_PAYMENT_RETURN_URL_INVALID PaymentDetails.PaymentMethod.ReturnURL");
  }

  @Test
  void approvalsAtOnce_bookOnce() throws Exception {
    JsonNode order = placePayPal(null);
    atOnce(() -> decide(order, true));
    assertThat(entries(order).stream().filter(e -> e.kind() == Ledger.Kind.SALE)).hasSize(1);
  }

  private static Map<String, Object> retry(JsonNode order, String holder) {
    return Map.of(
        "RefNo",
        Answers.text(order, "/RefNo"),
        "PaymentDetails",
        Objects.requireNonNull(
            Orders.in("EUR")
                .payment("Type", "CC")
                .method("HolderName", holder)
                .build()
                .get("PaymentDetails")));
  }

  private JsonNode declined() {
    Orders order = Orders.in("EUR").item("MONTHLY", 1).item("TIERED", 2).payment("Type", "CC");
    return client.rpc("placeOrder", order.method("HolderName", "Mike Doe").build());
  }

  @Test
  void retry_keepsTheReferenceAndPaysTheOrder() {
    JsonNode order = declined();
    JsonNode again = client.rpc("placeOrder", retry(order, "Sarah Doe"));
    assertThat(Answers.text(again, "/Errors/CARD_PAYMENT_ERROR")).contains("ceiling");
    ApiClient.RestAnswer paid = client.rest("POST", "/orders/", retry(order, "John Doe"));
    assertThat(paid.status()).isEqualTo(201);
    assertThat(paid.body().get("RefNo")).isEqualTo(order.get("RefNo"));
    assertThat(Answers.text(paid.body(), "/Status")).isEqualTo("AUTHRECEIVED");
    assertThat(Answers.at(paid.body(), "/Errors").isNull()).isTrue();
    assertThat(paid.body().get("GrossPrice")).isEqualTo(order.get("GrossPrice"));
    assertThat(Answers.at(paid.body(), "/Items/0/ProductDetails/Subscriptions").size())
        .isEqualTo(1);
    assertThat(read(order)).isEqualTo(paid.body());
    assertThat(Answers.refusals(() -> client.rpc("placeOrder", retry(order, "John Doe"))))
        .containsExactly("ORDER_REFERENCE_INVALID RefNo");
  }

  @Test
  void retriesAtOnce_chargeOnce() throws Exception {
    JsonNode order = declined();
    List<Boolean> paid =
        atOnce(() -> client.rest("POST", "/orders/", retry(order, "John Doe")).status() == 201);
    assertThat(paid).containsOnlyOnce(true);
    assertThat(entries(order).stream().filter(e -> e.kind() == Ledger.Kind.SALE)).hasSize(1);
    assertThat(Answers.at(read(order), "/Items/0/ProductDetails/Subscriptions").size())
        .isEqualTo(1);
  }

  @Test
  void retry_needsAPendingOrderOfOnesOwn_andGoodPaymentDetails() {
    JsonNode order = declined();
    assertThat(
            Answers.refusals(
                () -> TestServer.demoShop().rpc("placeOrder", retry(order, "John Doe"))))
        .containsExactly("ORDER_REFERENCE_INVALID RefNo");
    assertThat(
            Answers.refusals(() -> client.rpc("placeOrder", Map.of("RefNo", order.get("RefNo")))))
        .containsExactly("ORDER_PAYMENT_DETAILS_EMPTY PaymentDetails");
    assertThat(Answers.refusals(() -> client.rpc("placeOrder", Map.of("RefNo", "abc"))))
        .containsExactly("ORDER_REFERENCE_INVALID RefNo");
    Map<String, Object> dollars =
        Map.of(
            "RefNo",
            Answers.text(order, "/RefNo"),
            "PaymentDetails",
            Map.of("Type", "WIRE", "Currency", "USD"));
    assertThat(Answers.refusals(() -> client.rpc("placeOrder", dollars)))
        .containsExactly("ORDER_CURRENCY_MISMATCH PaymentDetails.Currency");
  }

  @Test
  void retry_makesAnEarlierApprovalPageWorthless() {
    JsonNode order = placePayPal(null);
    client.rpc("placeOrder", retry(order, "Mike Doe"));
    assertThat(decide(order, true)).contains("status=replaced");
    assertThat(Answers.text(read(order), "/Status")).isEqualTo("PENDING");
    assertThat(entries(order)).isEmpty();
  }

  /** Whoever is first decides; the other one is told so, and the order shows what paid it. */
  @Test
  void pageApprovedWhileAnotherAttemptIsMade_onePaysAndTheOtherIsTold() throws Exception {
    for (int i = 0; i < 20; i++) {
      JsonNode order = placePayPal(null);
      ApiClient other = TestServer.frozenShop();
      try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
        Future<String> page = pool.submit(() -> decide(order, true));
        Future<ApiClient.RestAnswer> attempt =
            pool.submit(() -> other.rest("POST", "/orders/", retry(order, "John Doe")));
        boolean approved = page.get().contains("status=approved");
        ApiClient.RestAnswer answer = attempt.get();
        assertThat(answer.status()).isEqualTo(approved ? 400 : 201);
        if (approved) {
          assertThat(Answers.refusals(answer)).containsExactly("ORDER_REFERENCE_INVALID RefNo");
        } else {
          assertThat(page.get()).contains("status=replaced");
        }
        JsonNode paid = read(order);
        assertThat(Answers.text(paid, "/Status")).isEqualTo("AUTHRECEIVED");
        assertThat(Answers.text(paid, "/PaymentDetails/Type"))
            .isEqualTo(approved ? "PAYPAL" : "CC");
        assertThat(entries(order).stream().filter(e -> e.kind() == Ledger.Kind.SALE)).hasSize(1);
      }
    }
  }

  private static <T> List<T> atOnce(Callable<T> call) throws Exception {
    List<T> results = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
      for (var future : pool.invokeAll(IntStream.range(0, 6).mapToObj(n -> call).toList())) {
        results.add(future.get());
      }
    }
    return results;
  }
}
