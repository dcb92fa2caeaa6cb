package dev.tillgate.gate.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.surface.cli.ApiClient;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Orders and products as PHP programs write them, through both doors. */
class LenientDoorsTest {
  private static final String BUYER =
      """
      "BillingDetails":{"FirstName":"Ada","LastName":"Lovelace","Email":"ada@example.com",
        "CountryCode":"nl","City":"Delft","Address1":"1 Example Street","Zip":2611},
      "PaymentDetails":{"Type":"test","Currency":"eur","CustomerIP":"10.0.0.1",
        "PaymentMethod":{"CardNumber":4111111111111111,"CardType":"visa","ExpirationYear":2045,
        "ExpirationMonth":12,"CCID":123,"HolderName":"John Doe","RecurringEnabled":"1"}}
      """;

  private final ApiClient client = FuzzShop.open();
  private final String session = client.login();

  /** After sample 14: gaps where PHP's array_filter took items out, words in any case. */
  @Test
  void gappedItemsInMixedCase_areAnOrder() {
    String order =
        """
        {"currency":"EuR","LANGUAGE":"EN","Country":"nl","Items":{
          "0":{"Code":null,"IsDynamic":"1","PurchaseType":"product","Name":"Thing","Quantity":"2",
               "Tangible":"0","Price":{"Amount":"10.50","Type":"custom"},"Trial":false,
               "PriceOptions":{},"RecurringOptions":[],"CrossSell":[]},
          "3":{"Code":null,"IsDynamic":true,"PurchaseType":"TAX","Name":"Tax","Quantity":1,
               "Price":{"Amount":2,"Type":"CUSTOM"},"Trial":null}},
         "Promotions":{},"AdditionalFields":"","DeliveryDetails":[],"Affiliate":false,
         "CustomerReference":null,"Nonsense":{"a":[1,2]},%s}"""
            .formatted(BUYER);
    for (JsonNode placed : new JsonNode[] {rpc("placeOrder", order), rest(order)}) {
      assertThat(placed.get("Items").size()).isEqualTo(2);
      assertThat(placed.get("GrossPrice").decimalValue()).isEqualByComparingTo("23.00");
      assertThat(placed.at("/BillingDetails/Zip").stringValue()).isEqualTo("2611");
      assertThat(placed.at("/PaymentDetails/Type").stringValue()).isEqualTo("TEST");
    }
  }

  @Test
  void oneItem_mayStandWithoutItsList() {
    String item =
        """
        {"IsDynamic":true,"PurchaseType":"PRODUCT","Name":"Thing","Quantity":1,
         "Price":{"Amount":"7","Type":"CUSTOM"}}""";
    JsonNode contents = rpc("getContents", "{\"Currency\":\"EUR\",\"Items\":" + item + "}");
    assertThat(contents.get("Items").size()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Regular\":[{\"Amount\":\"5.00\",\"Currency\":\"eur\"},{\"Amount\":6,\"Currency\":\"USD\"}]}",
        "{\"regular\":{\"eur\":{\"Amount\":\"5.00\"},\"USD\":{\"Amount\":6,\"Currency\":\"USD\"}}}",
        "{\"Regular\":{\"EUR\":\"5.00\",\"usd\":6},\"Renewal\":[]}"
      })
  void prices_comeAsListOrByCurrency(String prices) {
    String code = "P-" + UUID.randomUUID();
    String product =
        """
        {"ProductCode":"%s","ProductName":"Priced","ProductType":"regular","Enabled":"1",
         "PricingConfigurations":{"7":{"Name":"Default","Default":"true","BillingCountries":{},
         "PriceType":"net","PricingSchema":"dynamic","DefaultCurrency":"eur","Prices":%s}}}"""
            .formatted(code, prices);
    assertThat(rpc("addProduct", product).booleanValue()).isTrue();
    JsonNode regular =
        client.rpc("getProductByCode", code).at("/PricingConfigurations/0/Prices/Regular");
    assertThat(regular.valueStream().map(price -> price.get("Currency").stringValue()))
        .containsExactlyInAnyOrder("EUR", "USD");
    assertThat(regular.valueStream().map(price -> price.get("Amount").decimalValue().intValue()))
        .containsExactlyInAnyOrder(5, 6);
  }

  @Test
  void valueThatCannotBeRead_isRefusedAsDeclaredWithItsPlace() {
    String order =
        """
        {"Currency":"EUR","Items":[{"IsDynamic":"maybe","PurchaseType":"GIFT","Quantity":"many",
         "Tangible":7,"Price":"cheap","Trial":{"Period":"long"}}],%s}"""
            .formatted(BUYER);
    JsonNode errors = call("placeOrder", order).at("/error/data/errors");
    assertThat(errors.valueStream().map(e -> e.get("error_code").stringValue()))
        .contains(
            "ORDER_ITEMS_QUANTITY_INVALID",
            "ORDER_PRODUCT_IS_DYNAMIC_INVALID",
            "ORDER_PRODUCT_TANGIBLE_INVALID",
            "ORDER_PRODUCT_PURCHASE_TYPE_INVALID",
            "ORDER_PRODUCT_PRICE_STRUCTURE_INVALID");
    assertThat(errors.valueStream().map(e -> e.get("path").stringValue()))
        .contains("Items[0].Quantity", "Items[0].Price", "Items[0].Trial.Period");
  }

  @Test
  void everyMissingParameter_isListed() {
    JsonNode answer = RawHttp.json(post("{\"id\":1,\"method\":\"login\",\"params\":[]}"));
    assertThat(answer.at("/error/data/errors").valueStream().map(e -> e.get("path").stringValue()))
        .containsExactly("merchantCode", "date", "hash");
  }

  private JsonNode rpc(String method, String argument) {
    JsonNode answer = call(method, argument);
    assertThat(answer.hasNonNull("result")).as(answer.toString()).isTrue();
    return answer.get("result");
  }

  private JsonNode call(String method, String argument) {
    return RawHttp.json(
        post(
            "{\"id\":1,\"method\":\"%s\",\"params\":[\"%s\",%s]}"
                .formatted(method, session, argument)));
  }

  private static String post(String body) {
    return RawHttp.send("POST", "/rpc/6.0/", body, Map.of()).body();
  }

  private JsonNode rest(String order) {
    var answer =
        RawHttp.send(
            "POST",
            "/rest/6.0/orders/",
            order,
            Map.of("X-Avangate-Authentication", client.authentication()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return RawHttp.json(answer);
  }
}
