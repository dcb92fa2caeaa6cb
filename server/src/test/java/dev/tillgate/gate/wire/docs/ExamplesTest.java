package dev.tillgate.gate.wire.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.TestServer;
import dev.tillgate.gate.operation.Edition;
import dev.tillgate.gate.operation.OperationCatalog;
import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.surface.cli.ApiClient;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the reference offers to copy does what it says, in the demo shop. */
class ExamplesTest {
  private static final JsonMapper JSON = new JsonMapper();

  /** Reads come behind the writes that make what they read; what others need is deleted last. */
  private static final List<String> FIRST =
      List.of(
          "getContents",
          "placeOrder",
          "addProduct",
          "getProductByCode",
          "updateProduct",
          "addPriceOptionGroup",
          "assignPricingConfigurationOptionGroup",
          "addAdditionalField",
          "assignAdditionalField",
          "getAssignedAdditionalFields",
          "unassignAdditionalField",
          "assignProductGroup",
          "unassignProductGroup",
          "setSku",
          "searchSku",
          "getProductBySKU",
          "deleteSkuByCode",
          "deleteSkuCodeByDetails",
          "addPromotion",
          "addPromotionCoupon",
          "addPromotionProducts",
          "createCrossSellCampaign",
          "createUpSellCampaign");

  private static final List<String> LAST =
      List.of(
          "unassignPricingConfigurationOptionGroup",
          "deletePriceOptionGroup",
          "deletePromotion",
          "deleteUpSellCampaign",
          "setProductStatus",
          "deleteProductByCode",
          "deleteAdditionalField");

  /** The place in an answer whose value later examples name, and by which placeholder. */
  private record Told(String placeholder, String pointer) {}

  private static final Map<String, Told> TOLD =
      Map.of(
          "placeOrder", new Told("{RefNo}", "/RefNo"),
          "addPromotion", new Told("{PromotionCode}", "/Code"),
          "createCrossSellCampaign", new Told("{CampaignCode}", "/CampaignCode"),
          "createUpSellCampaign", new Told("{UpSellCode}", "/Code"));

  private final ApiClient client = TestServer.demoShop();
  private final Map<String, String> known = new HashMap<>();

  @Test
  void everyExample_isAnswered() {
    JsonNode product = client.rpc("getProductByCode", "CLEANER");
    known.put("{AvangateId}", product.get("AvangateId").asString());
    known.put("{PricingConfigurationCode}", product.at("/PricingConfigurations/0/Code").asString());
    for (OperationModel operation : inOrder()) {
      known.put("{RequestId}", lastWrite());
      JsonNode answer = client.rpc(operation.name(), arguments(operation).toArray());
      assertThat(answer.isNull()).as(operation.name()).isFalse();
      Optional.ofNullable(TOLD.get(operation.name()))
          .ifPresent(told -> known.put(told.placeholder(), answer.at(told.pointer()).asString()));
    }
    assertThat(client.rpc("getOrder", known.get("{RefNo}")).get("Status").asString())
        .isEqualTo("AUTHRECEIVED");
  }

  private static List<OperationModel> inOrder() {
    OperationCatalog catalog = TestServer.bean(OperationCatalog.class);
    Set<String> names = new LinkedHashSet<>(FIRST);
    names.addAll(
        catalog.all().stream()
            .filter(OperationModel::needsLogin)
            .map(OperationModel::name)
            .filter(name -> !LAST.contains(name))
            .toList());
    names.addAll(LAST);
    return names.stream()
        .flatMap(name -> catalog.find(Edition.V6, name).stream())
        .collect(Collectors.toList());
  }

  private String lastWrite() {
    return client.rpc("getAuditLog", Map.of("Limit", 1)).at("/Items/0/RequestId").asString();
  }

  private List<Object> arguments(OperationModel operation) {
    String text = JSON.writeValueAsString(Examples.arguments(operation));
    for (Map.Entry<String, String> value : known.entrySet()) {
      text = text.replace(value.getKey(), value.getValue());
    }
    assertThat(text)
        .as(operation.name() + " has an example")
        .doesNotContainPattern("\\{[A-Z]\\w+}");
    return List.copyOf(JSON.readTree(text).values());
  }
}
