package dev.tillgate.wire.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.TestServer;
import dev.tillgate.cli.ApiClient;
import dev.tillgate.operation.Edition;
import dev.tillgate.operation.OperationCatalog;
import dev.tillgate.operation.OperationModel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the reference offers to copy does what it says, in the demo shop. */
class ExamplesTest {
  private static final JsonMapper JSON = new JsonMapper();

  /** Reads come behind the writes that make what they read; a product is deleted last. */
  private static final List<String> ORDER =
      List.of(
          "getContents",
          "placeOrder",
          "addProduct",
          "getProductByCode",
          "updateProduct",
          "addPriceOptionGroup",
          "assignPricingConfigurationOptionGroup");

  private static final List<String> LAST =
      List.of(
          "unassignPricingConfigurationOptionGroup",
          "deletePriceOptionGroup",
          "setProductStatus",
          "deleteProductByCode");

  private final ApiClient client = TestServer.demoShop();

  @Test
  void everyExample_isAnswered() {
    String refNo = "";
    for (OperationModel operation : inOrder()) {
      String productId = client.rpc("getProductByCode", "CLEANER").get("AvangateId").asString();
      List<Object> arguments = arguments(operation, refNo, productId);
      JsonNode answer = client.rpc(operation.name(), arguments.toArray());
      assertThat(answer.isNull()).as(operation.name()).isFalse();
      if (operation.name().equals("placeOrder")) {
        assertThat(answer.get("Status").asString()).isEqualTo("AUTHRECEIVED");
        refNo = answer.get("RefNo").asString();
      }
    }
  }

  private static List<OperationModel> inOrder() {
    OperationCatalog catalog = TestServer.bean(OperationCatalog.class);
    Set<String> names = new LinkedHashSet<>(ORDER);
    names.addAll(
        catalog.all().stream()
            .filter(OperationModel::needsLogin)
            .map(OperationModel::name)
            .filter(name -> !LAST.contains(name))
            .toList());
    names.addAll(LAST);
    return names.stream()
        .map(name -> catalog.find(Edition.V6, name).orElseThrow())
        .collect(Collectors.toList());
  }

  private static List<Object> arguments(OperationModel operation, String refNo, String productId) {
    String text = JSON.writeValueAsString(Examples.arguments(operation));
    String filled = text.replace("{RefNo}", refNo).replace("{AvangateId}", productId);
    assertThat(filled).as(operation.name() + " has an example").doesNotContain("{RefNo", "{Av");
    return List.copyOf(JSON.readTree(filled).values());
  }
}
