package dev.tillgate.offer.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.TestServer;
import dev.tillgate.foundation.kernel.Codes;
import dev.tillgate.surface.cli.ApiClient;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PromotionOperationsTest {
  private final ApiClient client = TestServer.promotedShop();
  private final String coupon = "c-" + Codes.hex(6);

  private static Promos good() {
    return Promos.percent("REGULAR", 30).products("PLAIN");
  }

  private String added(Promos promotion) {
    return Answers.text(client.rpc("addPromotion", promotion.build()), "/Code");
  }

  private JsonNode read(String code) {
    return client.rpc("getPromotion", code);
  }

  @Test
  void addedPromotion_hasItsDefaults_andIsReadEqual() {
    JsonNode added = client.rpc("addPromotion", good().coupon(coupon).field("Code", "x").build());
    assertThat(Answers.text(added, "/Code")).matches("[0-9A-Z]{10}");
    assertThat(Answers.at(added, "/Enabled").booleanValue()).isTrue();
    assertThat(Answers.at(added, "/AutoApply").intValue()).isZero();
    assertThat(Answers.text(added, "/ApplyRecurring")).isEqualTo("NONE");
    assertThat(Answers.text(added, "/DefaultCurrency")).isEqualTo("EUR");
    assertThat(Answers.text(added, "/CouponType")).isEqualTo("SINGLE");
    assertThat(Answers.at(added, "/CouponCodes")).isEmpty();
    assertThat(Answers.text(added, "/DiscountType")).isEqualTo("PERCENT");
    assertThat(read(Answers.text(added, "/Code"))).isEqualTo(added);
    ApiClient.RestAnswer byRest =
        client.rest("POST", "/promotions/", good().coupon(coupon + "2").build());
    assertThat(byRest.status()).isEqualTo(201);
  }

  static Stream<Arguments> refusals() {
    Map<String, Object> row =
        Map.of("ProductCode", "COLOURED", "Prices", List.of(Map.of("Value", 1, "Currency", "USD")));
    return Stream.of(
        Arguments.of(good().field("Name", " "), "NAME_EMPTY Name"),
        Arguments.of(good().field("Name", "x".repeat(256)), "TEXT_TOO_LONG Name"),
        Arguments.of(good().field("Type", null), "TYPE_INVALID Type"),
        Arguments.of(good().field("Type", "BEST"), "TYPE_INVALID Type"),
        Arguments.of(good().field("ChannelType", null), "CHANNEL_INVALID ChannelType"),
        Arguments.of(good().field("StartDate", "soon"), "DATE_INVALID StartDate"),
        Arguments.of(
            good().field("StartDate", "2026-02-02").field("EndDate", "2026-02-01"),
            "DATES_REVERSED EndDate"),
        Arguments.of(good().field("MaximumQuantity", -1), "LIMIT_INVALID MaximumQuantity"),
        Arguments.of(good().field("MaximumOrdersNumber", "x"), "LIMIT_INVALID MaximumOrdersNumber"),
        Arguments.of(good().field("Discount", null), "DISCOUNT_EMPTY Discount"),
        Arguments.of(Promos.percent("REGULAR", 101), "DISCOUNT_PERCENT_INVALID Discount.Value"),
        Arguments.of(Promos.percent("REGULAR", -1), "DISCOUNT_PERCENT_INVALID Discount.Value"),
        Arguments.of(
            Promos.fixed("REGULAR", Map.of("USD", 5)), "DISCOUNT_VALUES_EMPTY Discount.Values"),
        Arguments.of(
            Promos.fixed("REGULAR", Map.of("EUR", -5)), "AMOUNT_INVALID Discount.Values[0].Amount"),
        Arguments.of(good().products("PLAIN", "NONE"), "PRODUCT_INVALID Products[1]"),
        Arguments.of(
            good()
                .field(
                    "Products", List.of(Map.of("Code", "PLAIN", "PricingConfigurationCode", "NO"))),
            "PRODUCT_INVALID Products[0]"),
        Arguments.of(
            good()
                .field(
                    "Products",
                    List.of(Map.of("Code", "COLOURED", "PricingOptionCodes", List.of("green")))),
            "PRODUCT_INVALID Products[0]"),
        Arguments.of(good().field("Coupon", null), "COUPON_EMPTY Coupon"),
        Arguments.of(good().coupons("a", "A "), "COUPON_CODE_INVALID Coupon.Codes[1]"),
        Arguments.of(good().coupon(" "), "COUPON_CODE_INVALID Coupon.Code"),
        Arguments.of(good().coupon("gold"), "COUPON_DUPLICATE Coupon.Code"),
        Arguments.of(good().coupons("free", "m-1"), "COUPON_DUPLICATE Coupon.Codes[1]"),
        Arguments.of(Promos.percent("CUMULATIVE", 5), "SCOPE_EMPTY ProductTaxCategoryUUID"),
        Arguments.of(
            good().field("PriceThreshold", Map.of("Type", "NET")),
            "THRESHOLD_INVALID PriceThreshold.Amounts"),
        Arguments.of(
            good().field("ApplyRecurring", "CUSTOM"), "RECURRING_INVALID RecurringChargesNumber"),
        Arguments.of(good().field("Type", "SPECIAL_PRICE"), "PRICE_MATRIX_INVALID PriceMatrix"),
        Arguments.of(
            good().field("Type", "SPECIAL_PRICE").field("PriceMatrix", List.of(row)),
            "PRICE_MATRIX_INVALID PriceMatrix[0].Prices"),
        Arguments.of(
            good()
                .field("Type", "SPECIAL_PRICE")
                .field("PublishToAffiliatesNetwork", 1)
                .field("DefaultCurrency", "USD")
                .field("PriceMatrix", List.of(row)),
            "AFFILIATES_NOT_ALLOWED PublishToAffiliatesNetwork"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("refusals")
  void badPromotion_isRefused_withItsPlace(Promos promotion, String refusal) {
    Map<String, @Nullable Object> request = promotion.build();
    if (!refusal.startsWith("COUPON")) {
      promotion.coupon(coupon);
    }
    assertThat(Answers.refusals(() -> client.rpc("addPromotion", request)))
        .containsExactly("PROMOTION_" + refusal);
  }

  @Test
  void everyMistake_isToldAtOnce() {
    Map<String, @Nullable Object> bad =
        Promos.percent("GLOBAL", 200).field("Name", null).field("MaximumQuantity", -2).build();
    assertThat(Answers.refusals(() -> client.rpc("addPromotion", bad)))
        .containsExactly(
            "PROMOTION_NAME_EMPTY Name",
            "PROMOTION_LIMIT_INVALID MaximumQuantity",
            "PROMOTION_COUPON_EMPTY Coupon",
            "PROMOTION_DISCOUNT_PERCENT_INVALID Discount.Value");
  }

  @Test
  void whatWasRead_canBeChangedAndSentBack() {
    String code =
        added(Promos.fixed("REGULAR", Map.of("eur", 5, "usd", 6)).coupons(coupon, "y" + coupon));
    ObjectNode promotion = (ObjectNode) read(code);
    JsonNode updated =
        client.rpc("updatePromotion", promotion.deepCopy().put("Description", "Updated"));
    assertThat(updated).isEqualTo(promotion.put("Description", "Updated"));
    assertThat(read(code)).isEqualTo(updated);
  }

  @Test
  void update_keepsTypeCodeCouponAndDiscount_whereTheyAreLeftOut() {
    String code = added(good().coupon(coupon).field("MaximumQuantity", 3));
    ApiClient.RestAnswer answer =
        client.rest(
            "PUT", "/promotions/" + code + "/", Map.of("Name", "Other", "ChannelType", "ALL"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(Answers.text(answer.body(), "/Code")).isEqualTo(code);
    assertThat(Answers.text(answer.body(), "/Coupon/Code")).isEqualTo(coupon);
    assertThat(Answers.amount(answer.body(), "/Discount/Value")).isEqualByComparingTo("30");
    assertThat(Answers.at(answer.body(), "/MaximumQuantity").isNull()).isTrue();
    assertThat(
            Answers.refusals(
                () -> client.rpc("updatePromotion", Promos.percent("GLOBAL", 1).build(), code)))
        .containsExactly("PROMOTION_TYPE_FIXED Type");
  }

  @Test
  void coupon_turnsAnAutomaticPromotionIntoOneByCoupon_andMoreCodesAreAdded() {
    String code = added(good().products("HUNDRED").field("AutoApply", 1));
    assertThat(client.rpc("addPromotionCoupon", code, coupon).booleanValue()).isTrue();
    assertThat(Answers.text(read(code), "/Coupon/Code")).isEqualTo(coupon);
    assertThat(Answers.at(read(code), "/AutoApply").intValue()).isZero();
    for (String more : List.of("a", "b")) {
      client.rpc(
          "addPromotionCoupon", code, Map.of("Type", "MULTIPLE", "Codes", List.of(coupon + more)));
    }
    assertThat(Answers.at(read(code), "/CouponCodes").values())
        .extracting(JsonNode::asString)
        .containsExactly(coupon + "a", coupon + "b");
    added(good().coupon(coupon));
  }

  @Test
  void couponCodes_areRemoved_exceptTheLast() {
    String code = added(good().coupons(coupon, coupon + 2));
    Map<String, Object> first = Map.of("Type", "MULTIPLE", "Codes", List.of(coupon));
    Map<String, Object> second = Map.of("Type", "MULTIPLE", "Codes", List.of(coupon + 2));
    JsonNode left = client.rpc("deletePromotionCoupon", code, first);
    assertThat(Answers.text(left, "/Codes/0")).isEqualTo(coupon + 2);
    assertThat(Answers.refusals(() -> client.rpc("deletePromotionCoupon", code, first)))
        .containsExactly("PROMOTION_COUPON_NOT_FOUND Coupon.Codes[0]");
    assertThat(Answers.refusals(() -> client.rpc("deletePromotionCoupon", code, second)))
        .containsExactly("PROMOTION_COUPON_LAST Coupon.Codes");
    String single = added(good().coupon(coupon));
    assertThat(Answers.refusals(() -> client.rpc("deletePromotionCoupon", single, first)))
        .containsExactly("PROMOTION_COUPON_SINGLE_FIXED ");
  }

  @Test
  void products_areAddedOnce_andRemoved() {
    String code = added(good().coupon(coupon));
    List<Map<String, String>> both = List.of(Map.of("Code", "PLAIN"), Map.of("Code", "HUNDRED"));
    client.rpc("addPromotionProducts", code, both);
    assertThat(Answers.at(read(code), "/Products")).hasSize(2);
    assertThat(client.rpc("getProductPromotion", "HUNDRED", code)).isEqualTo(read(code));
    client.rpc("deletePromotionProducts", code, List.of(both.getFirst()));
    assertThat(Answers.text(read(code), "/Products/0/Code")).isEqualTo("HUNDRED");
    assertThat(
            Answers.refusals(
                () -> client.rpc("deletePromotionProducts", code, List.of(both.getFirst()))))
        .containsExactly("PROMOTION_PRODUCT_NOT_ASSIGNED Products[0]");
    assertThat(Answers.refusals(() -> client.rpc("addPromotionProducts", code, List.of())))
        .containsExactly("PROMOTION_PRODUCTS_EMPTY Products");
  }

  @Test
  void discount_isSet_butNotOfSpecialPrices() {
    String code = added(good().coupon(coupon));
    Map<String, Object> fixed = Map.of("Type", "FIXED", "Values", Map.of("EUR", 5));
    client.rpc("setPromotionDiscount", code, fixed);
    assertThat(Answers.amount(read(code), "/Discount/Values/0/Amount")).isEqualByComparingTo("5");
    assertThat(Answers.refusals(() -> client.rpc("setPromotionDiscount", "GOLDPRICE", fixed)))
        .containsExactly("PROMOTION_DISCOUNT_NOT_ALLOWED ");
    assertThat(
            Answers.refusals(
                () -> client.rpc("setPromotionDiscount", code, Map.of("Type", "PERCENT"))))
        .containsExactly("PROMOTION_DISCOUNT_PERCENT_INVALID Discount.Value");
  }

  static Stream<Arguments> filters() {
    return Stream.of(
        Arguments.of("?Types[]=SPECIAL_PRICE&Types[]=RENEWAL", true, false),
        Arguments.of("?Types=GLOBAL&Channel=ALL&Limit=200", false, true),
        Arguments.of("?Coupons=none,m-2", false, true),
        Arguments.of("?ProductCode=COLOURED&Enabled=1", true, false),
        Arguments.of("?Enabled=false&Limit=200", false, false),
        Arguments.of("?ProductTaxCategoryUUID=none", false, false),
        Arguments.of("?Page=9&Limit=200", false, false));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("filters")
  void search_findsByEveryFilter(String query, boolean gold, boolean many) {
    ApiClient.RestAnswer found = client.rest("GET", "/promotions/" + query, null);
    assertThat(found.status()).isEqualTo(200);
    List<String> codes =
        found.body().values().stream().map(promotion -> promotion.get("Code").asString()).toList();
    assertThat(codes.contains("GOLDPRICE")).isEqualTo(gold);
    assertThat(codes.contains("MANYCODES")).isEqualTo(many);
  }

  @Test
  void deletedPromotion_isGone_andItsCouponFree() {
    String code = added(good().coupon(coupon));
    assertThat(client.rest("DELETE", "/promotions/" + code + "/", null).status()).isEqualTo(200);
    assertThat(Answers.refusals(() -> read(code))).containsExactly("PROMOTION_NOT_FOUND ");
    assertThat(added(good().coupon(coupon))).isNotEqualTo(code);
  }
}
