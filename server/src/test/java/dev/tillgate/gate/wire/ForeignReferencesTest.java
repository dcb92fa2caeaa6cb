package dev.tillgate.gate.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.foundation.kernel.Codes;
import dev.tillgate.gate.operation.OperationCatalog;
import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.gate.operation.ParameterModel;
import dev.tillgate.surface.cli.ApiClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What belongs to another merchant is not there, for every operation that takes a reference. */
class ForeignReferencesTest {
  private static final Map<String, Object> OPTION_GROUP =
      Map.of(
          "Name", "Any", "Type", "RADIO", "Options", List.of(Map.of("Code", "one", "Name", "One")));

  private final ApiClient owner = TestServer.frozenShop();
  private final ApiClient stranger = FuzzShop.open();

  @Test
  void operations_doNotFindWhatIsAnothers() {
    Map<String, JsonNode> theirs = references();
    List<String> seen = new ArrayList<>();
    for (OperationModel operation : TestServer.bean(OperationCatalog.class).all()) {
      boolean takesReference =
          operation.parameters().stream().anyMatch(p -> theirs.containsKey(p.name()));
      if (takesReference) {
        Object[] arguments =
            operation.parameters().stream().map(p -> argument(p, theirs)).toArray();
        assertThat(refusal(operation.name(), arguments))
            .as(operation.name())
            .isIn(
                "ORDER_NOT_FOUND",
                "REFUND_ORDER_NOT_FOUND",
                "PRODUCT_NOT_FOUND",
                "PROMOTION_NOT_FOUND",
                "CAMPAIGN_NOT_FOUND",
                "ADDITIONAL_FIELD_NOT_FOUND",
                "PRODUCT_GROUP_NOT_FOUND",
                "PRICE_OPTION_GROUP_NOT_FOUND",
                "PRICING_CONFIGURATION_NOT_FOUND",
                "SKU_NOT_FOUND");
        seen.add(operation.name());
      }
    }
    assertThat(seen)
        .contains(
            "getOrder",
            "getOrderHistory",
            "issueRefund",
            "cancelOrder",
            "receiveOrderPayment",
            "getProductByCode",
            "getProductById",
            "updateProduct",
            "setProductStatus",
            "deleteProductByCode",
            "getProductPromotions",
            "getPromotion",
            "updatePromotion",
            "addPromotionCoupon",
            "addPromotionProducts",
            "setPromotionDiscount",
            "deletePromotion",
            "getCrossSellCampaign",
            "updateCrossSellCampaign",
            "getProductCrossSellCampaigns",
            "getUpSellCampaign",
            "updateUpSellCampaign",
            "deleteUpSellCampaign",
            "getRecommendedUpSellCampaign",
            "deleteAdditionalField",
            "getProductGroup",
            "updateProductGroup",
            "deletePriceOptionGroup",
            "updatePriceOptionGroup",
            "setPricingConfigurationPrices",
            "getPriceMatrix");
    assertThat(owner.rpc("getProductByCode", "TIERED").get("Enabled").booleanValue()).isTrue();
  }

  @Test
  void order_cannotNameWhatIsAnothers() {
    JsonNode pending =
        owner.rpc(
            "placeOrder", Orders.in("EUR").item("MONTHLY", 1).payment("Type", "CHECK").build());
    assertThat(pending.get("Status").asString()).isEqualTo("PENDING");
    assertThat(
            refusal(
                "placeOrder",
                Orders.in("EUR")
                    .item("TIERED", 1)
                    .field("RefNo", pending.get("RefNo").asString())
                    .build()))
        .isEqualTo("ORDER_REFERENCE_INVALID");
    assertThat(refusal("placeOrder", Orders.in("EUR").item("TIERED", 1).build()))
        .isEqualTo("ORDER_PRODUCT_CODE_INVALID");
    assertThat(refusal("getContents", Orders.in("EUR").item("TIERED", 1).build()))
        .isEqualTo("ORDER_PRODUCT_CODE_INVALID");
    JsonNode reference = pending.at("/CustomerDetails/AvangateCustomerReference");
    assertThat(reference.isIntegralNumber()).isTrue();
    JsonNode own =
        stranger.rpc(
            "placeOrder",
            Orders.in("EUR")
                .dynamic("PRODUCT", "Thing", 1, 10)
                .field("CustomerReference", reference)
                .build());
    assertThat(own.at("/CustomerDetails/AvangateCustomerReference")).isNotEqualTo(reference);
  }

  @Test
  void searches_doNotShowWhatIsAnothers() {
    owner.rpc(
        "placeOrder",
        Orders.in("EUR").item("TIERED", 1).field("ExternalReference", "not-yours").build());
    assertThat(stranger.rpc("searchOrders", Map.of("ExternalRefNo", "not-yours")).get("Items"))
        .isEmpty();
    assertThat(stranger.rpc("searchProducts", Map.of("Name", "Tiered")).get("Items")).isEmpty();
  }

  private Map<String, JsonNode> references() {
    JsonNode product = owner.rpc("getProductByCode", "TIERED");
    JsonNode order = owner.rpc("placeOrder", Orders.in("EUR").item("TIERED", 1).build());
    JsonNode promotion =
        owner.rpc(
            "addPromotion",
            Map.of(
                "Name", "Theirs",
                "Type", "REGULAR",
                "ChannelType", "ALL",
                "Coupon", "THEIRS-" + Codes.hex(6),
                "Discount", Map.of("Type", "PERCENT", "Value", 5)));
    JsonNode crossSell = owner.rpc("getProductCrossSellCampaigns", "DAYS30").get(0);
    JsonNode upSell = owner.rpc("getRecommendedUpSellCampaign", "DAYS30");
    String code = "Theirs" + Codes.hex(6);
    owner.rpc(
        "addAdditionalField",
        Map.of("Code", code, "Label", "Theirs", "Type", "TEXT", "ApplyTo", "ORDER"));
    owner.rpc("addPriceOptionGroup", optionGroup(code));
    return Map.of(
        "fieldCode", JsonNodeFactory.instance.stringNode(code),
        "groupCode", JsonNodeFactory.instance.stringNode(code),
        "pricingConfigurationCode", product.at("/PricingConfigurations/0/Code"),
        "promotionCode", promotion.get("Code"),
        "campaignCode", crossSell.get("CampaignCode"),
        "code", upSell.get("Code"),
        "productCode", product.get("ProductCode"),
        "productId", product.get("AvangateId"),
        "orderReference", order.get("RefNo"));
  }

  private static Map<String, Object> optionGroup(String code) {
    return Map.of(
        "Code",
        code,
        "Name",
        "Theirs",
        "Type",
        "RADIO",
        "Options",
        List.of(Map.of("Code", "one", "Name", "One")));
  }

  /** A reference of another shop, a good object, or a sample. */
  private static Object argument(ParameterModel parameter, Map<String, JsonNode> theirs) {
    return switch (parameter.name()) {
      case "additionalField" -> Map.of("Label", "Mine", "Type", "TEXT", "ApplyTo", "ORDER");
      case "productGroup" -> Map.of("Name", "Mine");
      case "priceOptionsGroup" -> OPTION_GROUP;
      default -> {
        JsonNode reference = theirs.get(parameter.name());
        yield reference == null ? Samples.of(parameter) : reference;
      }
    };
  }

  private String refusal(String method, Object... arguments) {
    try {
      return "answered " + stranger.rpc(method, arguments);
    } catch (ApiClient.RpcError error) {
      return error.symbol();
    }
  }
}
