package dev.tillgate.wire.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.TestServer;
import dev.tillgate.cli.ApiClient;
import dev.tillgate.operation.Edition;
import dev.tillgate.operation.OperationCatalog;
import dev.tillgate.operation.OperationModel;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
          "addPromotion",
          "addPromotionCoupon",
          "addPromotionProducts",
          "createCrossSellCampaign",
          "createUpSellCampaign");

  private static final List<String> LAST =
      List.of("setProductStatus", "deleteProductByCode", "deletePromotion", "deleteUpSellCampaign");

  private final ApiClient client = TestServer.demoShop();

  @Test
  void everyExample_isAnswered() {
    Map<String, String> known = new HashMap<>();
    for (OperationModel operation : inOrder()) {
      String productId = client.rpc("getProductByCode", "CLEANER").get("AvangateId").asString();
      known.put("{AvangateId}", productId);
      List<Object> arguments = arguments(operation, known);
      JsonNode answer = client.rpc(operation.name(), arguments.toArray());
      assertThat(answer.isNull()).as(operation.name()).isFalse();
      if (operation.name().equals("placeOrder")) {
        assertThat(answer.get("Status").asString()).isEqualTo("AUTHRECEIVED");
      }
      remember(operation.name(), answer, known);
    }
  }

  /** What later examples refer to. */
  private static void remember(String operation, JsonNode answer, Map<String, String> known) {
    switch (operation) {
      case "placeOrder" -> known.put("{RefNo}", answer.get("RefNo").asString());
      case "createCrossSellCampaign" ->
          known.put("{CampaignCode}", answer.get("CampaignCode").asString());
      case "addPromotion" -> known.put("{PromotionCode}", answer.get("Code").asString());
      case "createUpSellCampaign" -> known.put("{UpSellCode}", answer.get("Code").asString());
      default -> {}
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

  private static List<Object> arguments(OperationModel operation, Map<String, String> known) {
    String filled = JSON.writeValueAsString(Examples.arguments(operation));
    for (Map.Entry<String, String> reference : known.entrySet()) {
      filled = filled.replace(reference.getKey(), reference.getValue());
    }
    assertThat(filled)
        .as(operation.name() + " has an example")
        .doesNotContainPattern("\\{[A-Z]\\w+}");
    return List.copyOf(JSON.readTree(filled).values());
  }
}
