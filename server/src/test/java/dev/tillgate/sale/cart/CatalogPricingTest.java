package dev.tillgate.sale.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.surface.cli.ApiClient;
import java.math.BigDecimal;
import java.util.HashMap;
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

/** Prices of the frozen shop for a buyer outside every tax: nothing but the price is in them. */
class CatalogPricingTest {
  private final ApiClient client = TestServer.frozenShop();

  private static Orders untaxed(String currency) {
    return Orders.in(currency).billing("CountryCode", "JE");
  }

  private JsonNode contents(Orders order) {
    return client.rpc("getContents", order.build());
  }

  @ParameterizedTest
  @CsvSource({"1,10", "4,10", "5,8", "9,8", "10,6.50", "99999,6.50"})
  void tier_atItsEdges(int quantity, String unit) {
    JsonNode contents = contents(untaxed("EUR").item("TIERED", quantity));
    assertThat(Answers.amount(contents, "/Items/0/Price/UnitNetPrice")).isEqualByComparingTo(unit);
    assertThat(Answers.amount(contents, "/NetPrice"))
        .isEqualByComparingTo(new BigDecimal(unit).multiply(BigDecimal.valueOf(quantity)));
  }

  @Test
  void currencyWithoutDecimals_isPricedInWholeUnits() {
    JsonNode contents = contents(Orders.in("JPY").item("TIERED", 3));
    assertThat(Answers.at(contents, "/NetPrice")).hasToString("4500");
    assertThat(Answers.at(contents, "/VAT")).hasToString("945");
    assertThat(Answers.text(contents, "/Currency")).isEqualTo("jpy");
  }

  static Stream<Arguments> choices() {
    return Stream.of(
        Arguments.of(List.of("gold"), "62.50"),
        Arguments.of(List.of("GOLD"), "62.50"),
        Arguments.of(List.of("red"), "50"),
        Arguments.of(List.of("red", "few"), "55"),
        Arguments.of(List.of("gold", "many"), "57.50"),
        Arguments.of(List.of("gold", "SEATS=1"), "67.50"),
        Arguments.of(List.of("gold", "SEATS=9"), "67.50"),
        Arguments.of(List.of("gold", "SEATS=12"), "57.50"),
        Arguments.of(List.of(Map.of("Name", "COLOUR", "Value", "gold")), "62.50"),
        Arguments.of(
            List.of(Map.of("Name", "Colour", "Options", List.of(Map.of("Value", "gold")))),
            "62.50"),
        Arguments.of(
            List.of("red", Map.of("Code", "SEATS", "Options", List.of(Map.of("Value", 12)))),
            "45"));
  }

  @ParameterizedTest
  @MethodSource("choices")
  void options_addTheirImpact(List<Object> options, String unit) {
    JsonNode contents =
        contents(untaxed("EUR").item("OPTIONED", 2).itemField("PriceOptions", options));
    assertThat(Answers.amount(contents, "/Items/0/Price/UnitNetPrice")).isEqualByComparingTo(unit);
  }

  @Test
  void requiredGroup_fallsBackToItsDefault() {
    JsonNode contents =
        TestServer.demoShop().rpc("getContents", Orders.in("EUR").item("GUARD-Y", 1).build());
    assertThat(Answers.text(contents, "/Items/0/PriceOptions/0/Options/0/Value"))
        .isEqualTo("basic");
  }

  @Test
  void requiredGroup_withoutADefault_mustBeChosen() {
    assertThat(Answers.refusals(() -> contents(untaxed("EUR").item("OPTIONED", 1))))
        .containsExactly("ORDER_PRODUCT_OPTION_REQUIRED Items[0].PriceOptions.COLOUR");
  }

  @ParameterizedTest
  @CsvSource({
    "red|blue",
    "red|SEATS=100",
    "red|SEATS=0",
    "red|COLOUR=blue",
    "red|SEATS=x",
    "red|few|many",
    "red|gold"
  })
  void options_thatDoNotFit_areRefused(String codes) {
    assertThat(
            Answers.refusals(
                () ->
                    contents(
                        untaxed("EUR")
                            .item("OPTIONED", 1)
                            .itemField("PriceOptions", List.of(codes.split("\\|"))))))
        .isNotEmpty()
        .allMatch(problem -> problem.startsWith("ORDER_PRODUCT_OPTION_INVALID Items[0]"));
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("NOSUCH", "Quantity", 1, "ORDER_PRODUCT_CODE_INVALID Items[0].Code"),
        Arguments.of("CLOSED", "Quantity", 1, "ORDER_PRODUCT_CODE_INVALID Items[0].Code"),
        Arguments.of("", "Quantity", 1, "ORDER_PRODUCT_CODE_INVALID Items[0].Code"),
        Arguments.of("x".repeat(3000), "Quantity", 1, "ORDER_PRODUCT_CODE_INVALID Items[0].Code"),
        quantity(0),
        quantity(-1),
        quantity(100000),
        quantity(new BigDecimal("1.5")),
        quantity("many"),
        quantity(null),
        price("BASE", 5, "ORDER_PRODUCT_PRICE_TYPE_BASE_INVALID Items[0].Price.Amount"),
        price("DEFAULT", 5, "ORDER_PRODUCT_PRICE_TYPE_DEFAULT_INVALID Items[0].Price.Amount"),
        price("CUSTOM", null, "ORDER_PRODUCT_PRICE_TYPE_CUSTOM_INVALID Items[0].Price.Amount"),
        price("CUSTOM", -1, "ORDER_PRODUCT_PRICE_AMOUNT_INVALID Items[0].Price.Amount"),
        price("CUSTOM", "much", "ORDER_PRODUCT_PRICE_AMOUNT_INVALID Items[0].Price.Amount"),
        price("CHEAP", 5, "ORDER_PRODUCT_PRICE_TYPE_INVALID Items[0].Price.Type"));
  }

  private static Arguments quantity(@Nullable Object quantity) {
    return Arguments.of(
        "TIERED", "Quantity", quantity, "ORDER_ITEMS_QUANTITY_INVALID Items[0].Quantity");
  }

  private static Arguments price(String type, @Nullable Object amount, String refusal) {
    Map<String, @Nullable Object> price = new HashMap<>();
    price.put("Type", type);
    price.put("Amount", amount);
    return Arguments.of("TIERED", "Price", price, refusal);
  }

  @ParameterizedTest
  @MethodSource("refused")
  void item_thatDoesNotFit_isRefusedWithItsPath(
      String code, String field, @Nullable Object value, String refusal) {
    assertThat(
            Answers.refusals(() -> contents(untaxed("EUR").item(code, 1).itemField(field, value))))
        .containsExactly(refusal);
  }

  @Test
  void paymentThatIsNone_isRefusedInAPreviewToo() {
    assertThat(
            Answers.refusals(
                () ->
                    contents(
                        untaxed("EUR")
                            .item("TIERED", 1)
                            .method("InstallmentsNumber", new BigDecimal("3.005")))))
        .containsExactly(
            "ORDER_PAYMENT_INSTALLMENTS_INVALID PaymentDetails.PaymentMethod.InstallmentsNumber");
    assertThat(
            Answers.refusals(
                () -> contents(untaxed("EUR").item("TIERED", 1).method("CardNumberTime", "soon"))))
        .containsExactly("ORDER_PAYMENT_TIME_INVALID PaymentDetails.PaymentMethod.CardNumberTime");
  }

  @Test
  void quantity_mayBeText() {
    JsonNode contents = contents(untaxed("EUR").item("TIERED", 1).itemField("Quantity", "3"));
    assertThat(Answers.amount(contents, "/NetPrice")).isEqualByComparingTo("30");
  }

  @Test
  void currencyWithoutAPrice_isRefused() {
    assertThat(Answers.refusals(() -> contents(untaxed("CHF").item("TIERED", 1))))
        .containsExactly("ORDER_PRODUCT_PRICE_MISSING Items[0]");
  }

  @Test
  void customPrice_winsOverTierAndOptions_inAnyCurrency() {
    JsonNode contents =
        contents(
            untaxed("CHF")
                .item("OPTIONED", 2)
                .itemField("PriceOptions", List.of("red"))
                .itemField("Price", Map.of("Amount", "12.345", "Type", "custom")));
    assertThat(Answers.amount(contents, "/NetPrice")).isEqualByComparingTo("24.70");
  }

  @Test
  void basePrice_withoutAnAmount_isTheListPrice() {
    JsonNode contents =
        contents(untaxed("EUR").item("TIERED", 5).itemField("Price", Map.of("Type", "BASE")));
    assertThat(Answers.amount(contents, "/NetPrice")).isEqualByComparingTo("40");
  }

  @Test
  void trial_takesThePlaceOfThePrice() {
    JsonNode contents =
        contents(
            Orders.in("EUR")
                .item("MONTHLY", 1)
                .itemField("Trial", Map.of("Period", 30, "Price", new BigDecimal("9.99"))));
    JsonNode price = Answers.at(contents, "/Items/0/Price");
    for (String field :
        List.of("UnitNetPrice", "UnitGrossPrice", "NetPrice", "GrossPrice", "VAT")) {
      assertThat(Answers.amount(price, "/" + field)).as(field).isZero();
    }
    assertThat(Answers.amount(contents, "/NetPrice")).isEqualByComparingTo("8.26");
    assertThat(Answers.amount(contents, "/VAT")).isEqualByComparingTo("1.73");
    assertThat(Answers.amount(contents, "/GrossPrice")).isEqualByComparingTo("9.99");
    assertThat(Answers.amount(contents, "/Items/0/Trial/VAT")).isEqualByComparingTo("1.73");
  }

  @Test
  void optionCodeOfTwoGroups_meansTheGroupThatIsNamed() {
    assertThat(unitNetWith(List.of(Map.of("Code", "TRIM", "Options", List.of("gold")))))
        .isEqualTo("53.00");
    assertThat(unitNetWith(List.of("COLOUR=gold"))).isEqualTo("62.50");
    assertThat(unitNetWith(List.of("gold"))).isEqualTo("65.50");
  }

  private static String unitNetWith(List<Object> priceOptions) {
    return TestServer.frozenShop()
        .rpc(
            "getContents",
            Orders.in("EUR").item("TRIMMED", 1).itemField("PriceOptions", priceOptions).build())
        .at("/Items/0/Price/UnitNetPrice")
        .asString();
  }
}
