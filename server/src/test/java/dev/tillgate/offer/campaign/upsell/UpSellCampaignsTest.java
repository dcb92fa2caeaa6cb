package dev.tillgate.offer.campaign.upsell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.TestServer;
import dev.tillgate.foundation.kernel.Codes;
import dev.tillgate.surface.cli.ApiClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The frozen shop's clock stands on 2026-01-31 at 11:00 in its own time zone. */
class UpSellCampaignsTest {
  private static final Map<String, Object> TEN_PERCENT = Map.of("Type", "PERCENT", "Value", 10);

  private final ApiClient client = TestServer.frozenShop();

  private static Map<String, @Nullable Object> campaign(String name) {
    Map<String, @Nullable Object> campaign = new LinkedHashMap<>();
    campaign.put("Name", name);
    campaign.put("Discount", TEN_PERCENT);
    campaign.put("PrimaryProduct", Map.of("Code", "MONTHLY"));
    campaign.put("RecommendedProduct", Map.of("Code", "YEARLY"));
    return campaign;
  }

  private static Map<String, Object> withOption(String code, String group, Object option) {
    return Map.of(
        "Code", code, "PriceOptions", List.of(Map.of("Code", group, "Options", List.of(option))));
  }

  private static Map<String, Object> fixed(Object values) {
    return Map.of("Type", "FIXED", "Values", values);
  }

  private static String unique() {
    return "U-" + Codes.hex(6);
  }

  private JsonNode created(Map<String, @Nullable Object> campaign) {
    return client.rpc("createUpSellCampaign", campaign);
  }

  @Test
  void createdCampaign_hasTheDocumentedForm() {
    Map<String, @Nullable Object> campaign = campaign("Form");
    campaign.put(
        "Discount",
        fixed(
            List.of(
                Map.of("Currency", "eur", "Amount", "5"), Map.of("Currency", "usd", "Amount", 6))));
    campaign.put("RecommendedProduct", withOption("OPTIONED", "SEATS", Map.of("Value", 12)));
    ApiClient.RestAnswer answer = client.rest("POST", "/upsell/", campaign);
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body().propertyNames())
        .containsExactly(
            "Name",
            "Code",
            "StartDate",
            "EndDate",
            "DisplayForManualRenewals",
            "Discount",
            "PrimaryProduct",
            "RecommendedProduct",
            "Status",
            "Enabled");
    assertThat(Answers.text(answer.body(), "/Code"))
        .matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    assertThat(Answers.text(answer.body(), "/Discount/DefaultCurrency")).isEqualTo("EUR");
    assertThat(Answers.amount(answer.body(), "/Discount/Values/1/Amount"))
        .isEqualByComparingTo("6");
    assertThat(Answers.amount(answer.body(), "/PrimaryProduct/Quantity")).isZero();
    assertThat(Answers.text(answer.body(), "/RecommendedProduct/PriceOptions/0/Options/0/Code"))
        .isEqualTo("many");
    assertThat(client.rpc("getUpSellCampaign", Answers.text(answer.body(), "/Code")))
        .isEqualTo(answer.body());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-,     -,        -,          Enabled",
        "false, -,        -,          Disabled",
        "-,     disabled, -,          Disabled",
        "true,  Disabled, -,          Disabled",
        "-,     -,        2026-01-31, Enabled",
        "-,     Expired,  2026-01-30, Expired",
        "false, -,        2026-01-30, Disabled"
      })
  void status_isThatOfTheShopsDay(
      @Nullable Boolean enabled, @Nullable String status, @Nullable String last, String shown) {
    Map<String, @Nullable Object> campaign = campaign(unique());
    campaign.put("Enabled", enabled);
    campaign.put("Status", status);
    campaign.put("EndDate", last);
    JsonNode answer = created(campaign);
    assertThat(Answers.text(answer, "/Status")).isEqualTo(shown);
    Map<String, Object> search = Map.of("CampaignCode", answer.get("Code"), "Status", shown);
    assertThat(Answers.amount(client.rpc("searchUpsellCampaigns", search), "/UpsellsCount"))
        .isEqualByComparingTo("1");
  }

  @Test
  void switch_followsWhicheverMemberChanges() {
    JsonNode before = created(campaign("Switch"));
    String code = Answers.text(before, "/Code");
    Map<String, @Nullable Object> sent = campaign("Switch");
    sent.put("Enabled", true);
    sent.put("Status", "Disabled");
    JsonNode off = client.rpc("updateUpSellCampaign", code, sent);
    assertThat(Answers.at(off, "/Enabled").booleanValue()).isFalse();
    JsonNode kept = client.rpc("updateUpSellCampaign", code, campaign("Switch"));
    assertThat(Answers.text(kept, "/Status")).isEqualTo("Disabled");
    JsonNode on = client.rest("PUT", "/upsell/" + code + "/", sent).body();
    assertThat(Answers.text(on, "/Status")).isEqualTo("Enabled");
  }

  static Stream<Arguments> spoiled() {
    return Stream.of(
        Arguments.of("Name", null, "CAMPAIGN_NAME_INVALID Name"),
        Arguments.of("Name", "x".repeat(501), "CAMPAIGN_NAME_INVALID Name"),
        Arguments.of("Status", "Paused", "CAMPAIGN_STATUS_INVALID Status"),
        Arguments.of("EndDate", "31.1.2026", "CAMPAIGN_DATE_INVALID EndDate"),
        Arguments.of("Discount", null, "CAMPAIGN_DISCOUNT_INVALID Discount"),
        Arguments.of(
            "Discount", Map.of("Value", 5), "CAMPAIGN_DISCOUNT_TYPE_INVALID Discount.Type"),
        Arguments.of(
            "Discount",
            Map.of("Type", "PERCENT", "Value", 101),
            "CAMPAIGN_DISCOUNT_INVALID Discount.Value"),
        Arguments.of("Discount", fixed(List.of()), "CAMPAIGN_DISCOUNT_INVALID Discount.Values"),
        Arguments.of(
            "Discount",
            fixed(Map.of("EUR", -1)),
            "CAMPAIGN_DISCOUNT_AMOUNT_INVALID Discount.Values[0].Amount"),
        Arguments.of(
            "Discount",
            fixed(Map.of("ABC", 1)),
            "CAMPAIGN_DISCOUNT_CURRENCY_INVALID Discount.Values[0].Currency"),
        Arguments.of(
            "Discount",
            Map.of("Type", "FIXED", "Values", Map.of("EUR", 1), "DefaultCurrency", "USD"),
            "CAMPAIGN_DISCOUNT_CURRENCY_INVALID Discount.DefaultCurrency"),
        Arguments.of("PrimaryProduct", null, "CAMPAIGN_PRODUCTS_EMPTY PrimaryProduct.Code"),
        Arguments.of(
            "PrimaryProduct",
            Map.of("Code", "NO"),
            "CAMPAIGN_PRODUCT_NOT_FOUND PrimaryProduct.Code"),
        Arguments.of(
            "PrimaryProduct",
            Map.of("Code", "MONTHLY", "Quantity", -1),
            "CAMPAIGN_QUANTITY_INVALID PrimaryProduct.Quantity"),
        Arguments.of(
            "RecommendedProduct",
            Map.of("Code", "MONTHLY"),
            "CAMPAIGN_PRODUCT_RECOMMENDS_ITSELF RecommendedProduct.Code"),
        Arguments.of(
            "RecommendedProduct",
            withOption("OPTIONED", "COLOUR", "green"),
            "CAMPAIGN_OPTION_INVALID RecommendedProduct.PriceOptions[0].Options[0]"),
        Arguments.of(
            "RecommendedProduct",
            withOption("OPTIONED", "TRIM", "gold"),
            "CAMPAIGN_OPTION_INVALID RecommendedProduct.PriceOptions[0].Code"));
  }

  @ParameterizedTest
  @MethodSource("spoiled")
  void spoiledMember_isRefusedByItsPath(String member, @Nullable Object value, String refusal) {
    Map<String, @Nullable Object> campaign = campaign("Spoiled");
    campaign.put(member, value);
    assertThat(Answers.refusals(() -> created(campaign))).containsExactly(refusal);
  }

  @Test
  void sameProduct_mayBeRecommendedInAnotherQuantity() {
    Map<String, @Nullable Object> campaign = campaign("More of it");
    campaign.put("RecommendedProduct", Map.of("Code", "MONTHLY", "Quantity", 3));
    assertThat(Answers.text(created(campaign), "/RecommendedProduct/Code")).isEqualTo("MONTHLY");
  }

  @ParameterizedTest
  @CsvSource({
    "StartsAfter,            2026-01-09, 1",
    "StartsAfter,            2026-01-10, 0",
    "StartsBefore,           2026-01-11, 1",
    "StartsBefore,           2026-01-10, 0",
    "EndsAfter,              2026-02-19, 1",
    "EndsAfter,              2026-02-20, 0",
    "EndsBefore,             2026-02-21, 1",
    "EndsBefore,             2026-02-20, 0",
    "EnabledForRenewals,     1,          1",
    "EnabledForRenewals,     false,      0",
    "PrimaryProductCode,     MONTHLY,    1",
    "RecommendedProductCodes,MONTHLY,    0",
    "RecommendedProductCodes,YEARLY,     1",
    "Statuses,               Disabled,   0"
  })
  void search_filters(String member, String value, int count) {
    String name = unique();
    Map<String, @Nullable Object> campaign = campaign(name);
    campaign.put("StartDate", "2026-01-10");
    campaign.put("EndDate", "2026-02-20");
    campaign.put("DisplayForManualRenewals", 1);
    created(campaign);
    JsonNode found =
        client.rpc(
            "searchUpsellCampaigns", Map.of("Name", name.toLowerCase(Locale.ROOT), member, value));
    assertThat(Answers.at(found, "/Upsells").size()).isEqualTo(count);
    assertThat(Answers.amount(found, "/UpsellsCount")).isEqualByComparingTo("" + count);
  }

  @Test
  void recommended_isTheMostSpecificThatFits() {
    String code = unique();
    client.rpc("addProduct", Map.of("ProductCode", code, "ProductName", "Primary"));
    Map<String, @Nullable Object> any = campaign("Any");
    any.put("PrimaryProduct", Map.of("Code", code));
    any.put("DisplayForManualRenewals", true);
    created(any);
    Map<String, @Nullable Object> three = campaign("Three");
    three.put("PrimaryProduct", Map.of("Code", code, "Quantity", 3));
    created(three);
    Map<String, @Nullable Object> later = campaign("Later");
    later.put("PrimaryProduct", Map.of("Code", code, "Quantity", 3));
    later.put("StartDate", "2026-02-01");
    created(later);
    assertThat(recommended("?ProductCode=" + code + "&Quantity=3")).isEqualTo("Three");
    assertThat(recommended("?ProductCode=" + code + "&Quantity=2")).isEqualTo("Any");
    assertThat(recommended("?ProductCode=" + code)).isEqualTo("Any");
    assertThat(recommended("?ProductCode=" + code + "&Quantity=3&EnabledForRenewals=1"))
        .isEqualTo("Any");
    assertThat(recommended("?ProductCode=YEARLY")).isEqualTo("404");
  }

  @Test
  void recommended_needsTheOptionsOfThePrimaryProduct() {
    Map<String, @Nullable Object> campaign = campaign("Gold");
    campaign.put("PrimaryProduct", withOption("OPTIONED", "COLOUR", "gold"));
    String code = Answers.text(created(campaign), "/Code");
    assertThat(recommended("?ProductCode=OPTIONED&PriceOptions[]=gold")).isEqualTo("Gold");
    assertThat(recommended("?ProductCode=OPTIONED&PriceOptions[]=red")).isEqualTo("404");
    assertThat(client.rest("DELETE", "/upsell/" + code + "/", null).status()).isEqualTo(200);
    assertThat(recommended("?ProductCode=OPTIONED&PriceOptions[]=gold")).isEqualTo("404");
    assertThat(client.rest("DELETE", "/upsell/" + code + "/", null).status()).isEqualTo(404);
  }

  private String recommended(String query) {
    ApiClient.RestAnswer answer = client.rest("GET", "/upsell/recommended/" + query, null);
    return answer.status() == 200 ? Answers.text(answer.body(), "/Name") : "" + answer.status();
  }

  @Test
  void settings_areOverlayUntilChanged() {
    ApiClient other = TestServer.samplesShop();
    assertThat(Answers.text(other.rpc("getUpSellSettings"), "/DisplayType")).isEqualTo("overlay");
    assertThat(other.rest("PUT", "/upsell/settings/", Map.of("DisplayType", "Interstitial")).body())
        .isEqualTo(other.rpc("updateUpSellSettings", Map.of("DisplayType", "interstitial")));
    assertThat(Answers.text(other.rest("GET", "/upsell/settings/", null).body(), "/DisplayType"))
        .isEqualTo("interstitial");
    assertThat(
            Answers.refusals(
                () -> other.rpc("updateUpSellSettings", Map.of("DisplayType", "popup"))))
        .containsExactly("CAMPAIGN_DISPLAY_TYPE_INVALID DisplayType");
    other.rpc("updateUpSellSettings", Map.of("DisplayType", "overlay"));
  }
}
