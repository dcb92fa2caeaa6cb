package dev.tillgate.gate.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Difference;
import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.surface.cli.ApiClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What comparison with the hosted service found in answers, and in those of older versions. */
class AnswerDifferencesTest {
  private final ApiClient client = TestServer.frozenShop();

  @Difference(29)
  @ParameterizedTest
  @CsvSource({"'\"6.0\"',6.0", "6.0,6.0", "'\"2.0\"',2.0", "2,2.0", "null,2.0"})
  void jsonRpcVersion_isAnsweredAsAsked(String asked, String answered) {
    for (String session : new String[] {client.login(), "dead"}) {
      String body =
          RawHttp.send(
                  "POST",
                  "/rpc/6.0/",
                  "{\"jsonrpc\":%s,\"id\":1,\"method\":\"getTimezones\",\"params\":[\"%s\"]}"
                      .formatted(asked, session),
                  Map.of())
              .body();
      assertThat(RawHttp.json(body).get("jsonrpc").asString()).isEqualTo(answered);
    }
  }

  @Difference(30)
  @Test
  void promotionsOf4_standUnderItems() {
    promotion();
    for (JsonNode answer : new JsonNode[] {rest("4.0", "/promotions/"), rpc4("searchPromotions")}) {
      assertThat(answer.propertyNames()).containsExactly("items");
      assertThat(answer.get("items")).isNotEmpty().isEqualTo(rest("6.0", "/promotions/"));
    }
    assertThat(rest("3.0", "/promotions/").isArray()).isTrue();
    assertThat(rest("5.0", "/promotions/").isArray()).isTrue();
  }

  private JsonNode rpc4(String method) {
    String body =
        RawHttp.text(Map.of("id", 1, "method", method, "params", new Object[] {client.login()}));
    return RawHttp.json(RawHttp.send("POST", "/rpc/4.0/", body, Map.of())).get("result");
  }

  private JsonNode promotion() {
    return client.rpc(
        "addPromotion",
        Map.of(
            "Name",
            "Flags",
            "Type",
            "REGULAR",
            "ChannelType",
            "ALL",
            "Enabled",
            false,
            "AutoApply",
            true,
            "PublishToAffiliatesNetwork",
            "0",
            "Discount",
            Map.of("Type", "PERCENT", "Value", 5),
            "Products",
            List.of(Map.of("Code", "TIERED"))));
  }

  @Difference(31)
  @Test
  void before4_currenciesAreLowerCase_andAddressesHaveEmptyTexts() {
    JsonNode placed =
        client.rpc("placeOrder", Orders.in("EUR").dynamic("PRODUCT", "Thing", 1, 10).build());
    String path = "/orders/" + placed.get("RefNo").asString() + "/";
    JsonNode older = rest("3.0", path);
    assertThat(Answers.text(older, "/Currency")).isEqualTo("eur");
    assertThat(Answers.text(older, "/PaymentDetails/Currency")).isEqualTo("eur");
    assertThat(Answers.at(older, "/BillingDetails/Company").isString()).isTrue();
    assertThat(Answers.text(older, "/BillingDetails/Company")).isEmpty();
    assertThat(Answers.text(older, "/DeliveryDetails/Address2")).isEmpty();
    assertThat(Answers.at(rest("4.0", path), "/BillingDetails/Company").isNull()).isTrue();
    String currency = "/PricingConfigurations/0/Prices/Regular/0/Currency";
    assertThat(Answers.text(rest("3.0", "/products/MONTHLY/"), currency)).isEqualTo("eur");
    assertThat(Answers.text(rest("4.0", "/products/MONTHLY/"), currency)).isEqualTo("EUR");
  }

  @Difference(27)
  @Test
  void flagsOfPromotions_areNumbers() {
    JsonNode promotion = promotion();
    assertThat(Answers.at(promotion, "/AutoApply").isNumber()).isTrue();
    assertThat(promotion.get("AutoApply").intValue()).isEqualTo(1);
    assertThat(promotion.get("PublishToAffiliatesNetwork").isNumber()).isTrue();
    assertThat(promotion.get("PublishToAffiliatesNetwork").intValue()).isZero();
    String code = promotion.get("Code").asString();
    assertThat(client.rpc("getPromotion", code)).isEqualTo(promotion);
    assertThat(client.rpc("updatePromotion", promotion, code).get("AutoApply").intValue())
        .isEqualTo(1);
  }

  @Difference(28)
  @ParameterizedTest
  @ValueSource(strings = {"3.0", "4.0", "5.0"})
  void quantitiesAndCycles_areTextsBefore6(String version) {
    JsonNode older = rest(version, "/products/MONTHLY/");
    JsonNode newer = rest("6.0", "/products/MONTHLY/");
    for (String pointer :
        List.of(
            "/PricingConfigurations/0/Prices/Regular/0/MinQuantity",
            "/PricingConfigurations/0/Prices/Regular/0/MaxQuantity",
            "/SubscriptionInformation/BillingCycle")) {
      assertThat(Answers.at(newer, pointer).isNumber()).as(pointer).isTrue();
      assertThat(Answers.at(older, pointer).isString()).as(pointer).isTrue();
      assertThat(Answers.text(older, pointer)).isEqualTo(Answers.text(newer, pointer));
    }
  }

  @Difference(34)
  @Test
  void renewalEmailsOfTheAccount_areFour() {
    JsonNode days =
        Answers.at(
            rest("6.0", "/products/MONTHLY/"),
            "/SubscriptionInformation/RenewalEmails/Settings/ManualRenewal");
    for (String day : List.of("Before30Days", "Before15Days", "Before7Days", "OnExpirationDate")) {
      assertThat(days.get(day).booleanValue()).as(day).isTrue();
    }
    for (String day : List.of("Before1Day", "After5Days", "After15Days")) {
      assertThat(days.get(day).booleanValue()).as(day).isFalse();
    }
  }

  @Difference(36)
  @Test
  void restWithoutCredentials_isToldSo() {
    HttpResponse<String> answer = RawHttp.send("GET", "/rest/6.0/orders/", "", Map.of());
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(Answers.text(RawHttp.json(answer), "/message"))
        .isEqualTo("Authentication needed for this resource");
  }

  @Difference(16)
  @Test
  void assignmentWithoutRequired_isRefused_andChangesNothing() {
    String group = "G-" + UUID.randomUUID();
    client.rpc(
        "addPriceOptionGroup",
        Map.of(
            "Code",
            group,
            "Name",
            "Group",
            "Type",
            "RADIO",
            "Required",
            false,
            "Options",
            List.of(Map.of("Name", "One", "Value", "one"))));
    String product = "P-" + UUID.randomUUID();
    client.rpc(
        "addProduct",
        Map.of("ProductCode", product, "ProductName", "Thing", "ProductType", "REGULAR"));
    JsonNode added =
        client.rpc(
            "addPricingConfiguration",
            Map.of(
                "Name",
                "Default",
                "Default",
                true,
                "PricingSchema",
                "DYNAMIC",
                "PriceType",
                "NET",
                "DefaultCurrency",
                "EUR",
                "Prices",
                Map.of("Regular", List.of(Map.of("Amount", 1, "Currency", "EUR")))),
            product);
    assertThat(added.booleanValue()).isTrue();
    String code =
        Answers.text(client.rpc("getProductByCode", product), "/PricingConfigurations/0/Code");
    client.rpc(
        "assignPricingConfigurationOptionGroup", code, Map.of("Code", group, "Required", true));
    JsonNode before = client.rpc("getProductByCode", product);
    for (Object given : new Object[] {Map.of("Code", group), group}) {
      assertThat(
              Answers.refusals(
                  () -> client.rpc("assignPricingConfigurationOptionGroup", code, given)))
          .containsExactly("MISSING_PARAMETER Required");
    }
    assertThat(client.rpc("getProductByCode", product)).isEqualTo(before);
  }

  private JsonNode rest(String version, String path) {
    return RawHttp.json(
        RawHttp.send(
            "GET",
            "/rest/" + version + path,
            "",
            Map.of("X-Avangate-Authentication", client.authentication())));
  }
}
