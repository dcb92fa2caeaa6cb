package dev.tillgate.surface.utility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.surface.cli.ApiClient;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class UtilityOperationsTest {
  private final ApiClient client = TestServer.frozenShop();

  @ParameterizedTest
  @CsvSource({"en,Netherlands", "nl,Nederland", "de,Niederlande", "zy,荷蘭", "'',Netherlands"})
  void countries_areNamedInTheLanguage(String language, String name) {
    JsonNode countries = client.rpc("getAvailableCountries", language);
    assertThat(countries.valueStream())
        .anySatisfy(
            country -> {
              assertThat(country.get("CountryCode").asString()).isEqualTo("nl");
              assertThat(country.get("Name").asString()).isEqualTo(name);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "ro,,UTILITY_COUNTRY_AND_METHOD_TOGETHER ''",
    "zz,CC,UTILITY_COUNTRY_INVALID countryCode",
    "ro,SHELLS,UTILITY_PAYMENT_METHOD_INVALID paymentMethod"
  })
  void currencies_needCountryAndMethod_orNeither(String country, String method, String refusal) {
    assertThat(Answers.refusals(() -> client.rpc("getAvailableCurrencies", country, method)))
        .containsExactly(refusal.replace("''", ""));
    assertThat(client.rpc("getAvailableCurrencies").toString())
        .contains("\"EUR\"")
        .doesNotContain("XTS");
  }

  @Test
  void merchantInformation_holdsNoKey() {
    String information = client.rpc("getMerchantInformation").toString();
    assertThat(information).contains("Frozen Shop", "\"TEST\"").doesNotContain("frozen-key");
  }

  @Test
  void session_sendsAndGetsItsDates_inItsTimeZone() {
    assertThat(client.rpc("getTimezones").toString()).contains("\"Asia/Tokyo\"");
    JsonNode order =
        client.rpc(
            "placeOrder",
            Orders.in("EUR")
                .item("MONTHLY", 1)
                .itemField("SubscriptionStartDate", "2026-03-01 09:00:00")
                .build());
    assertThat(Answers.text(order, "/OrderDate")).isEqualTo("2026-01-31 11:00:00");

    client.rpc("setTimezone", "Asia/Tokyo");
    JsonNode inTokyo = client.rpc("getOrder", order.get("RefNo"));
    assertThat(Answers.text(inTokyo, "/OrderDate")).isEqualTo("2026-01-31 18:00:00");
    assertThat(Answers.text(inTokyo, "/Items/0/SubscriptionStartDate"))
        .isEqualTo("2026-03-01 16:00:00");
    JsonNode placed =
        client.rpc(
            "placeOrder",
            Orders.in("EUR")
                .item("MONTHLY", 1)
                .itemField("SubscriptionStartDate", "2026-03-01 16:00:00")
                .build());
    assertThat(Answers.text(placed, "/Items/0/SubscriptionStartDate"))
        .isEqualTo("2026-03-01 16:00:00");

    JsonNode ofAccount = TestServer.frozenShop().rpc("getOrder", placed.get("RefNo"));
    assertThat(Answers.text(ofAccount, "/Items/0/SubscriptionStartDate"))
        .isEqualTo("2026-03-01 09:00:00");
    assertThat(Answers.text(ofAccount, "/OrderDate")).isEqualTo("2026-01-31 11:00:00");
  }

  @Test
  void timeZone_thatIsNone_isRefused() {
    assertThat(Answers.refusals(() -> client.rpc("setTimezone", "Mars/Olympus")))
        .containsExactly("UTILITY_TIME_ZONE_INVALID ");
    client.rpc("setTimezone", "GMT+03:00");
    assertThat(
            client
                .rpc(
                    "getContents",
                    Map.of("Items", java.util.List.of(Map.of("Code", "MONTHLY", "Quantity", 1))))
                .has("Items"))
        .isTrue();
  }
}
