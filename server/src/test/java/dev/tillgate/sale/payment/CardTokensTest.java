package dev.tillgate.sale.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.surface.cli.ApiClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Tokens that stand for a card: for one order, for ten minutes. */
class CardTokensTest {
  private ApiClient client = TestServer.demoShop();

  private static Map<String, @Nullable Object> card(String holder) {
    Map<String, @Nullable Object> card = new LinkedHashMap<>();
    card.put("Name", holder);
    card.put("CreditCard", "4111 1111 1111 1111");
    card.put("Cvv", "123");
    card.put("ExpirationDate", "12/45");
    return card;
  }

  private String token(String holder) {
    return Answers.text(client.rpc("createToken", card(holder)), "/token");
  }

  private static Map<String, Object> paidBy(String type, String token) {
    Orders order =
        Orders.in("EUR")
            .item("CLEANER", 1)
            .field(
                "PaymentDetails",
                Map.of(
                    "Type", type, "Currency", "EUR", "PaymentMethod", Map.of("EesToken", token)));
    return new LinkedHashMap<>(order.build());
  }

  private int kept() {
    return TestServer.bean(JdbcClient.class)
        .sql("SELECT count(*) FROM card_token")
        .query(Integer.class)
        .single();
  }

  @ParameterizedTest
  @ValueSource(strings = {"EES_TOKEN_PAYMENT", "TEST"})
  void order_isPaidByTheCardBehindTheToken(String type) {
    String token = token("John Doe");
    assertThat(UUID.fromString(token).version()).isEqualTo(4);
    JsonNode order = client.rpc("placeOrder", paidBy(type, token));
    assertThat(Answers.text(order, "/Status")).isEqualTo("AUTHRECEIVED");
    assertThat(Answers.text(order, "/PaymentDetails/Type")).isEqualTo(type);
    assertThat(Answers.text(order, "/PaymentDetails/PaymentMethod/LastDigits")).isEqualTo("1111");
    assertThat(Answers.text(order, "/TestOrder")).isEqualTo(String.valueOf(type.equals("TEST")));
  }

  @Test
  void token_standsForOneOrder_alsoOneThatIsDeclined() {
    String token = token("Mike Doe");
    JsonNode declined = client.rpc("placeOrder", paidBy("EES_TOKEN_PAYMENT", token));
    assertThat(Answers.text(declined, "/Status")).isEqualTo("PENDING");
    assertThat(declined.get("Errors").has("CARD_PAYMENT_ERROR")).isTrue();
    assertThat(Answers.refusals(() -> client.rpc("placeOrder", paidBy("EES_TOKEN_PAYMENT", token))))
        .containsExactly("INVALID_EES_TOKEN PaymentDetails.PaymentMethod.EesToken");
  }

  @Test
  void token_isLeftWhereTheOrderIsRefused() {
    String token = token("John Doe");
    Map<String, Object> wrong = paidBy("EES_TOKEN_PAYMENT", token);
    wrong.put("Items", List.of(Map.of("Code", "NOTHING", "Quantity", 1)));
    assertThat(Answers.refusals(() -> client.rpc("placeOrder", wrong))).hasSize(1);
    assertThat(
            Answers.text(client.rpc("placeOrder", paidBy("EES_TOKEN_PAYMENT", token)), "/Status"))
        .isEqualTo("AUTHRECEIVED");
  }

  @Test
  void pendingOrder_isPaidByAToken() {
    String refNo =
        Answers.text(
            client.rpc("placeOrder", paidBy("EES_TOKEN_PAYMENT", token("Mike Doe"))), "/RefNo");
    JsonNode paid =
        client.rpc(
            "placeOrder",
            Map.of(
                "RefNo",
                refNo,
                "PaymentDetails",
                Map.of(
                    "Type",
                    "EES_TOKEN_PAYMENT",
                    "Currency",
                    "EUR",
                    "PaymentMethod",
                    Map.of("EesToken", token("John Doe")))));
    assertThat(Answers.text(paid, "/Status")).isEqualTo("AUTHRECEIVED");
  }

  @Test
  void token_isForgottenAfterTenMinutes() {
    String token = token("John Doe");
    TestServer.advance(Duration.ofMinutes(11));
    client = TestServer.demoShop();
    assertThat(Answers.refusals(() -> client.rpc("placeOrder", paidBy("EES_TOKEN_PAYMENT", token))))
        .containsExactly("INVALID_EES_TOKEN PaymentDetails.PaymentMethod.EesToken");
    assertThat(kept()).isPositive();
    TestServer.runDue();
    assertThat(kept()).isZero();
  }

  /** What waits for its order must go where no shop's time passes, too. */
  @Test
  void token_isForgottenWhereTheShopsClockStandsStill() {
    TestServer.runDue();
    TestServer.frozenShop().rpc("createToken", card("John Doe"));
    TestServer.advance(Duration.ofMinutes(11));
    TestServer.runDue();
    assertThat(kept()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0a1b2c3d", "00000000-0000-4000-8000-000000000000"})
  void unknownToken_isRefused(String token) {
    for (String type : List.of("EES_TOKEN_PAYMENT")) {
      assertThat(Answers.refusals(() -> client.rpc("placeOrder", paidBy(type, token))))
          .containsExactly("INVALID_EES_TOKEN PaymentDetails.PaymentMethod.EesToken");
    }
  }

  @Test
  void token_isOfOneMerchant() {
    String token = token("John Doe");
    assertThat(
            Answers.refusals(
                () -> TestServer.demoCopy().rpc("placeOrder", paidBy("EES_TOKEN_PAYMENT", token))))
        .containsExactly("INVALID_EES_TOKEN PaymentDetails.PaymentMethod.EesToken");
  }

  @Test
  void ordersAtOnce_useATokenOnce() throws Exception {
    String token = token("John Doe");
    Callable<Boolean> call = () -> isPlaced(token);
    List<Boolean> placed = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<Boolean> each : threads.invokeAll(List.of(call, call, call, call))) {
        placed.add(each.get());
      }
    }
    assertThat(placed).containsOnlyOnce(true);
  }

  private boolean isPlaced(String token) {
    try {
      client.rpc("placeOrder", paidBy("EES_TOKEN_PAYMENT", token));
      return true;
    } catch (ApiClient.RpcError refused) {
      return false;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CreditCard, 4111111111111112, ORDER_PAYMENT_CARD_NUMBER_INVALID",
    "CreditCard, , ORDER_PAYMENT_CARD_NUMBER_INVALID",
    "Cvv, 12, ORDER_PAYMENT_CARD_CCID_INVALID",
    "Cvv, , ORDER_PAYMENT_CARD_CCID_INVALID",
    "ExpirationDate, 12/20, ORDER_PAYMENT_CARD_EXPIRATION_INVALID",
    "ExpirationDate, 13/45, ORDER_PAYMENT_CARD_EXPIRATION_INVALID",
    "ExpirationDate, soon, ORDER_PAYMENT_CARD_EXPIRATION_INVALID"
  })
  void card_mustBeOne(String member, @Nullable String value, String refusal) {
    Map<String, @Nullable Object> card = card("John Doe");
    card.put(member, value);
    assertThat(Answers.refusals(() -> client.rpc("createToken", card)))
        .containsExactly(refusal + " " + member);
  }
}
