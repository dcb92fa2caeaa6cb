package dev.tillgate.offer.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.TestServer;
import dev.tillgate.surface.cli.ApiClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What products name is there: where one caller names a thing while another deletes it, one of the
 * two is refused, or the deletion takes the name out.
 */
class ReferencesTest {
  private static final int PAIRS = 40;

  private final ApiClient client = TestServer.frozenShop();
  private final Catalog catalog = new Catalog(client);
  private final String code = Catalog.code();

  @Test
  void fieldAssignedWhileItIsDeleted_isNamedByNoProduct() throws Exception {
    catalog.added(code);
    atOnce(
        name ->
            client.rpc(
                "addAdditionalField",
                Map.of("Label", name, "Code", name, "Type", "TEXT", "ApplyTo", "PRODUCT")),
        (own, name) -> own.rpc("assignAdditionalField", name, false, code),
        (own, name) -> own.rpc("deleteAdditionalField", name));
    for (JsonNode field : catalog.read(code).get("AdditionalFields")) {
      client.rpc("getAdditionalField", field.get("Code").asString());
    }
  }

  @Test
  void optionGroupAssignedWhileItIsDeleted_staysOrIsNamedByNoProduct() throws Exception {
    String configuration = Answers.text(catalog.added(code), "/PricingConfigurations/0/Code");
    atOnce(
        name ->
            client.rpc(
                "addPriceOptionGroup",
                Map.of(
                    "Code", name, "Name", name, "Type", "RADIO", "Options", List.of(option(name)))),
        (own, name) ->
            own.rpc(
                "assignPricingConfigurationOptionGroup",
                configuration,
                Map.of("Code", name, "Required", false)),
        (own, name) -> own.rpc("deletePriceOptionGroup", name));
    for (JsonNode group :
        catalog.read(code).get("PricingConfigurations").get(0).get("PriceOptions")) {
      client.rpc("getPriceOptionGroup", group.get("Code").asString());
    }
  }

  @Test
  void productBundledWhileItIsDeleted_staysOrIsInNoBundle() throws Exception {
    atOnce(
        name -> catalog.added(name),
        (own, name) ->
            own.rpc(
                "addProduct",
                Catalog.product(
                    "B" + name,
                    "ProductType",
                    "BUNDLE",
                    "BundleProducts",
                    List.of(Map.of("ProductCode", name)))),
        (own, name) -> own.rpc("deleteProductByCode", name));
    for (String name : names()) {
      boolean bundled = done((own, one) -> own.rpc("getProductByCode", "B" + one), client, name);
      boolean there = done((own, one) -> own.rpc("getProductByCode", one), client, name);
      assertThat(!bundled || there).as(name).isTrue();
    }
  }

  private static Map<String, Object> option(String name) {
    return Map.of("Code", "O" + name, "Name", "One");
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < PAIRS; i++) {
      names.add(code + "-" + i);
    }
    return names;
  }

  private interface Making {
    void make(String name);
  }

  private interface Call {
    void of(ApiClient own, String name);
  }

  /** Makes each thing, then names and deletes it at the same time; either may be refused. */
  private void atOnce(Making making, Call naming, Call deleting) throws Exception {
    ApiClient one = TestServer.frozenShop();
    ApiClient other = TestServer.frozenShop();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String name : names()) {
        making.make(name);
        List<Future<?>> calls =
            List.of(
                threads.submit(() -> done(naming, one, name)),
                threads.submit(() -> done(deleting, other, name)));
        for (Future<?> call : calls) {
          call.get();
        }
      }
    }
  }

  /** Whether the call was carried out; otherwise it was refused by a declared fault. */
  private static boolean done(Call call, ApiClient own, String name) {
    try {
      call.of(own, name);
      return true;
    } catch (ApiClient.RpcError refused) {
      assertThat(refused.symbol()).isNotEqualTo("INTERNAL_ERROR");
      return false;
    }
  }
}
