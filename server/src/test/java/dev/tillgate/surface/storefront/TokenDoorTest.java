package dev.tillgate.surface.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.foundation.persistence.Json;
import dev.tillgate.gate.wire.RawHttp;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens as browsers ask for them, without a login. */
class TokenDoorTest {
  private static final String CARD =
      """
      {"creditCard": "4111111111111111", "expirationDate": "12/45", "cvv": "123",
       "name": "John Doe", "scope": "ordering"}""";

  private static HttpResponse<String> ask(String merchant, String body) {
    return RawHttp.send(
        URI.create(TestServer.url() + "/api/v1/tokens"),
        "POST",
        BodyPublishers.ofString(body),
        Map.of("X-2Checkout-MerchantCode", merchant, "Content-Type", "application/json"));
  }

  @Test
  void token_paysAnOrderOfTheMerchant() {
    HttpResponse<String> answer = ask("DEMOSHOP", CARD);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    Map<String, Object> method =
        Map.of("EesToken", Json.parse(answer.body()).get("token").asString());
    Orders order =
        Orders.in("EUR")
            .item("CLEANER", 1)
            .field(
                "PaymentDetails",
                Map.of("Type", "EES_TOKEN_PAYMENT", "Currency", "EUR", "PaymentMethod", method));
    assertThat(Answers.text(TestServer.demoShop().rpc("placeOrder", order.build()), "/Status"))
        .isEqualTo("AUTHRECEIVED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NOBODY   | {}                                     | 401 | AUTHENTICATION_ERROR",
        "''       | {}                                     | 401 | AUTHENTICATION_ERROR",
        "DEMOSHOP | {                                      | 400 | PARSE_ERROR",
        "DEMOSHOP | 7                                      | 400 | INVALID_PARAMETER",
        "DEMOSHOP | null                                   | 400 | INVALID_REQUEST",
        "DEMOSHOP | {\"creditCard\": \"4111111111111112\"} | 400 | ORDER_PAYMENT_CARD_CCID_INVALID",
      })
  void whatIsNoCardOfAMerchants_isRefused(String merchant, String body, int status, String symbol) {
    HttpResponse<String> answer = ask(merchant, body);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(Json.parse(answer.body()).get("error_code").asString()).isEqualTo(symbol);
    assertThat(answer.body()).doesNotContain("4111");
  }
}
