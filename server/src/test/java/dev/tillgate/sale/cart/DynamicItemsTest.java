package dev.tillgate.sale.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.surface.cli.ApiClient;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Source: seed "Place orders with dynamic product information", and its limits. */
class DynamicItemsTest {
  private static final Map<String, Object> MONTHLY =
      Map.of(
          "CycleLength", 1,
          "CycleUnit", "MONTH",
          "CycleAmount", 1234,
          "ContractLength", 3,
          "ContractUnit", "YEaR");

  private final ApiClient provider = TestServer.samplesShop();
  private final ApiClient ofRecord = TestServer.demoShop();

  /** The body of sample 14, whose items have gaps. */
  private static Map<String, @Nullable Object> sample14() {
    Orders order =
        Orders.in("EUR")
            .dynamic("PRODUCT", "Dynamic Product 1", 2, 100)
            .itemField("Tangible", true)
            .itemField("Description", "Description Produs OTF")
            .itemField(
                "PriceOptions",
                List.of(
                    Map.of("Name", "Name", "Value", "Value", "Surcharge", 10),
                    Map.of("Name", "Name", "Value", "Value123", "Surcharge", 11),
                    Map.of("Name", "Name1", "Value", "Value1", "Surcharge", 12)))
            .itemField("RecurringOptions", MONTHLY)
            .dynamic("SHIPPING", "Shipping Item", 1, 123)
            .dynamic("TAX", "Tax Item", 1, 456)
            .itemField("RecurringOptions", MONTHLY)
            .dynamic("COUPON", "Coupon Item", 1, 234)
            .field("Language", "EN")
            .field("Country", "NL")
            .field("CustomerIP", "91.220.121.21")
            .field("CustomerReference", 421820775)
            .field("LocalTime", "2026-01-31 10:00:00")
            .field("Source", "sourceAPI.net")
            .field("MachineId", "machineIdTestDan")
            .field("Discount", null)
            .field("ExternalReference", null)
            .billing("State", "Billing State")
            .billing("Company", "Billing Company")
            .billing("Phone", "US")
            .payment("Type", "PAYPAL")
            .payment("Currency", "eur")
            .payment("CustomerIP", "91.220.121.21")
            .payment(
                "PaymentMethod",
                Map.of("ReturnURL", "http://yourreturnurl.com", "Email", "email@2checkout.com"));
    Map<String, @Nullable Object> body = new LinkedHashMap<>(order.build());
    List<?> items = (List<?>) java.util.Objects.requireNonNull(body.get("Items"));
    Map<String, Object> gapped = new LinkedHashMap<>();
    List.of("0", "2", "3", "4").forEach(index -> gapped.put(index, items.get(gapped.size())));
    body.put("Items", gapped);
    return body;
  }

  @Test
  void sample14_isPendingWithARedirect_andAddsUp() {
    JsonNode order = provider.rpc("placeOrder", sample14());
    assertThat(Answers.text(order, "/Status")).isEqualTo("PENDING");
    assertThat(Answers.text(order, "/PaymentDetails/PaymentMethod/RedirectURL"))
        .startsWith(TestServer.url());
    assertThat(Answers.amount(order, "/GrossDiscountedPrice")).isEqualByComparingTo("611.00");
    assertThat(Answers.amount(order, "/NetPrice")).isEqualByComparingTo("845");
    assertThat(Answers.amount(order, "/Discount")).isEqualByComparingTo("234");
    assertThat(Answers.amount(order, "/VAT")).isZero();
    BigDecimal lines = BigDecimal.ZERO;
    for (JsonNode item : order.get("Items")) {
      lines = lines.add(Answers.amount(item, "/Price/GrossDiscountedPrice"));
    }
    assertThat(lines).isEqualByComparingTo("611.00");
    assertThat(Answers.amount(order, "/Items/0/Price/UnitNetPrice")).isEqualByComparingTo("133");
    assertThat(Answers.at(order, "/Items/0/ProductDetails/Subscriptions").isNull()).isTrue();
    assertThat(provider.rpc("getOrder", Answers.text(order, "/RefNo"))).isEqualTo(order);
  }

  @Test
  void coupon_isSharedByTheLinesItTakesFrom_toTheCent() {
    Orders order =
        Orders.in("EUR")
            .dynamic("PRODUCT", "a", 1, 10)
            .dynamic("PRODUCT", "b", 1, 10)
            .dynamic("PRODUCT", "c", 1, 10)
            .dynamic("COUPON", "off", 2, "5.005");
    JsonNode contents = ofRecord.rpc("getContents", order.build());
    assertThat(Answers.amount(contents, "/GrossDiscountedPrice")).isEqualByComparingTo("19.98");
    assertThat(
            Answers.amount(contents, "/NetDiscountedPrice").add(Answers.amount(contents, "/VAT")))
        .isEqualByComparingTo("19.98");
    assertThat(
            Answers.amount(contents, "/NetPrice").subtract(Answers.amount(contents, "/Discount")))
        .isEqualByComparingTo(Answers.amount(contents, "/NetDiscountedPrice"));
  }

  @Test
  void couponLargerThanTheTotal_leavesAFreeOrder() {
    Orders order =
        Orders.in("EUR")
            .dynamic("PRODUCT", "a", 1, 10)
            .dynamic("COUPON", "off", 1, 11)
            .payment("PaymentMethod", null);
    assertThat(Answers.amount(ofRecord.rpc("getContents", order.build()), "/GrossDiscountedPrice"))
        .isZero();
    assertThat(
            Answers.refusals(
                () -> ofRecord.rpc("placeOrder", order.payment("Type", "WIRE").build())))
        .containsExactly("ORDER_PAYMENT_AMOUNT_INVALID PaymentDetails.Type");
    JsonNode placed = ofRecord.rpc("placeOrder", order.payment("Type", "FREE").build());
    assertThat(Answers.text(placed, "/Status")).isEqualTo("AUTHRECEIVED");
  }

  @Test
  void coupon_alsoTakesFromATrial() {
    Orders order =
        Orders.in("EUR")
            .dynamic("PRODUCT", "a", 1, 100)
            .itemField("RecurringOptions", MONTHLY)
            .itemField("Trial", Map.of("Period", 7, "Price", new BigDecimal("12.10")))
            .dynamic("COUPON", "off", 1, new BigDecimal("2.10"));
    JsonNode contents = ofRecord.rpc("getContents", order.build());
    assertThat(Answers.amount(contents, "/GrossDiscountedPrice")).isEqualByComparingTo("10");
  }

  @ParameterizedTest
  @CsvSource({"GROSS,100,82.64,17.36", ",100,82.64,17.36", "NET,121,100,21", "net,121,100,21"})
  void priceType_saysWhereTheTaxIs(String type, String gross, String net, String tax) {
    Orders order = Orders.in("EUR").dynamic("PRODUCT", "a", 1, 100).itemField("PriceType", type);
    JsonNode contents = ofRecord.rpc("getContents", order.build());
    assertThat(Answers.amount(contents, "/GrossPrice")).isEqualByComparingTo(gross);
    assertThat(Answers.amount(contents, "/NetPrice")).isEqualByComparingTo(net);
    assertThat(Answers.amount(contents, "/VAT")).isEqualByComparingTo(tax);
  }

  @Test
  void surchargesBelowZero_neverMakeThePriceNegative() {
    Orders order =
        Orders.in("EUR")
            .dynamic("PRODUCT", "a", 1, 10)
            .itemField("PriceOptions", List.of(Map.of("Name", "less", "Surcharge", -50)));
    JsonNode contents = ofRecord.rpc("getContents", order.build());
    assertThat(Answers.amount(contents, "/GrossPrice")).isZero();
  }

  static Stream<Arguments> spoiled() {
    return Stream.of(
        Arguments.of("Name", " ", "ORDER_PRODUCT_NAME_INVALID Items[0].Name"),
        Arguments.of("Name", "x".repeat(256), "ORDER_FIELD_TOO_LONG Items[0].Name"),
        Arguments.of("IsDynamic", "perhaps", "ORDER_PRODUCT_IS_DYNAMIC_INVALID Items[0].IsDynamic"),
        Arguments.of("Tangible", "perhaps", "ORDER_PRODUCT_TANGIBLE_INVALID Items[0].Tangible"),
        Arguments.of(
            "PurchaseType", "GIFT", "ORDER_PRODUCT_PURCHASE_TYPE_INVALID Items[0].PurchaseType"),
        Arguments.of("Price", null, "ORDER_PRODUCT_PRICE_STRUCTURE_INVALID Items[0].Price"),
        Arguments.of(
            "Price",
            Map.of("Type", "CUSTOM"),
            "ORDER_PRODUCT_PRICE_TYPE_CUSTOM_INVALID Items[0].Price.Amount"),
        Arguments.of(
            "Price",
            Map.of("Amount", -5),
            "ORDER_PRODUCT_PRICE_AMOUNT_INVALID Items[0].Price.Amount"),
        Arguments.of(
            "Price",
            Map.of("Amount", "1e12"),
            "ORDER_PRODUCT_PRICE_AMOUNT_INVALID Items[0].Price.Amount"),
        Arguments.of(
            "PriceType", "ROUGH", "ORDER_PRODUCT_PRICE_TYPE_NET_GROSS_INVALID Items[0].PriceType"),
        Arguments.of(
            "PriceOptions",
            List.of(Map.of("Name", "x", "Surcharge", "1e13")),
            "ORDER_PRODUCT_OPTION_SURCHARGE_INVALID Items[0].PriceOptions"),
        Arguments.of(
            "RecurringOptions",
            with("CycleUnit", "CENTURY"),
            "ORDER_PRODUCT_RECURRING_OPTIONS_INVALID Items[0].RecurringOptions.CycleUnit"),
        Arguments.of(
            "RecurringOptions",
            with("CycleLength", 0),
            "ORDER_PRODUCT_RECURRING_OPTIONS_INVALID Items[0].RecurringOptions.CycleLength"),
        Arguments.of(
            "RecurringOptions",
            with("CycleAmount", -1),
            "ORDER_PRODUCT_RECURRING_OPTIONS_INVALID Items[0].RecurringOptions.CycleAmount"),
        Arguments.of("Trial", Map.of("Period", 0), "ORDER_PRODUCT_TRIAL_INVALID Items[0].Trial"),
        Arguments.of(
            "Trial",
            Map.of("Period", 5, "Price", -1),
            "ORDER_PRODUCT_TRIAL_INVALID Items[0].Trial"),
        startDate("2026-02-30"),
        startDate("tomorrow"),
        startDate("+999999999-12-31T00:00:00"),
        startDate("9999-12-31 23:59:59"));
  }

  private static Arguments startDate(String date) {
    return Arguments.of(
        "SubscriptionStartDate",
        date,
        "ORDER_PRODUCT_SUBSCRIPTION_START_DATE_INVALID Items[0].SubscriptionStartDate");
  }

  private static Map<String, Object> with(String name, Object value) {
    Map<String, Object> options = new HashMap<>(MONTHLY);
    options.put(name, value);
    return options;
  }

  @ParameterizedTest
  @MethodSource("spoiled")
  void item_thatDoesNotFit_isRefusedWithItsPath(
      String field, @Nullable Object value, String refusal) {
    Orders order =
        Orders.in("EUR")
            .dynamic("PRODUCT", "a", 1, 10)
            .itemField("RecurringOptions", MONTHLY)
            .itemField(field, value);
    assertThat(Answers.refusals(() -> provider.rpc("placeOrder", order.build())))
        .containsExactly(refusal);
  }

  @ParameterizedTest
  @CsvSource({"SHIPPING", "COUPON"})
  void recurringOptions_belongToProductsAndTaxes(String purchaseType) {
    Orders order =
        Orders.in("EUR")
            .dynamic("PRODUCT", "a", 1, 10)
            .dynamic(purchaseType, "b", 1, 1)
            .itemField("RecurringOptions", MONTHLY);
    assertThat(Answers.refusals(() -> provider.rpc("placeOrder", order.build())))
        .containsExactly("ORDER_PRODUCT_RECURRING_OPTIONS_NOT_ALLOWED Items[1].RecurringOptions");
  }

  @ParameterizedTest
  @CsvSource({"SHIPPING", "TAX"})
  void merchantOfRecord_addsShippingAndTaxItself(String purchaseType) {
    Orders order = Orders.in("EUR").dynamic(purchaseType, "b", 1, 1);
    assertThat(Answers.refusals(() -> ofRecord.rpc("placeOrder", order.build())))
        .containsExactly("ORDER_PRODUCT_PURCHASE_TYPE_NOT_ALLOWED Items[0].PurchaseType");
  }

  @Test
  void catalogueAndDynamicItems_doNotMix() {
    Orders order = Orders.in("EUR").item("CLEANER", 1).dynamic("PRODUCT", "a", 1, 1);
    assertThat(Answers.refusals(() -> ofRecord.rpc("placeOrder", order.build())))
        .containsExactly("ORDER_ITEMS_INVALID Items");
  }

  @Test
  void currencies_ofOrderAndPaymentMustAgree() {
    Orders order = Orders.in("EUR").dynamic("PRODUCT", "a", 1, 1).payment("Currency", "usd");
    assertThat(Answers.refusals(() -> provider.rpc("placeOrder", order.build())))
        .containsExactly("ORDER_CURRENCY_MISMATCH PaymentDetails.Currency");
  }

  @Test
  void everyProblem_isReportedAtOnce_onBothProtocols() {
    Orders order =
        Orders.in("EUR")
            .dynamic("PRODUCT", "", 0, 10)
            .dynamic("PRODUCT", "", 1, -1)
            .field("Language", "xx")
            .field("CustomerIP", "1.2.3")
            .field("ExternalReference", "x".repeat(101))
            .field("Source", "x".repeat(256))
            .billing("Email", "nobody")
            .method("CardNumber", "4111111111111112");
    List<String> expected =
        List.of(
            "ORDER_LANGUAGE_INVALID Language",
            "ORDER_EXTERNAL_REFERENCE_INVALID ExternalReference",
            "ORDER_SOURCE_INVALID Source",
            "ORDER_CUSTOMER_IP_INVALID CustomerIP",
            "ORDER_ITEMS_QUANTITY_INVALID Items[0].Quantity",
            "ORDER_PRODUCT_NAME_INVALID Items[1].Name",
            "ORDER_PRODUCT_PRICE_AMOUNT_INVALID Items[1].Price.Amount",
            "ORDER_BILLING_EMAIL_INVALID BillingDetails.Email",
            "ORDER_PAYMENT_CARD_NUMBER_INVALID PaymentDetails.PaymentMethod.CardNumber");
    assertThat(Answers.refusals(() -> provider.rpc("placeOrder", order.build())))
        .containsExactlyElementsOf(expected);
    assertThat(Answers.refusals(provider.rest("POST", "/orders/", order.build())))
        .containsExactlyElementsOf(expected);
  }

  /** Two units of 1.04 are 1.75 before German tax, one unit is 0.87. */
  @Test
  void unitPrice_ofALineThatACouponPaysFor_isNeverBelowZero() {
    JsonNode contents =
        ofRecord.rpc(
            "getContents",
            Orders.in("EUR")
                .dynamic("PRODUCT", "Cheap", 2, "1.04")
                .dynamic("COUPON", "All of it", 1, "2.08")
                .field("Country", "DE")
                .billing("CountryCode", "DE")
                .build());
    assertThat(Answers.amount(contents, "/GrossDiscountedPrice")).isZero();
    assertThat(Answers.amount(contents, "/Items/0/Price/Discount")).isEqualByComparingTo("1.75");
    assertThat(Answers.amount(contents, "/Items/0/Price/UnitNetPrice"))
        .isEqualByComparingTo("0.87");
    assertThat(Answers.amount(contents, "/Items/0/Price/UnitNetDiscountedPrice")).isZero();
  }
}
