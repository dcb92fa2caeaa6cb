package dev.tillgate.offer.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.foundation.kernel.Codes;
import dev.tillgate.surface.cli.ApiClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Carts with campaigns, in the frozen shop: Dutch consumers, 21 % tax. */
class CampaignOrdersTest {
  private final ApiClient client = TestServer.frozenShop();
  private String crossSell = "";
  private String upSell = "";

  @BeforeEach
  void campaigns() {
    crossSell =
        Answers.text(
            client.rpc(
                "createCrossSellCampaign",
                Map.of(
                    "Name",
                    "Beside",
                    "MasterProducts",
                    List.of("MONTHLY"),
                    "DisplayType",
                    "cart",
                    "Products",
                    List.of(
                        Map.of("ProductCode", "GROSS", "Discount", 50),
                        Map.of("ProductCode", "TIERED", "Discount", "12.5")))),
            "/CampaignCode");
    upSell =
        Answers.text(
            client.rpc(
                "createUpSellCampaign",
                Map.of(
                    "Name", "Instead",
                    "Discount", Map.of("Type", "FIXED", "Values", Map.of("EUR", 15)),
                    "PrimaryProduct", Map.of("Code", "MONTHLY", "Quantity", 2),
                    "RecommendedProduct",
                        Map.of(
                            "Code",
                            "OPTIONED",
                            "PriceOptions",
                            List.of(Map.of("Code", "COLOUR", "Options", List.of("gold")))))),
            "/Code");
  }

  private Orders besideMonthly(String code, int quantity, @Nullable String parent) {
    Map<String, Object> reference =
        parent == null
            ? Map.of("CampaignCode", crossSell)
            : Map.of("CampaignCode", crossSell, "ParentCode", parent);
    return Orders.in("EUR")
        .item("MONTHLY", 1)
        .item(code, quantity)
        .itemField("CrossSell", reference);
  }

  private Orders insteadOfMonthly(int quantity, List<String> options) {
    return Orders.in("EUR")
        .item("OPTIONED", 1)
        .itemField("PriceOptions", options)
        .itemField(
            "UpSell",
            Map.of("CampaignCode", upSell, "ParentCode", "MONTHLY", "Quantity", quantity));
  }

  @Test
  void crossSoldItem_costsItsQuantityTimesTheDiscountedPrice() {
    JsonNode contents = client.rpc("getContents", besideMonthly("GROSS", 3, "MONTHLY").build());
    assertThat(Answers.at(contents, "/Errors").isEmpty()).isTrue();
    assertThat(Answers.amount(contents, "/Items/0/Price/Discount")).isZero();
    assertThat(Answers.amount(contents, "/Items/1/Price/GrossDiscountedPrice"))
        .isEqualByComparingTo("14.97");
    assertThat(Answers.text(contents, "/Items/1/CrossSell/ParentCode")).isEqualTo("MONTHLY");
    assertThat(Answers.at(contents, "/Items/1/UpSell").isNull()).isTrue();
    assertThat(Answers.at(contents, "/Items/1/Promotion").isNull()).isTrue();
  }

  @Test
  void netPrice_isDiscountedBeforeTax_atTheTierOfTheQuantity() {
    JsonNode contents = client.rpc("getContents", besideMonthly("TIERED", 5, "MONTHLY").build());
    assertThat(Answers.amount(contents, "/Items/1/Price/UnitNetDiscountedPrice"))
        .isEqualByComparingTo("7");
    assertThat(Answers.amount(contents, "/Items/1/Price/NetDiscountedPrice"))
        .isEqualByComparingTo("35");
    assertThat(Answers.amount(contents, "/Items/1/Price/Discount")).isEqualByComparingTo("5");
    assertThat(Answers.amount(contents, "/Items/1/Price/VAT")).isEqualByComparingTo("7.35");
  }

  @Test
  void upSoldItem_costsTheAmountLess() {
    JsonNode contents = client.rpc("getContents", insteadOfMonthly(2, List.of("gold")).build());
    assertThat(Answers.at(contents, "/Errors").isEmpty()).isTrue();
    assertThat(Answers.amount(contents, "/Items/0/Price/NetPrice")).isEqualByComparingTo("62.50");
    assertThat(Answers.amount(contents, "/Items/0/Price/NetDiscountedPrice"))
        .isEqualByComparingTo("47.50");
    assertThat(Answers.amount(contents, "/Items/0/UpSell/Quantity")).isEqualByComparingTo("2");
  }

  @Test
  void order_isThePreview_andKeepsItsCampaigns() {
    String encoded = URLEncoder.encode(crossSell, StandardCharsets.UTF_8);
    Orders request = besideMonthly("GROSS", 1, " MONTHLY ");
    request.itemField("CrossSell", Map.of("CampaignCode", encoded, "ParentCode", " MONTHLY "));
    JsonNode preview = client.rest("PUT", "/orders/0/", request.build()).body();
    JsonNode placed = client.rpc("placeOrder", request.build());
    assertThat(placed.get("GrossDiscountedPrice")).isEqualTo(preview.get("GrossDiscountedPrice"));
    assertThat(placed.at("/Items/1/Price")).isEqualTo(preview.at("/Items/1/Price"));
    client.rpc(
        "updateCrossSellCampaign",
        Map.of(
            "Name", "Beside",
            "CampaignStatus", "INACTIVE",
            "MasterProducts", List.of("MONTHLY"),
            "DisplayType", "cart",
            "Products", List.of(Map.of("ProductCode", "GROSS", "Discount", 0))),
        crossSell);
    JsonNode read = client.rpc("getOrder", placed.get("RefNo"));
    assertThat(read.at("/Items/1")).isEqualTo(placed.at("/Items/1"));
    assertThat(Answers.text(read, "/Items/1/CrossSell/CampaignCode")).isEqualTo(encoded);
    assertThat(Answers.amount(read, "/Items/1/Price/GrossDiscountedPrice"))
        .isEqualByComparingTo("4.99");
    assertThat(Answers.refusals(() -> client.rpc("placeOrder", request.build())))
        .containsExactly(
            "ORDER_PRODUCT_CROSS_SELL_CAMPAIGN_INVALID Items[1].CrossSell.CampaignCode");
  }

  @Test
  void bothCampaigns_andACoupon_addUp() {
    String coupon = "C" + Codes.hex(6);
    client.rpc(
        "addPromotion",
        Map.of(
            "Name",
            "Tenth",
            "Type",
            "REGULAR",
            "ChannelType",
            "ALL",
            "Coupon",
            Map.of("Type", "SINGLE", "Code", coupon),
            "Discount",
            Map.of("Type", "PERCENT", "Value", 10),
            "Products",
            List.of(Map.of("Code", "TIERED"))));
    Orders request = besideMonthly("TIERED", 1, "MONTHLY").field("Promotions", List.of(coupon));
    JsonNode contents = client.rpc("getContents", request.build());
    // 10.00 less 12.5 % is 8.75; a tenth of that is 0.88.
    assertThat(Answers.amount(contents, "/Items/1/Price/NetDiscountedPrice"))
        .isEqualByComparingTo("7.87");
    assertThat(Answers.text(contents, "/Items/1/Promotion/Name")).isEqualTo("Tenth");
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("YEARLY", Map.of(), "CROSS_SELL_PARENT", "ParentCode"),
        Arguments.of("CLOSED", Map.of(), "CROSS_SELL_PARENT", "ParentCode"),
        Arguments.of("", Map.of(), "CROSS_SELL_PARENT", "ParentCode"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void crossSellThatDoesNotFit_isToldInThePreview_andRefusedInTheOrder(
      String parent, Map<String, Object> other, String fault, String member) {
    Map<String, Object> reference = new HashMap<>();
    reference.put("CampaignCode", crossSell);
    reference.put("ParentCode", parent);
    reference.putAll(other);
    Orders request =
        Orders.in("EUR").item("MONTHLY", 1).item("GROSS", 1).itemField("CrossSell", reference);
    JsonNode contents = client.rpc("getContents", request.build());
    assertThat(Answers.at(contents, "/Errors").size()).isEqualTo(1);
    assertThat(Answers.amount(contents, "/Discount")).isZero();
    assertThat(Answers.refusals(client.rest("POST", "/orders/", request.build())))
        .containsExactly("ORDER_PRODUCT_" + fault + "_INVALID Items[1].CrossSell." + member);
  }

  @Test
  void upSellThatDoesNotFit_isRefusedByItsPath() {
    assertThat(refusals(insteadOfMonthly(2, List.of("red"))))
        .containsExactly("ORDER_PRODUCT_UP_SELL_CAMPAIGN_INVALID Items[0].UpSell.CampaignCode");
    assertThat(refusals(insteadOfMonthly(1, List.of("gold"))))
        .containsExactly("ORDER_PRODUCT_UP_SELL_PARENT_INVALID Items[0].UpSell.ParentCode");
    Orders bare = insteadOfMonthly(2, List.of("gold"));
    assertThat(refusals(bare.itemField("UpSell", "yes")))
        .containsExactly("ORDER_PRODUCT_UP_SELL_CAMPAIGN_INVALID Items[0].UpSell");
    client.rpc("deleteUpSellCampaign", upSell);
    JsonNode order = client.rpc("placeOrder", insteadOfMonthly(2, List.of("gold")).build());
    assertThat(Answers.amount(order, "/Discount")).as("nothing is left to be granted").isZero();
  }

  private List<String> refusals(Orders request) {
    return Answers.refusals(() -> client.rpc("placeOrder", request.build()));
  }

  @Test
  void nothingInPlaceOfAReference_isNoReference() {
    for (Object nothing : List.of(false, "", List.of(), Map.of())) {
      Orders request = Orders.in("EUR").item("GROSS", 1).itemField("CrossSell", nothing);
      JsonNode contents = client.rpc("getContents", request.build());
      assertThat(Answers.at(contents, "/Errors").isEmpty()).isTrue();
    }
  }

  @Test
  void trial_isNotReduced() {
    Orders request =
        besideMonthly("GROSS", 1, "MONTHLY").itemField("Trial", Map.of("Period", 7, "Price", 2));
    JsonNode contents = client.rpc("getContents", request.build());
    assertThat(Answers.amount(contents, "/Items/1/Trial/Price")).isEqualByComparingTo("2");
    assertThat(Answers.amount(contents, "/Discount")).isZero();
  }
}
