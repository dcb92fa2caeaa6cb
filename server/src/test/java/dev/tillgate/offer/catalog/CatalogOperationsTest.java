package dev.tillgate.offer.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.foundation.kernel.Codes;
import dev.tillgate.surface.cli.ApiClient;
import java.util.ArrayList;
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
import tools.jackson.databind.node.ObjectNode;

class CatalogOperationsTest {
  private final ApiClient client = TestServer.frozenShop();
  private final String code = "T-" + Codes.hex(6);

  private static Map<String, @Nullable Object> product(String code) {
    Map<String, @Nullable Object> product = new LinkedHashMap<>();
    product.put("ProductCode", code);
    product.put("ProductName", "Product " + code);
    product.put("PricingConfigurations", List.of(configuration(price(10, "eur", null, null))));
    return product;
  }

  private static Map<String, Object> configuration(Object... prices) {
    return Map.of("Name", "Main", "Prices", Map.of("Regular", List.of(prices)));
  }

  private static Map<String, @Nullable Object> price(
      @Nullable Object amount,
      @Nullable String currency,
      @Nullable Object min,
      @Nullable Object max) {
    Map<String, @Nullable Object> price = new LinkedHashMap<>();
    price.put("Amount", amount);
    price.put("Currency", currency);
    price.put("MinQuantity", min);
    price.put("MaxQuantity", max);
    return price;
  }

  private JsonNode read() {
    return client.rpc("getProductByCode", code);
  }

  private ApiClient.RestAnswer rest(String method, String path, @Nullable Object body) {
    return client.rest(method, "/products/" + path, body);
  }

  @Test
  void addedProduct_hasItsDefaults_andIsReadByCodeAndId() {
    assertThat(client.rpc("addProduct", product(code)).booleanValue()).isTrue();
    JsonNode product = read();
    assertThat(Answers.text(product, "/ProductType")).isEqualTo("REGULAR");
    assertThat(Answers.at(product, "/Enabled").booleanValue()).isTrue();
    assertThat(Answers.at(product, "/PurchaseMultipleUnits").booleanValue()).isTrue();
    assertThat(Answers.at(product, "/GeneratesSubscription").booleanValue()).isFalse();
    JsonNode configuration = Answers.at(product, "/PricingConfigurations/0");
    assertThat(Answers.text(configuration, "/Code")).matches("[0-9A-F]{10}");
    assertThat(Answers.at(configuration, "/Default").booleanValue()).isTrue();
    assertThat(Answers.text(configuration, "/PricingSchema")).isEqualTo("DYNAMIC");
    assertThat(Answers.text(configuration, "/PriceType")).isEqualTo("NET");
    assertThat(Answers.text(configuration, "/DefaultCurrency")).isEqualTo("EUR");
    assertThat(Answers.text(configuration, "/Prices/Regular/0/Currency")).isEqualTo("EUR");
    assertThat(Answers.amount(configuration, "/Prices/Regular/0/MaxQuantity"))
        .isEqualByComparingTo("99999");
    assertThat(client.rpc("getProductById", product.get("AvangateId"))).isEqualTo(product);
    assertThat(rest("GET", code + "/", null).body()).isEqualTo(product);
    assertThat(rest("GET", "id/" + Answers.text(product, "/AvangateId") + "/", null).body())
        .isEqualTo(product);
  }

  @Test
  void addedByRest_isCreated_andSoldAtOnce() {
    assertThat(
            Answers.refusals(
                () -> client.rpc("getContents", Orders.in("EUR").item(code, 1).build())))
        .hasSize(1);
    assertThat(rest("POST", "", product(code)).status()).isEqualTo(201);
    JsonNode contents = client.rpc("getContents", Orders.in("EUR").item(code, 1).build());
    assertThat(Answers.amount(contents, "/NetPrice")).isEqualByComparingTo("10");
  }

  @Test
  void codeOfAnother_isRefused_forNewAndForRenamedProducts() {
    client.rpc("addProduct", product(code));
    assertThat(rest("POST", "", product(code)).status()).isEqualTo(409);
    client.rpc("addProduct", product(code + "2"));
    assertThat(rest("PUT", code + "/", product(code + "2")).status()).isEqualTo(409);
    assertThat(Answers.text(read(), "/ProductName")).isEqualTo("Product " + code);
  }

  @Test
  void renamedProduct_isSoldUnderItsNewCodeOnly() {
    client.rpc("addProduct", product(code));
    client.rpc("getContents", Orders.in("EUR").item(code, 1).build());
    assertThat(rest("PUT", code + "/", product(code + "-new")).status()).isEqualTo(200);
    assertThat(
            Answers.refusals(
                () -> client.rpc("getContents", Orders.in("EUR").item(code, 1).build())))
        .containsExactly("ORDER_PRODUCT_CODE_INVALID Items[0].Code");
    client.rpc("getContents", Orders.in("EUR").item(code + "-new", 1).build());
  }

  static Stream<Arguments> spoiled() {
    return Stream.of(
        Arguments.of("ProductCode", " ", "PRODUCT_CODE_EMPTY ProductCode"),
        Arguments.of("ProductCode", "x".repeat(256), "PRODUCT_CODE_INVALID ProductCode"),
        Arguments.of("ProductName", null, "PRODUCT_NAME_EMPTY ProductName"),
        Arguments.of("ProductType", "GIFT", "PRODUCT_TYPE_INVALID ProductType"),
        Arguments.of("TaxCategory", "software", "PRODUCT_TAX_CATEGORY_INVALID TaxCategory"),
        Arguments.of(
            "GeneratesSubscription",
            true,
            "PRODUCT_BILLING_CYCLE_INVALID SubscriptionInformation.BillingCycle"),
        Arguments.of(
            "PricingConfigurations",
            List.of(Map.of("Prices", Map.of())),
            "PRICING_CONFIGURATION_NAME_EMPTY PricingConfigurations[0].Name"),
        prices("PRICE_AMOUNT_INVALID", "Amount", price(-5, "EUR", null, null)),
        prices("PRICE_AMOUNT_INVALID", "Amount", price("much", "EUR", null, null)),
        prices("PRICE_CURRENCY_INVALID", "Currency", price(5, "ABC", null, null)),
        prices("PRICE_CURRENCY_INVALID", "Currency", price(5, null, null, null)),
        prices("PRICE_INTERVAL_INVALID", "MinQuantity", price(5, "EUR", 5, 4)),
        prices("PRICE_INTERVAL_INVALID", "MinQuantity", price(5, "EUR", 0, 4)),
        prices("PRICE_INTERVAL_INVALID", "MinQuantity", price(5, "EUR", 1, 100000)));
  }

  private static Arguments prices(String fault, String field, Object price) {
    return Arguments.of(
        "PricingConfigurations",
        List.of(configuration(price)),
        fault + " PricingConfigurations[0].Prices.Regular[0]." + field);
  }

  @ParameterizedTest
  @MethodSource("spoiled")
  void product_thatDoesNotFit_isRefusedWithThePath(
      String field, @Nullable Object value, String refusal) {
    Map<String, @Nullable Object> product = product(code);
    product.put(field, value);
    assertThat(Answers.refusals(rest("POST", "", product))).containsExactly(refusal);
  }

  @Test
  void overlappingIntervals_andUnknownGroups_areRefused() {
    Map<String, @Nullable Object> product = product(code);
    Map<String, Object> configuration =
        new LinkedHashMap<>(
            configuration(price(9, "EUR", 1, 5), price(8, "EUR", 5, 9), price(7, "USD", 5, 9)));
    configuration.put("PriceOptions", List.of(Map.of("Code", "NOSUCH", "Required", true)));
    product.put("PricingConfigurations", List.of(configuration));
    assertThat(Answers.refusals(rest("POST", "", product)))
        .containsExactly(
            "PRICE_INTERVAL_INVALID PricingConfigurations[0].Prices.Regular[1].MinQuantity",
            "PRICE_OPTION_GROUP_UNKNOWN PricingConfigurations[0].PriceOptions");
  }

  @Test
  void update_keepsIdAndCodes_andChangesTheRest() {
    client.rpc("addProduct", product(code));
    ObjectNode product = (ObjectNode) read();
    ObjectNode changed = product.deepCopy();
    changed.put("ProductName", "Renamed");
    changed.withObject("/PricingConfigurations/0").put("Code", (String) null);
    changed.withObject("/PricingConfigurations/0/Prices/Regular/0").put("Amount", 12);
    assertThat(client.rpc("updateProduct", changed).booleanValue()).isTrue();
    JsonNode after = read();
    assertThat(after.get("AvangateId")).isEqualTo(product.get("AvangateId"));
    assertThat(Answers.text(after, "/PricingConfigurations/0/Code"))
        .isEqualTo(Answers.text(product, "/PricingConfigurations/0/Code"));
    JsonNode contents = client.rpc("getContents", Orders.in("EUR").item(code, 1).build());
    assertThat(Answers.amount(contents, "/NetPrice")).isEqualByComparingTo("12");
    assertThat(Answers.refusals(() -> client.rpc("updateProduct", changed.put("AvangateId", "1"))))
        .containsExactly("PRODUCT_ID_FIXED AvangateId");
  }

  @Test
  void disabledProduct_isNotSold_untilItIsEnabledAgain() {
    client.rpc("addProduct", product(code));
    client.rpc("setProductStatus", code, false, "https://shop.example/p", "Try the trial.");
    assertThat(Answers.at(read(), "/Enabled").booleanValue()).isFalse();
    assertThat(Answers.at(read(), "/ReviewProductUrl").asString())
        .isEqualTo("https://shop.example/p");
    assertThat(Answers.at(read(), "/ReviewAdditionalDetails").asString())
        .isEqualTo("Try the trial.");
    assertThat(
            Answers.refusals(
                () -> client.rpc("getContents", Orders.in("EUR").item(code, 1).build())))
        .hasSize(1);
    assertThat(rest("POST", code + "/", null).status()).isEqualTo(200);
    client.rpc("getContents", Orders.in("EUR").item(code, 1).build());
  }

  @Test
  void deletedProduct_isGone_butItsOrdersStay() {
    client.rpc("addProduct", product(code));
    JsonNode order = client.rpc("placeOrder", Orders.in("EUR").item(code, 1).build());
    assertThat(rest("DELETE", code + "/", null).body().booleanValue()).isTrue();
    assertThat(rest("GET", code + "/", null).status()).isEqualTo(404);
    assertThat(rest("DELETE", code + "/", null).status()).isEqualTo(404);
    assertThat(rest("PUT", code + "/", product(code)).status()).isEqualTo(404);
    assertThat(client.rpc("getOrder", order.get("RefNo"))).isEqualTo(order);
    TestServer.runDue();
    assertThat(Answers.text(client.rpc("getOrder", order.get("RefNo")), "/Status"))
        .isEqualTo("COMPLETE");
  }

  @Test
  void productsOfOthers_areNotFound() {
    client.rpc("addProduct", product(code));
    String id = Answers.text(read(), "/AvangateId");
    ApiClient other = TestServer.demoShop();
    for (String path : List.of("/products/" + code + "/", "/products/id/" + id + "/")) {
      assertThat(other.rest("GET", path, null).status()).isEqualTo(404);
    }
    assertThat(other.rest("DELETE", "/products/" + code + "/", null).status()).isEqualTo(404);
  }

  private List<String> names(Map<String, ?> options) {
    List<String> names = new ArrayList<>();
    client
        .rpc("searchProducts", options)
        .get("Items")
        .forEach(product -> names.add(product.get("ProductCode").asString().replace(code, "")));
    return names;
  }

  @Test
  void search_filtersSortsAndPages() {
    for (String suffix : List.of("-a", "-c", "-b")) {
      client.rpc("addProduct", product(code + suffix));
    }
    client.rpc("setProductStatus", code + "-c", false);
    Map<String, String> byCode = Map.of("Field", "ProductCode", "Direction", "asc");
    assertThat(names(Map.of("Name", code, "OrderBy", byCode))).containsExactly("-a", "-b", "-c");
    assertThat(names(Map.of("Name", code.toLowerCase(java.util.Locale.ROOT), "OrderBy", byCode)))
        .hasSize(3);
    assertThat(names(Map.of("Name", code, "Enabled", true, "OrderBy", byCode)))
        .containsExactly("-a", "-b");
    assertThat(names(Map.of("Codes", List.of(code + "-b", "none")))).containsExactly("-b");
    assertThat(names(Map.of("Name", code, "Types", List.of("BUNDLE")))).isEmpty();
    assertThat(names(Map.of("Name", code, "OrderBy", byCode, "Limit", 2, "Page", 2)))
        .containsExactly("-c");
    JsonNode page =
        rest("GET", "?Name=" + code + "&Types[]=REGULAR&Enabled=1&Limit=1", null).body();
    assertThat(Answers.amount(page, "/Pagination/Count")).isEqualByComparingTo("2");
    assertThat(page.get("Items").size()).isEqualTo(1);
  }

  @Test
  void wildcardsInAName_areLetters() {
    Map<String, @Nullable Object> product = product(code);
    product.put("ProductName", "100%_\\ " + code);
    client.rpc("addProduct", product);
    assertThat(names(Map.of("Name", "0%_\\ " + code))).hasSize(1);
    assertThat(names(Map.of("Name", "1%" + code))).isEmpty();
    assertThat(names(Map.of("Name", "_ " + code))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Limit,0", "Limit,201", "Page,0", "Page,x"})
  void badPage_isRefused(String option, String value) {
    assertThat(Answers.refusals(() -> names(Map.of(option, value)))).hasSize(1);
  }
}
