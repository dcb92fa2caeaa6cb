package dev.tillgate.offer.campaign.crosssell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.TestServer;
import dev.tillgate.foundation.kernel.Codes;
import dev.tillgate.surface.cli.ApiClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The frozen shop's clock stands on 2026-01-31 at 11:00 in its own time zone. */
class CrossSellCampaignsTest {
  private final ApiClient client = TestServer.frozenShop();

  private static Map<String, @Nullable Object> campaign(String name) {
    Map<String, @Nullable Object> campaign = new LinkedHashMap<>();
    campaign.put("Name", name);
    campaign.put("MasterProducts", List.of("TIERED"));
    campaign.put("DisplayType", "cart");
    campaign.put("Products", List.of(product("GROSS", "50")));
    return campaign;
  }

  private static Map<String, Object> product(String code, Object discount) {
    return Map.of("ProductCode", code, "Discount", discount);
  }

  private String created(Map<String, @Nullable Object> campaign) {
    return Answers.text(client.rpc("createCrossSellCampaign", campaign), "/CampaignCode");
  }

  @Test
  void createdCampaign_hasTheDocumentedForm() {
    JsonNode answer = client.rest("POST", "/crosssells/", campaign("Form")).body();
    assertThat(answer.propertyNames())
        .containsExactly(
            "MasterProducts",
            "DisplayType",
            "DisplayInEmail",
            "Products",
            "CampaignCode",
            "Name",
            "StartDate",
            "EndDate",
            "CampaignStatus",
            "CampaignOwnerType",
            "ProductCode");
    assertThat(Answers.text(answer, "/CampaignCode")).matches("[A-Za-z0-9+]{22}==");
    assertThat(Answers.at(answer, "/Products/0/Discount").isString()).isTrue();
    assertThat(Answers.at(answer, "/DisplayInEmail").booleanValue()).isFalse();
    assertThat(Answers.text(answer, "/Products/0/BasePrice/0/Currency")).isEqualTo("EUR");
    assertThat(Answers.amount(answer, "/Products/0/BasePrice/0/Price"))
        .isEqualByComparingTo("9.99");
    assertThat(Answers.amount(answer, "/Products/0/DiscountedPrice/0/Price"))
        .isEqualByComparingTo("4.99");
  }

  @Test
  void code_isReadAsIt_asItStandsInAddresses_andAfterBlanksTookThePlaceOfPlus() {
    String code = created(campaign("Codes"));
    String encoded = URLEncoder.encode(code, StandardCharsets.UTF_8);
    for (String form : List.of(code, encoded, code.replace('+', ' '))) {
      assertThat(Answers.text(client.rpc("getCrossSellCampaign", form), "/CampaignCode"))
          .isEqualTo(code);
    }
    for (String path : List.of(code, encoded, encoded.replace("%", "%25"))) {
      ApiClient.RestAnswer answer = client.rest("GET", "/crosssells/" + path + "/", null);
      assertThat(answer.status()).as(path).isEqualTo(200);
      assertThat(Answers.text(answer.body(), "/CampaignCode")).isEqualTo(code);
    }
    assertThat(client.rest("GET", "/crosssells/a%2Fb==/", null).status()).isEqualTo(404);
    assertThat(client.rest("GET", "/crosssells/%00/", null).status()).isBetween(400, 404);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-,        -,          -,          ACTIVE",
        "INACTIVE, -,          -,          INACTIVE",
        "ACTIVE,   2026-02-01, -,          ACTIVE",
        "ACTIVE,   2026-01-01, 2026-01-31, ACTIVE",
        "ACTIVE,   2026-01-01, 2026-01-30, INACTIVE"
      })
  void status_isThatOfTheShopsDay(
      @Nullable String given, @Nullable String first, @Nullable String last, String shown) {
    Map<String, @Nullable Object> campaign = campaign("Status " + Codes.hex(6));
    campaign.put("CampaignStatus", given);
    campaign.put("StartDate", first);
    campaign.put("EndDate", last);
    String code = created(campaign);
    assertThat(Answers.text(client.rpc("getCrossSellCampaign", code), "/CampaignStatus"))
        .isEqualTo(shown);
    JsonNode found =
        client.rpc(
            "searchCrossSellCampaigns",
            Map.of("CampaignName", campaign.get("Name"), "Status", List.of(shown)));
    assertThat(Answers.amount(found, "/Pagination/Count")).isEqualByComparingTo("1");
  }

  static Stream<Arguments> spoiled() {
    return Stream.of(
        Arguments.of("Name", " ", "CAMPAIGN_NAME_INVALID Name"),
        Arguments.of("Name", "x".repeat(256), "CAMPAIGN_NAME_INVALID Name"),
        Arguments.of("DisplayType", "email", "CAMPAIGN_DISPLAY_TYPE_INVALID DisplayType"),
        Arguments.of("StartDate", "tomorrow", "CAMPAIGN_DATE_INVALID StartDate"),
        Arguments.of("CampaignStatus", "ON", "CAMPAIGN_STATUS_INVALID CampaignStatus"),
        Arguments.of("MasterProducts", List.of(), "CAMPAIGN_PRODUCTS_EMPTY MasterProducts"),
        Arguments.of(
            "MasterProducts", List.of("NO"), "CAMPAIGN_PRODUCT_NOT_FOUND MasterProducts[0]"),
        Arguments.of(
            "MasterProducts",
            List.of("TIERED", "TIERED"),
            "CAMPAIGN_PRODUCT_REPEATED MasterProducts[1]"),
        Arguments.of("Products", List.of(), "CAMPAIGN_PRODUCTS_EMPTY Products"),
        Arguments.of(
            "Products",
            IntStream.rangeClosed(0, 200).mapToObj(i -> product("GROSS", "1")).toList(),
            "CAMPAIGN_PRODUCTS_TOO_MANY Products"),
        Arguments.of(
            "Products",
            List.of(product("NO", "5")),
            "CAMPAIGN_PRODUCT_NOT_FOUND Products[0].ProductCode"),
        Arguments.of(
            "Products",
            List.of(product("TIERED", "5")),
            "CAMPAIGN_PRODUCT_RECOMMENDS_ITSELF Products[0].ProductCode"),
        discount("100.01"),
        discount(-1),
        discount("much"),
        discount(""),
        Arguments.of(
            "Products",
            List.of(Map.of("ProductCode", "GROSS", "Discount", 5, "DiscountType", "FIXED")),
            "CAMPAIGN_DISCOUNT_TYPE_INVALID Products[0].DiscountType"));
  }

  private static Arguments discount(Object discount) {
    return Arguments.of(
        "Products",
        List.of(product("GROSS", discount)),
        "CAMPAIGN_DISCOUNT_INVALID Products[0].Discount");
  }

  @ParameterizedTest
  @MethodSource("spoiled")
  void spoiledMember_isRefusedByItsPath(String member, @Nullable Object value, String refusal) {
    Map<String, @Nullable Object> campaign = campaign("Spoiled");
    campaign.put(member, value);
    assertThat(Answers.refusals(() -> client.rpc("createCrossSellCampaign", campaign)))
        .containsExactly(refusal);
  }

  @Test
  void everythingWrong_isToldAtOnce() {
    Map<String, @Nullable Object> campaign = campaign("");
    campaign.put("DisplayType", null);
    campaign.put("StartDate", "2026-02-02");
    campaign.put("EndDate", "2026-02-01");
    campaign.put("Products", List.of(product("NO", 101)));
    assertThat(Answers.refusals(client.rest("POST", "/crosssells/", campaign)))
        .containsExactlyInAnyOrder(
            "CAMPAIGN_NAME_INVALID Name",
            "CAMPAIGN_DATES_REVERSED EndDate",
            "CAMPAIGN_DISPLAY_TYPE_INVALID DisplayType",
            "CAMPAIGN_PRODUCT_NOT_FOUND Products[0].ProductCode",
            "CAMPAIGN_DISCOUNT_INVALID Products[0].Discount");
  }

  @Test
  void update_replacesAllButTheStatus_unlessItIsGiven() {
    Map<String, @Nullable Object> campaign = campaign("Before");
    campaign.put("CampaignStatus", "INACTIVE");
    String code = created(campaign);
    Map<String, @Nullable Object> changed = campaign("After");
    changed.put("CampaignCode", code);
    changed.put("EndDate", "2026-03-01");
    JsonNode answer = client.rpc("updateCrossSellCampaign", changed);
    assertThat(Answers.text(answer, "/CampaignStatus")).isEqualTo("INACTIVE");
    changed.put("CampaignStatus", "ACTIVE");
    ApiClient.RestAnswer byRest = client.rest("PUT", "/crosssells/" + code + "/", changed);
    assertThat(Answers.text(byRest.body(), "/CampaignStatus")).isEqualTo("ACTIVE");
    JsonNode read = client.rpc("getCrossSellCampaign", code);
    assertThat(read).isEqualTo(byRest.body());
    assertThat(Answers.text(read, "/Name")).isEqualTo("After");
    assertThat(Answers.text(read, "/EndDate")).isEqualTo("2026-03-01");
    assertThat(client.rest("PUT", "/crosssells/none/", changed).status()).isEqualTo(404);
  }

  @Test
  void campaignsOfAProduct_areThoseThatRecommendToday_withItsCode() {
    String master = "M-" + Codes.hex(6);
    client.rpc("addProduct", Map.of("ProductCode", master, "ProductName", "Master"));
    Map<String, @Nullable Object> old = campaign("Old");
    old.put("MasterProducts", null);
    old.put("ProductCode", master);
    created(old);
    for (String first : List.of("2026-01-31", "2026-02-01")) {
      Map<String, @Nullable Object> campaign = campaign("From " + first);
      campaign.put("MasterProducts", List.of("TIERED", master));
      campaign.put("StartDate", first);
      created(campaign);
    }
    JsonNode campaigns = client.rpc("getProductCrossSellCampaigns", master);
    assertThat(campaigns.values().stream().map(campaign -> Answers.text(campaign, "/Name")))
        .containsExactlyInAnyOrder("Old", "From 2026-01-31");
    assertThat(Answers.text(campaigns, "/0/ProductCode")).isEqualTo(master);
    assertThat(client.rest("GET", "/products/" + master + "/crosssell/", null).body())
        .isEqualTo(campaigns);
    assertThat(client.rest("GET", "/products/NO/crosssell/", null).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "StartDate, 2026-01-10,                1",
    "StartDate, 2026-01-10T23:59:59+04:00, 1",
    "StartDate, 2026-01-11,                0",
    "EndDate,   2026-01-20,                1",
    "EndDate,   2026-01-19,                0",
    "Type,      MERCH,                     1",
    "Type,      AFF,                       0",
    "Products,  TIERED,                    1",
    "Products,  GROSS,                     0",
    "Status,    ACTIVE,                    0"
  })
  void search_filters(String member, String value, int count) {
    String name = "Search " + Codes.hex(6);
    Map<String, @Nullable Object> campaign = campaign(name);
    campaign.put("StartDate", "2026-01-10");
    campaign.put("EndDate", "2026-01-20");
    created(campaign);
    JsonNode found =
        client.rpc(
            "searchCrossSellCampaigns",
            Map.of("CampaignName", name.toUpperCase(Locale.ROOT), member, value));
    assertThat(Answers.at(found, "/Items").size()).isEqualTo(count);
    assertThat(Answers.amount(found, "/Pagination/Count")).isEqualByComparingTo("" + count);
  }

  @Test
  void searchWithBadDates_isRefusedWithBoth() {
    assertThat(
            Answers.refusals(client.rest("GET", "/crosssells/?StartDate=soon&EndDate=later", null)))
        .containsExactly("CAMPAIGN_DATE_INVALID StartDate", "CAMPAIGN_DATE_INVALID EndDate");
  }

  @ParameterizedTest
  @CsvSource({
    "de, Das könnte Ihnen auch gefallen",
    "PT-BR, Você também pode gostar",
    "ja, You may also like"
  })
  void texts_areInTheLanguageOrInEnglish(String language, String title) {
    JsonNode texts = client.rpc("getCrossSellTexts", language);
    assertThat(Answers.text(texts, "/Title")).isEqualTo(title);
    assertThat(Answers.text(texts, "/Language")).isEqualToIgnoringCase(language);
    assertThat(Answers.text(texts, "/Description")).isNotBlank();
  }

  @Test
  void campaignsAndTextsOfTheShopFile_areThere() {
    assertThat(client.rest("GET", "/crosssells/frozen+beside==/", null).body().get("Name"))
        .isEqualTo(client.rpc("getProductCrossSellCampaigns", "DAYS30").get(0).get("Name"));
    assertThat(Answers.text(client.rpc("getCrossSellTexts", "fr"), "/Title"))
        .isEqualTo("Et avec ceci");
    assertThat(Answers.text(client.rpc("getRecommendedUpSellCampaign", "DAYS30"), "/Code"))
        .isEqualTo("6f1c2a52-9d0e-4c1b-8a57-3b1d9e5f7a10");
  }

  @Test
  void unknownLanguage_isRefused() {
    assertThat(Answers.refusals(() -> client.rpc("getCrossSellTexts", "xx")))
        .containsExactly("CAMPAIGN_LANGUAGE_INVALID LanguageCode");
  }

  @Test
  void campaignOfAnotherMerchant_isNotFound() {
    String code = created(campaign("Mine"));
    assertThat(TestServer.demoShop().rest("GET", "/crosssells/" + code + "/", null).status())
        .isEqualTo(404);
  }
}
