package dev.tillgate.sale.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Difference;
import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.gate.wire.RawHttp;
import dev.tillgate.surface.cli.ApiClient;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What comparison with the hosted service found in orders: requests, refusals and answers. */
class OrderDifferencesTest {
  private static final JsonMapper JSON = new JsonMapper();

  private final ApiClient client = TestServer.frozenShop();

  private static Orders monthly() {
    return Orders.in("EUR").item("MONTHLY", 1);
  }

  private static Orders described() {
    return Orders.in("EUR").dynamic("PRODUCT", "Thing", 1, 10);
  }

  private JsonNode place(Orders order) {
    return client.rpc("placeOrder", order.build());
  }

  private List<String> refusals(Orders order) {
    return Answers.refusals(() -> place(order));
  }

  private List<String> refusals(String version, Orders order) {
    HttpResponse<String> answer =
        RawHttp.send(
            "POST",
            "/rest/" + version + "/orders/",
            JSON.writeValueAsString(order.build()),
            Map.of("X-Avangate-Authentication", client.authentication()));
    return Answers.refusals(
        new ApiClient.RestAnswer(answer.statusCode(), JSON.readTree(answer.body())));
  }

  @Difference(2)
  @Test
  void campaignOfADescribedItem_onlyInforms() {
    Map<String, String> campaign = Map.of("CampaignCode", "nobodys", "ParentCode", "OLD");
    JsonNode order =
        place(described().itemField("CrossSell", campaign).itemField("UpSell", campaign));
    assertThat(Answers.at(order, "/Items/0/CrossSell").isNull()).isTrue();
    assertThat(Answers.at(order, "/Items/0/UpSell").isNull()).isTrue();
  }

  @Difference(2)
  @Test
  void campaignThatNobodyKnows_isToldInAPreview_andDoesNotStopTheOrder() {
    Orders order = monthly().itemField("CrossSell", Map.of("CampaignCode", "nobodys"));
    JsonNode preview = client.rpc("getContents", order.build());
    assertThat(Answers.at(preview, "/Errors")).hasSize(1);
    assertThat(place(order).get("RefNo").asString()).isNotBlank();
  }

  @Difference(3)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "www.shop.example",
        "shop.example/thanks?next=https://www.shop.example/",
        "http://10.0.0.1/x"
      })
  void addressWithoutAScheme_isTaken(String address) {
    Orders card =
        monthly()
            .payment("Type", "CC")
            .method("Vendor3DSReturnURL", address)
            .method("Vendor3DSCancelURL", address);
    assertThat(place(card).get("Status").asString()).isEqualTo("AUTHRECEIVED");
    Orders paypal =
        monthly()
            .payment("Type", "PAYPAL")
            .method("ReturnURL", address)
            .method("CancelURL", address);
    assertThat(place(paypal).get("Status").asString()).isEqualTo("PENDING");
  }

  @Difference(3)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "nowhere",
        "ftp://shop.example",
        "javascript:alert(1)",
        "a b.example",
        "ann@shop.example"
      })
  void whatIsNoAddress_isRefused(String address) {
    assertThat(
            refusals(
                monthly()
                    .payment("Type", "PAYPAL")
                    .method("ReturnURL", address)
                    .method("CancelURL", "shop.example")))
        .containsExactly("ORDER_PAYMENT_RETURN_URL_INVALID PaymentDetails.PaymentMethod.ReturnURL");
  }

  @Difference(4)
  @Test
  void cardWithoutReturnAddresses_isRefusedFromVersion5On() {
    Orders order =
        monthly()
            .payment("Type", "CC")
            .method("Vendor3DSReturnURL", null)
            .method("Vendor3DSCancelURL", null);
    assertThat(refusals("4.0", order)).isEmpty();
    assertThat(refusals("5.0", order))
        .containsExactly(
            "ORDER_PAYMENT_3DS_URL_INVALID PaymentDetails.PaymentMethod.Vendor3DSReturnURL",
            "ORDER_PAYMENT_3DS_URL_INVALID PaymentDetails.PaymentMethod.Vendor3DSCancelURL");
  }

  @Difference(5)
  @Test
  void retry_followsTheVersionThatAsks() {
    JsonNode pending = place(monthly().method("HolderName", "Mike Doe"));
    Orders retry =
        monthly()
            .field("RefNo", pending.get("RefNo"))
            .payment("Type", "CC")
            .method("Vendor3DSReturnURL", null)
            .method("Vendor3DSCancelURL", null);
    assertThat(refusals("6.0", retry)).hasSize(2);
    assertThat(refusals("3.0", retry)).isEmpty();
  }

  @Difference(6)
  @ParameterizedTest
  @CsvSource({
    "visa,4111111111111111",
    "Visa electron,4111111111111111",
    "VISA,4111111111111111",
    "Elo card,4984123412341234",
    "elo,4984123412341234",
    "MasterCard,5555555555554444",
    "American Express,378282246310005",
    "Carte Bancaire,4111111111111111"
  })
  void cardType_isTakenInAnySpelling(String type, String number) {
    Orders order = monthly().method("CardType", type).method("CardNumber", number);
    assertThat(place(order).get("Status").asString()).isEqualTo("AUTHRECEIVED");
  }

  /** Elo's numbers lie within Visa's. */
  @Difference(6)
  @Test
  void visa_mayHaveANumberBesideElos() {
    Orders order = monthly().method("CardType", "visa").method("CardNumber", "4514010000000000");
    assertThat(place(order).get("RefNo").asString()).isNotBlank();
  }

  @Difference(6)
  @ParameterizedTest
  @CsvSource({"amex,4111111111111111", "visa,5555555555554444", "Card,4111111111111111"})
  void cardType_thatIsNotTheNumbers_isTold(String type, String number) {
    assertThat(refusals(monthly().method("CardType", type).method("CardNumber", number)))
        .containsExactly("ORDER_PAYMENT_CARD_TYPE_INVALID PaymentDetails.PaymentMethod.CardType");
  }

  @Difference(8)
  @ParameterizedTest
  @ValueSource(ints = {0, -1, 7, 99999})
  void endlessContract_hasNoLength(int length) {
    assertThat(place(renewing("MONTH", "FOREVER", length)).get("RefNo").asString()).isNotBlank();
  }

  @Test
  void badCycle_isToldWhereItStands() {
    assertThat(refusals(renewing("FORTNIGHT", "MONTH", 12)))
        .containsExactly(
            "ORDER_PRODUCT_RECURRING_OPTIONS_INVALID Items[0].RecurringOptions.CycleUnit");
    assertThat(refusals(renewing("MONTH", "MONTH", 0)))
        .containsExactly(
            "ORDER_PRODUCT_RECURRING_OPTIONS_INVALID Items[0].RecurringOptions.ContractLength");
  }

  private static Orders renewing(String cycleUnit, String contractUnit, int contractLength) {
    return described()
        .itemField(
            "RecurringOptions",
            Map.of(
                "CycleLength",
                1,
                "CycleUnit",
                cycleUnit,
                "CycleAmount",
                5,
                "ContractLength",
                contractLength,
                "ContractUnit",
                contractUnit));
  }

  @Difference(11)
  @Test
  void homePageAndCard_areTakenWhereSeedsPutThem() {
    Orders order = monthly().method("WSOrder", "https://other.example");
    assertThat(Answers.text(place(order), "/WSOrder")).isEqualTo("https://other.example");
    Orders nested = monthly();
    for (String member :
        List.of("CardNumber", "ExpirationMonth", "ExpirationYear", "CCID", "HolderName")) {
      nested.method(member, null);
    }
    nested.method(
        "CardPayment",
        Map.of(
            "CardNumber",
            "4111111111111111",
            "CardType",
            "visa",
            "ExpirationMonth",
            "12",
            "ExpirationYear",
            "2045",
            "HolderName",
            "John Doe"));
    assertThat(Answers.text(place(nested), "/PaymentDetails/PaymentMethod/LastDigits"))
        .isEqualTo("1111");
  }

  @Difference(12)
  @Test
  void testOrder_mayCarryATokenInsteadOfACard() {
    Orders order = monthly().method("EesToken", token());
    for (String member :
        List.of("CardNumber", "ExpirationMonth", "ExpirationYear", "CCID", "HolderName")) {
      order.method(member, null);
    }
    JsonNode placed = place(order);
    assertThat(Answers.text(placed, "/Status")).isEqualTo("AUTHRECEIVED");
    assertThat(Answers.text(placed, "/PaymentDetails/Type")).isEqualTo("TEST");
    order.method("CardNumber", "").method("EesToken", token());
    assertThat(place(order).get("RefNo").asString()).isNotBlank();
  }

  private String token() {
    Map<String, Object> card =
        Map.of("CreditCard", "4111111111111111", "Cvv", "123", "ExpirationDate", "12/45");
    return Answers.text(client.rpc("createToken", card), "/token");
  }

  @Difference(17)
  @Test
  void affiliateWithoutACode_isRefused() {
    assertThat(refusals(monthly().field("Affiliate", Map.of("AffiliateSource", "mail"))))
        .containsExactly("ORDER_AFFILIATE_CODE_EMPTY Affiliate.AffiliateCode");
    JsonNode placed = place(monthly());
    assertThat(refusedAgain(placed.get("Affiliate"))).isFalse();
  }

  private boolean refusedAgain(JsonNode affiliate) {
    return !client
        .rest("POST", "/orders/", monthly().field("Affiliate", affiliate).build())
        .body()
        .has("RefNo");
  }

  @Difference(19)
  @ParameterizedTest
  @ValueSource(strings = {"TAX", "SHIPPING"})
  void optionsAndTrials_areForProductsOnly(String type) {
    Orders order =
        described()
            .dynamic(type, "More", 1, 2)
            .itemField("PriceOptions", List.of(Map.of("Name", "Size", "Value", "xl")))
            .itemField("Trial", Map.of("Period", 7, "Price", 1));
    assertThat(Answers.refusals(() -> TestServer.samplesShop().rpc("placeOrder", order.build())))
        .containsExactly(
            "ORDER_PRODUCT_EXTRAS_NOT_ALLOWED Items[1].PriceOptions",
            "ORDER_PRODUCT_EXTRAS_NOT_ALLOWED Items[1].Trial");
  }

  @Difference(20)
  @Test
  void whatIsNotGiven_hasMembersOfNull() {
    JsonNode order = place(described());
    for (String member : List.of("AffiliateCode", "AffiliateSource", "AffiliateName")) {
      assertThat(Answers.at(order, "/Affiliate/" + member).isNull()).as(member).isTrue();
    }
    for (String member : List.of("Code", "TrackingUrl", "TrackingNumber", "Comment")) {
      assertThat(Answers.at(order, "/DeliveryInformation/ShippingMethod/" + member).isNull())
          .as(member)
          .isTrue();
    }
  }

  @Difference(21)
  @Test
  void membersOfNothing_areNullOrEmptyAsPrinted() {
    JsonNode order = place(described());
    for (String pointer :
        List.of(
            "/AdditionalFields",
            "/Items/0/AdditionalFields",
            "/Refunds",
            "/BillingDetails/TaxOffice",
            "/CustomerDetails",
            "/ExtraInformation")) {
      assertThat(Answers.at(order, pointer).isNull()).as(pointer).isTrue();
    }
    for (String pointer :
        List.of(
            "/Items/0/ExternalReference",
            "/Items/0/ProductDetails/DeliveryInformation/DeliveryDescription",
            "/Items/0/ProductDetails/DeliveryInformation/CodesDescription")) {
      assertThat(Answers.text(order, pointer)).as(pointer).isEmpty();
    }
    JsonNode known = place(described().billing("TaxOffice", "Delft"));
    assertThat(Answers.text(known, "/BillingDetails/TaxOffice")).isEqualTo("Delft");
    JsonNode pending =
        place(
            monthly()
                .payment("Type", "PAYPAL")
                .method("ReturnURL", "https://shop.example")
                .method("CancelURL", "https://shop.example"));
    assertThat(Answers.at(pending, "/ExtraInformation/PaymentLink"))
        .isEqualTo(Answers.at(pending, "/PaymentDetails/PaymentMethod/RedirectURL"));
  }

  @Difference(26)
  @Test
  void optionsOfADescribedItem_haveACodeAndASurchargeInText() {
    Orders order =
        described()
            .itemField(
                "PriceOptions",
                List.of(
                    Map.of(
                        "Name",
                        "Size",
                        "Options",
                        List.of(Map.of("Name", "Large", "Value", "xl", "Surcharge", 7)))));
    JsonNode group = Answers.at(place(order), "/Items/0/PriceOptions/0");
    assertThat(group.get("Code").asString()).matches("[0-9A-F]{10}");
    assertThat(group.get("Required").asBoolean()).isTrue();
    assertThat(group.at("/Options/0/Surcharge").isString()).isTrue();
    assertThat(Answers.text(group, "/Options/0/Surcharge")).isEqualTo("7.00");
    assertThat(Answers.at(client.rpc("getContents", order.build()), "/Items/0/PriceOptions/0/Code"))
        .isEqualTo(group.get("Code"));
  }

  @Difference(32)
  @ParameterizedTest
  @CsvSource({"NL,nl", "DE,de", "BR,pt-br", "JP,en"})
  void language_isTheBuyersCountrys_whenNobodySaysWhich(String country, String language) {
    Orders order =
        described()
            .field("Language", null)
            .billing("CountryCode", country)
            .billing("State", "SP")
            .billing("Phone", "+55 11 5555 0000")
            .billing("FiscalCode", country.equals("BR") ? "056.027.963-98" : null);
    assertThat(place(order).get("Language").asString()).isEqualTo(language);
  }

  @Difference(33)
  @Test
  void fxRate_isThatOfThePayoutCurrencyOnTheDayOfTheOrder() {
    assertThat(Answers.amount(place(described()), "/FxRate")).isEqualByComparingTo("1");
    JsonNode foreign = place(Orders.in("ZAR").dynamic("PRODUCT", "Thing", 1, 10));
    assertThat(Answers.at(foreign, "/FxRate").isNull()).as("no rate is known").isTrue();
  }

  @Difference(35)
  @Test
  void numberOnAScale_isReadable() {
    Orders order =
        Orders.in("EUR")
            .item("OPTIONED", 1)
            .itemField("PriceOptions", List.of("SEATS=7", "COLOUR=red"));
    JsonNode placed = place(order);
    JsonNode read = client.rpc("getOrder", placed.get("RefNo"));
    for (JsonNode answer : List.of(client.rpc("getContents", order.build()), placed, read)) {
      JsonNode seats = option(answer, "SEATS");
      assertThat(seats.get("Value").asString()).isEqualTo("few");
      assertThat(seats.get("Number").decimalValue()).isEqualByComparingTo("7");
    }
  }

  private static JsonNode option(JsonNode answer, String group) {
    return Answers.at(answer, "/Items/0/PriceOptions")
        .valueStream()
        .filter(entry -> entry.get("Code").asString().equals(group))
        .findFirst()
        .orElseThrow()
        .at("/Options/0");
  }

  @Difference(37)
  @Test
  void customersAddress_isThePaymentsToo() {
    JsonNode order = place(described().field("CustomerIP", "192.0.2.7"));
    assertThat(Answers.text(order, "/PaymentDetails/CustomerIP")).isEqualTo("192.0.2.7");
    JsonNode declined = place(described().method("HolderName", "Mike Doe"));
    JsonNode retried =
        place(described().field("RefNo", declined.get("RefNo")).field("CustomerIP", "192.0.2.9"));
    assertThat(Answers.text(retried, "/PaymentDetails/CustomerIP")).isEqualTo("192.0.2.9");
    JsonNode own =
        place(described().field("CustomerIP", "192.0.2.7").payment("CustomerIP", "192.0.2.8"));
    assertThat(Answers.text(own, "/PaymentDetails/CustomerIP")).isEqualTo("192.0.2.8");
  }

  @Test
  void twoOptionsOfARadioGroup_areToldWhatIsWrong() {
    Orders order =
        Orders.in("EUR")
            .item("OPTIONED", 1)
            .itemField("PriceOptions", List.of("SEATS=few", "SEATS=many", "COLOUR=red"));
    String told = client.rest("POST", "/orders/", order.build()).body().get("message").asString();
    assertThat(told).contains("SEATS").contains("one option");
  }

  @Difference(18)
  @Test
  void installments_areOfferedOnlyWhereAnOrderTakesThem() {
    Map<String, Object> card = Map.of("CardNumber", "6011111111111117");
    assertThat(offer("Amount", 100, "CardBin", "411111")).contains("Number");
    assertThat(offer("Amount", 100, "CardBin", "601111")).contains("Visa, Mastercard");
    assertThat(offer("Amount", 100, "PaymentDetails", Map.of("PaymentMethod", card)))
        .contains("Visa, Mastercard");
    assertThat(offer("Amount", 100, "Currency", "EUR")).contains("Brazil in BRL");
    assertThat(offer("CardBin", "411111")).contains("Amount");
    Map<String, Object> recurring =
        Map.of(
            "IsDynamic",
            true,
            "Name",
            "Thing",
            "Quantity",
            1,
            "PurchaseType",
            "PRODUCT",
            "Price",
            Map.of("Amount", 100, "Type", "CUSTOM"),
            "RecurringOptions",
            Map.of("CycleLength", 1, "CycleUnit", "MONTH", "CycleAmount", 10));
    assertThat(offer("Items", List.of(recurring))).contains("renews");
  }

  private String offer(Object... members) {
    Map<String, Object> request = new LinkedHashMap<>(Map.of("Country", "BR", "Currency", "BRL"));
    for (int i = 0; i < members.length; i += 2) {
      request.put(String.valueOf(members[i]), members[i + 1]);
    }
    try {
      return client.rpc("getInstallments", request).toString();
    } catch (ApiClient.RpcError refused) {
      return refused.error().toString();
    }
  }
}
