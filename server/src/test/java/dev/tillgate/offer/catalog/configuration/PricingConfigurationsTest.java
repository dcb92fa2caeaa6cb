package dev.tillgate.offer.catalog.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.TestServer;
import dev.tillgate.foundation.kernel.Codes;
import dev.tillgate.surface.cli.ApiClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PricingConfigurationsTest {
  private final ApiClient client = TestServer.frozenShop();
  private final String code = "P-" + Codes.hex(6);

  @BeforeEach
  void addProduct() {
    client.rpc("addProduct", Map.of("ProductCode", code, "ProductName", "Product " + code));
  }

  private static Map<String, @Nullable Object> configuration(String name, Object... prices) {
    Map<String, @Nullable Object> configuration = new LinkedHashMap<>();
    configuration.put("Name", name);
    configuration.put("Prices", Map.of("Regular", List.of(prices)));
    return configuration;
  }

  private static Map<String, Object> price(Object amount, String currency, int min, int max) {
    return Map.of("Amount", amount, "Currency", currency, "MinQuantity", min, "MaxQuantity", max);
  }

  private String add(Map<String, @Nullable Object> configuration) {
    client.rpc("addPricingConfiguration", configuration, code);
    return Answers.text(all(), "/" + (all().size() - 1) + "/Code");
  }

  private JsonNode all() {
    return client.rpc("getPricingConfigurations", code);
  }

  private JsonNode read(String configuration) {
    return client.rpc("getPricingConfigurationByCode", code, configuration);
  }

  private List<String> refused(String operation, Object... arguments) {
    return Answers.refusals(() -> client.rpc(operation, arguments));
  }

  @Test
  void first_isTheDefault_untilAnotherTakesItsPlace() {
    Map<String, @Nullable Object> sent = configuration("A", price(10, "eur", 1, 99_999));
    sent.put("Code", "CHOSEN");
    String first = add(sent);
    assertThat(first).matches("[0-9A-F]{10}");
    assertThat(Answers.text(read(first), "/Default")).isEqualTo("true");
    assertThat(Answers.text(read(first), "/PricingSchema")).isEqualTo("DYNAMIC");
    assertThat(Answers.text(read(first), "/DefaultCurrency")).isEqualTo("EUR");
    Map<String, @Nullable Object> other = configuration("B", price(9, "EUR", 1, 99_999));
    other.put("Default", true);
    String second = add(other);
    assertThat(Answers.text(read(first), "/Default")).isEqualTo("false");
    assertThat(Answers.text(read(second), "/Default")).isEqualTo("true");
  }

  @Test
  void byName_tellsSchemasAndPriceTypesApart() {
    add(configuration("Same", price(10, "EUR", 1, 99_999)));
    Map<String, @Nullable Object> gross = configuration("Same", price(12, "EUR", 1, 99_999));
    gross.put("PriceType", "GROSS");
    String second = add(gross);
    assertThat(
            Answers.text(
                client.rpc("getPricingConfigurationByName", code, "Same", "dynamic", "gross"),
                "/Code"))
        .isEqualTo(second);
    assertThat(refused("getPricingConfigurationByName", code, "Same", "FLAT"))
        .containsExactly("PRICING_CONFIGURATION_NOT_FOUND ");
    assertThat(refused("addPricingConfiguration", gross, code))
        .containsExactly("PRICING_CONFIGURATION_DUPLICATE Name");
  }

  @Test
  void everythingWrong_isToldAtOnce() {
    Map<String, @Nullable Object> first = configuration("A", price(10, "EUR", 1, 99_999));
    first.put("BillingCountries", List.of("DE"));
    add(first);
    Map<String, @Nullable Object> wrong =
        configuration(" ", price(-1, "EUR", 1, 9), price(3, "XXY", 1, 9));
    wrong.put("BillingCountries", List.of("de", "QQ"));
    wrong.put("DefaultCurrency", "ABC");
    wrong.put("PriceOptions", List.of(Map.of("Code", "NOSUCH")));
    assertThat(refused("addPricingConfiguration", wrong, code))
        .containsExactlyInAnyOrder(
            "PRICING_CONFIGURATION_NAME_EMPTY Name",
            "PRICE_CURRENCY_INVALID DefaultCurrency",
            "PRICING_CONFIGURATION_INVALID BillingCountries",
            "PRICING_CONFIGURATION_COUNTRY_TAKEN BillingCountries",
            "PRICE_AMOUNT_INVALID Prices.Regular[0].Amount",
            "PRICE_CURRENCY_INVALID Prices.Regular[1].Currency",
            "PRICE_OPTION_GROUP_UNKNOWN PriceOptions");
  }

  @Test
  void intervalsWithAHole_areRefused() {
    assertThat(
            refused(
                "addPricingConfiguration",
                configuration("A", price(10, "EUR", 1, 9), price(8, "EUR", 11, 99_999)),
                code))
        .containsExactly("PRICE_INTERVAL_GAP Prices.Regular");
  }

  @Test
  void update_mergesPrices_andMinusOneTakesOneAway() {
    String added =
        add(
            configuration(
                "A", price(10, "EUR", 1, 9), price(8, "EUR", 10, 99), price(9, "USD", 1, 9)));
    Map<String, @Nullable Object> change =
        configuration("A2", price(7, "eur", 10, 99), price(-1, "USD", 1, 9));
    change.put("Code", added);
    client.rpc("updatePricingConfiguration", change, code);
    JsonNode regular = Answers.at(read(added), "/Prices/Regular");
    assertThat(regular.valueStream().map(p -> p.get("Currency").asString() + p.get("Amount")))
        .containsExactly("EUR10", "EUR7");
    assertThat(Answers.text(read(added), "/Name")).isEqualTo("A2");
  }

  @Test
  void update_cannotChangeCodeSchemaOrIntervals() {
    String added = add(configuration("A", price(10, "EUR", 1, 99_999)));
    Map<String, @Nullable Object> change = configuration("A", price(7, "EUR", 1, 9));
    assertThat(refused("updatePricingConfiguration", change, code))
        .containsExactly("PRICE_INTERVAL_FIXED Prices.Regular[0].MinQuantity");
    change.put("PricingSchema", "FLAT");
    change.put("Code", "OTHER");
    assertThat(refused("updatePricingConfiguration", change, code))
        .containsExactly("PRICING_CONFIGURATION_NOT_FOUND ");
    ApiClient.RestAnswer answer =
        client.rest("PUT", "/products/" + code + "/pricingconfigurations/" + added, change);
    assertThat(Answers.refusals(answer))
        .containsExactly(
            "PRICING_CONFIGURATION_CODE_FIXED Code",
            "PRICING_CONFIGURATION_SCHEMA_FIXED PricingSchema");
  }

  @Test
  void settingPrices_replacesIntervals_andKeepsTheListThatIsLeftOut() {
    String added = add(configuration("A", price(10, "EUR", 1, 99_999)));
    client.rpc(
        "setPricingConfigurationPrices",
        added,
        Map.of("Renewal", List.of(price(5, "EUR", 1, 99_999))));
    client.rpc(
        "setPricingConfigurationPrices",
        added,
        Map.of("Regular", List.of(price(9, "EUR", 1, 4), price(8, "EUR", 5, 99_999))));
    assertThat(Answers.at(read(added), "/Prices/Regular").size()).isEqualTo(2);
    assertThat(Answers.amount(read(added), "/Prices/Renewal/0/Amount")).isEqualByComparingTo("5");
    assertThat(refused("setPricingConfigurationPrices", "NOSUCH", Map.of()))
        .containsExactly("PRICING_CONFIGURATION_NOT_FOUND ");
  }

  @Test
  void assigningTwice_changesWhetherTheGroupIsRequired() {
    String added = add(configuration("A", price(10, "EUR", 1, 99_999)));
    client.rpc(
        "assignPricingConfigurationOptionGroup", added, Map.of("Code", "TRIM", "Required", false));
    client.rpc(
        "assignPricingConfigurationOptionGroup", added, Map.of("Code", "TRIM", "Required", true));
    assertThat(Answers.at(read(added), "/PriceOptions"))
        .hasToString("[{\"Code\":\"TRIM\",\"Required\":true}]");
    Map<String, Object> unknown = Map.of("Code", "NOSUCH", "Required", true);
    assertThat(refused("assignPricingConfigurationOptionGroup", added, unknown))
        .containsExactly("PRICE_OPTION_GROUP_UNKNOWN Code");
    client.rpc("unassignPricingConfigurationOptionGroup", added, Map.of("Code", "TRIM"));
    assertThat(Answers.at(read(added), "/PriceOptions").size()).isZero();
    assertThat(refused("unassignPricingConfigurationOptionGroup", added, Map.of("Code", "TRIM")))
        .containsExactly("PRICE_OPTION_GROUP_NOT_ASSIGNED Code");
  }

  @Test
  void flatPrices_areOfCombinationsThatCanBeChosen() {
    Map<String, @Nullable Object> flat =
        configuration(
            "Flat",
            combined(12, "COLOUR", "gold"),
            combined(10, "COLOUR", "red"),
            combined(11, "COLOUR", "GOLD"),
            combined(11, "COLOUR", "blue"),
            combined(11, "COLOUR", "red", "gold"),
            combined(11, "SEATS", "few"));
    flat.put("PricingSchema", "FLAT");
    flat.put("PriceOptions", List.of(Map.of("Code", "COLOUR", "Required", true)));
    assertThat(refused("addPricingConfiguration", flat, code))
        .containsExactly(
            "PRICE_INTERVAL_INVALID Prices.Regular[2].MinQuantity",
            "PRICE_OPTION_CODES_INVALID Prices.Regular[3].OptionCodes",
            "PRICE_OPTION_CODES_INVALID Prices.Regular[4].OptionCodes",
            "PRICE_OPTION_CODES_INVALID Prices.Regular[5].OptionCodes");
    flat.put("PricingSchema", "DYNAMIC");
    assertThat(refused("addPricingConfiguration", flat, code))
        .contains("PRICE_OPTION_CODES_INVALID Prices.Regular[0].OptionCodes");
  }

  @Test
  void matrix_listsEachCombination_withoutPricesWhereItIsNotForSale() {
    Map<String, @Nullable Object> flat =
        configuration("Flat", combined(12, "COLOUR", "gold"), price(9, "EUR", 1, 99_999));
    flat.put("PricingSchema", "FLAT");
    flat.put("PriceOptions", List.of("COLOUR"));
    String added = add(flat);
    List<String> rows = new ArrayList<>();
    for (JsonNode row : client.rpc("getPriceMatrix", code, added)) {
      rows.add(
          row.at("/Options/0/OptionText").asString("-") + row.at("/Prices/0/Value").asString("-"));
      assertThat(row.get("OptionHash").asString()).matches("|[0-9a-f]{32}");
    }
    assertThat(rows).containsExactly("-9.00", "Red-", "Gold12.00");
    client.rpc("unassignPricingConfigurationOptionGroup", added, Map.of("Code", "COLOUR"));
    assertThat(Answers.at(read(added), "/Prices/Regular").size()).isEqualTo(1);
  }

  private static Map<String, Object> combined(Object amount, String group, String... options) {
    Map<String, Object> price = new LinkedHashMap<>(price(amount, "EUR", 1, 99_999));
    price.put("OptionCodes", List.of(Map.of("Code", group, "Options", List.of(options))));
    return price;
  }
}
