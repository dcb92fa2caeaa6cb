package dev.tillgate.offer.catalog.sku;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Difference;
import dev.tillgate.TestServer;
import dev.tillgate.offer.catalog.Catalog;
import dev.tillgate.surface.cli.ApiClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SkusTest {
  private final ApiClient client = TestServer.frozenShop();
  private final Catalog catalog = new Catalog(client);
  private final String code = Catalog.code();
  private String configuration = "";

  @BeforeEach
  void product() {
    configuration = catalog.added(code).at("/PricingConfigurations/0/Code").asString();
  }

  private Map<String, Object> schema(Object... details) {
    return Map.of(
        "ProductCode",
        code,
        "PricingConfigurations",
        List.of(Map.of("Code", configuration, "Details", List.of(details))));
  }

  private List<String> found() {
    List<String> skus = new ArrayList<>();
    client
        .rpc("searchSku", Map.of("ProductCode", code))
        .get("Items")
        .forEach(row -> skus.add(row.get("ProductSKU").asString().replace(code, "")));
    return skus;
  }

  @Test
  void generatedSchema_canBeFilledInAndSet() {
    ObjectNode schema = (ObjectNode) client.rpc("generateSkuSchema", code);
    JsonNode row = Answers.at(schema, "/PricingConfigurations/0/Details/0");
    ((ObjectNode) row).put("ProductSKU", code + "-a");
    client.rpc("setSku", schema);
    JsonNode page = client.rpc("searchSku", Map.of("ProductCode", code));
    assertThat(Answers.text(page, "/Items/0/Currency")).isEqualTo("EUR");
    assertThat(Answers.text(page, "/Items/0/PurchaseType")).isEqualTo("NEW_PRODUCT");
    assertThat(Answers.text(client.rpc("getProductBySKU", code + "-a"), "/ProductCode"))
        .isEqualTo(code);
  }

  @Difference(14)
  @Test
  void productOfASku_isReadWhereItStands() {
    client.rpc("setSku", schema(sku("-a", "EUR")));
    String path = "/products/%s/pricingconfigurations/%s/sku/%s-a/";
    ApiClient.RestAnswer found =
        client.rest("GET", path.formatted(code, configuration, code), null);
    assertThat(Answers.text(found.body(), "/ProductCode")).isEqualTo(code);
    assertThat(client.rest("GET", path.formatted("TIERED", configuration, code), null).status())
        .isEqualTo(404);
    assertThat(client.rest("GET", path.formatted(code, "0000000000", code), null).status())
        .isEqualTo(404);
  }

  @Test
  void schema_isOverwrittenAsAWhole_andGoesWithItsProduct() {
    client.rpc("setSku", schema(Map.of("ProductSKU", code + "-a"), sku("-b", "EUR")));
    client.rpc("setSku", schema(sku("-b", "USD")));
    assertThat(found()).containsExactly("-b");
    client.rpc("deleteProductByCode", code);
    assertThat(Answers.refusals(() -> client.rpc("getProductBySKU", code + "-b")))
        .containsExactly("SKU_NOT_FOUND ");
  }

  private Map<String, Object> sku(String suffix, String currency) {
    return Map.of("ProductSKU", code + suffix, "Currency", currency);
  }

  @Test
  void skus_thatDoNotFit_areRefusedTogether() {
    assertThat(
            Answers.refusals(
                () ->
                    client.rpc(
                        "setSku",
                        schema(
                            sku("-a", "EUR"),
                            sku("-b", "EUR"),
                            sku("-c", "XYZ"),
                            Map.of("ProductSKU", code + "-a", "FromQty", 5, "ToQty", 4),
                            Map.of(
                                "ProductSKU",
                                " ",
                                "PurchaseType",
                                "TRIAL",
                                "Groups",
                                List.of(
                                    Map.of("GroupCode", "COLOUR", "Options", List.of("red"))))))))
        .containsExactly(
            "SKU_COMBINATION_DUPLICATE PricingConfigurations[0].Details[1]",
            "SKU_CURRENCY_INVALID PricingConfigurations[0].Details[2].Currency",
            "SKU_CODE_DUPLICATE PricingConfigurations[0].Details[3].ProductSKU",
            "SKU_QUANTITY_INVALID PricingConfigurations[0].Details[3].FromQty",
            "SKU_CODE_INVALID PricingConfigurations[0].Details[4].ProductSKU",
            "SKU_OPTION_INVALID PricingConfigurations[0].Details[4].Groups[0]");
    String other = Catalog.code();
    client.rpc("setSku", schema(sku("-a", "EUR")));
    catalog.added(other);
    assertThat(
            Answers.refusals(
                () ->
                    client.rpc(
                        "setSku",
                        Map.of(
                            "ProductCode",
                            other,
                            "PricingConfigurations",
                            List.of(Map.of("Code", configuration, "Details", List.of()))))))
        .containsExactly("SKU_CONFIGURATION_NOT_FOUND PricingConfigurations[0].Code");
  }

  @Test
  void deletedSkus_areThoseThatWereMeant() {
    client.rpc("setSku", schema(sku("-a", "EUR"), sku("-b", "USD"), sku("-c", "GBP")));
    client.rpc("deleteSkuByCode", code, configuration, code + "-a");
    assertThat(found()).containsExactly("-b", "-c");
    client.rpc("deleteSkuCodeByDetails", code, Map.of("Currency", "gbp", "Quantity", 3));
    assertThat(found()).containsExactly("-b");
    assertThat(
            Answers.refusals(
                () -> client.rpc("deleteSkuCodeByDetails", code, Map.of("Currency", "JPY"))))
        .containsExactly("SKU_NOT_FOUND ");
    client.rpc("deleteSkuByCode", code);
    assertThat(found()).isEmpty();
  }
}
