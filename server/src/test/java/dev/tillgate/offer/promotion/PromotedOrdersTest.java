package dev.tillgate.offer.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.foundation.kernel.Codes;
import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.foundation.persistence.Tx;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.surface.cli.ApiClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class PromotedOrdersTest {
  private static final int AT_ONCE = 12;

  private final ApiClient client = TestServer.promotedShop();
  private final String coupon = "o-" + Codes.hex(6);

  private static Orders order(String product) {
    return Orders.in("EUR").item(product, 1);
  }

  private JsonNode added(Promos promotion) {
    return client.rpc("addPromotion", promotion.build());
  }

  private JsonNode placed(Orders order, String... promotions) {
    return client.rpc("placeOrder", order.field("Promotions", List.of(promotions)).build());
  }

  private JsonNode preview(Orders order, String... promotions) {
    return client.rpc("getContents", order.field("Promotions", List.of(promotions)).build());
  }

  @Test
  void order_showsItsPromotion_theSameWhenReadAgain_andAfterItIsDeleted() {
    JsonNode promotion =
        added(
            Promos.percent("REGULAR", 30)
                .coupon(coupon)
                .products("PLAIN")
                .field("StartDate", "2026-03-11")
                .field("DiscountLabel", "Sale"));
    JsonNode order = placed(order("PLAIN"), coupon.toUpperCase(Locale.ROOT));
    String code = Answers.text(promotion, "/Code");
    for (String place : List.of("/Items/0/Promotion", "/Promotions/0")) {
      assertThat(Answers.text(order, place + "/Code")).isEqualTo(code);
      assertThat(Answers.text(order, place + "/Coupon")).isEqualToIgnoringCase(coupon);
      assertThat(Answers.text(order, place + "/DiscountLabel")).isEqualTo("Sale");
      assertThat(Answers.text(order, place + "/DiscountType")).isEqualTo("PERCENT");
      assertThat(Answers.amount(order, place + "/Discount")).isEqualByComparingTo("30");
      assertThat(Answers.text(order, place + "/StartDate")).isEqualTo("2026-03-11");
      assertThat(Answers.at(order, place + "/InstantDiscount").booleanValue()).isFalse();
      assertThat(Answers.at(order, place + "/Promotions")).isEmpty();
    }
    assertThat(Answers.amount(order, "/Items/0/Price/UnitDiscount")).isEqualByComparingTo("5.99");
    assertThat(Answers.amount(order, "/NetDiscountedPrice")).isEqualByComparingTo("13.96");
    assertThat(Answers.amount(order, "/GrossDiscountedPrice")).isEqualByComparingTo("16.89");
    client.rpc("deletePromotion", code);
    assertThat(client.rpc("getOrder", order.get("RefNo"))).isEqualTo(order);
  }

  @Test
  void stackedPromotions_areNestedInTheLine_andListedInTheOrder() {
    added(Promos.percent("REGULAR", 10).coupon(coupon).products("HUNDRED"));
    added(Promos.percent("CUMULATIVE", 10).coupon(coupon + 2).products("HUNDRED"));
    added(Promos.fixed("GLOBAL", Map.of("EUR", "12.10")).coupon(coupon + 3));
    JsonNode order = placed(order("HUNDRED"), coupon + 3, coupon + 2, coupon);
    assertThat(Answers.amount(order, "/NetDiscountedPrice")).isEqualByComparingTo("71.00");
    assertThat(Answers.text(order, "/Items/0/Promotion/Type")).isEqualTo("REGULAR");
    assertThat(Answers.text(order, "/Items/0/Promotion/Promotions/0/Type")).isEqualTo("CUMULATIVE");
    assertThat(Answers.text(order, "/Items/0/Promotion/Promotions/1/Type")).isEqualTo("GLOBAL");
    assertThat(Answers.text(order, "/Promotions/2/DiscountCurrency")).isEqualTo("EUR");
    assertThat(Answers.at(order, "/Promotions")).hasSize(3);
  }

  @Test
  void automaticPromotions_needNoCode_andTheBestCounts() {
    JsonNode contents = preview(order("ALONE"));
    assertThat(Answers.amount(contents, "/NetDiscountedPrice")).isEqualByComparingTo("32.00");
    assertThat(Answers.text(contents, "/Items/0/Promotion/Code")).isEqualTo("ALONE20");
    assertThat(Answers.at(contents, "/Errors")).isEmpty();
    JsonNode dollars = preview(Orders.in("USD").item("ALONE", 1));
    assertThat(Answers.amount(dollars, "/NetDiscountedPrice")).isEqualByComparingTo("35.20");
    assertThat(Answers.text(dollars, "/Errors/0"))
        .isEqualTo("The promotion [EUROSONLY] has no amount in the currency of the order.");
    assertThat(Answers.text(placed(Orders.in("USD").item("ALONE", 1)), "/Status"))
        .isEqualTo("AUTHRECEIVED");
  }

  @Test
  void price_isNotRefusedForAnAutomaticPromotionOfAnotherCurrency() {
    JsonNode price =
        client.rpc("getPrice", Map.of("Code", "ALONE"), Map.of("CountryCode", "NL"), "USD");
    assertThat(Answers.amount(price, "/NetDiscountedPrice")).isEqualByComparingTo("35.20");
  }

  @Test
  void automaticPromotion_appliesAsSoonAsItIsAdded_andNoLongerWithACoupon() {
    String product = "A-" + Codes.hex(4);
    client.rpc(
        "addProduct",
        Map.of(
            "ProductCode", product,
            "ProductName", product,
            "PricingConfigurations",
                List.of(Map.of("Name", "All", "Prices", Map.of("Regular", Map.of("EUR", 10))))));
    assertThat(Answers.amount(preview(order(product)), "/Discount")).isEqualByComparingTo("0");
    JsonNode promotion =
        added(Promos.percent("REGULAR", 50).products(product).field("InstantDiscount", true));
    assertThat(Answers.amount(preview(order(product)), "/Discount")).isEqualByComparingTo("5");
    client.rpc("addPromotionCoupon", promotion.get("Code"), coupon);
    assertThat(Answers.amount(preview(order(product)), "/Discount")).isEqualByComparingTo("0");
    assertThat(Answers.amount(preview(order(product), coupon), "/Discount"))
        .isEqualByComparingTo("5");
  }

  @Test
  void specialPrice_isForItsOptionsOnly() {
    Orders gold = order("COLOURED").itemField("PriceOptions", List.of("gold"));
    JsonNode contents = preview(gold, "gold");
    assertThat(Answers.amount(contents, "/NetPrice")).isEqualByComparingTo("60");
    assertThat(Answers.amount(contents, "/NetDiscountedPrice")).isEqualByComparingTo("50");
    assertThat(Answers.text(preview(order("COLOURED"), "gold"), "/Errors/0"))
        .isEqualTo("The promotion [gold] is for none of the items.");
    gold.itemField("Price", Map.of("Type", "CUSTOM", "Amount", 70));
    assertThat(Answers.amount(preview(gold, "gold"), "/Discount")).isEqualByComparingTo("0");
  }

  @Test
  void promotionOfAnItem_isForThatItemOnly() {
    added(Promos.percent("REGULAR", 50).coupon(coupon).products("HUNDRED"));
    JsonNode contents =
        preview(
            order("HUNDRED").item("HUNDRED", 1).itemField("Promotion", Map.of("Coupon", coupon)));
    assertThat(Answers.at(contents, "/Items/0/Promotion").isNull()).isTrue();
    assertThat(Answers.amount(contents, "/Items/1/Price/Discount")).isEqualByComparingTo("50");
  }

  /** Promotions that do not apply to an order of one HUNDRED in EUR, and why. */
  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(one().field("Enabled", false), "The promotion [%s] is not enabled."),
        Arguments.of(
            one().field("ChannelType", "CHANNEL_MANAGER"),
            "The promotion [%s] is for sales by partners."),
        Arguments.of(one().field("Type", "RENEWAL"), "The promotion [%s] is for renewals."),
        Arguments.of(
            one().field("StartDate", "2026-03-12"), "The promotion [%s] has not started yet."),
        Arguments.of(one().field("EndDate", "2026-03-10"), "The promotion [%s] has ended."),
        Arguments.of(one().products("PLAIN"), "The promotion [%s] is for none of the items."),
        Arguments.of(one().products(), "The promotion [%s] is for none of the items."),
        Arguments.of(
            one()
                .field("PriceThreshold", Map.of("Type", "NET", "Amounts", Map.of("EUR", "100.01"))),
            "The promotion [%s] needs a cart that is worth more."),
        Arguments.of(
            one().field("PriceThreshold", Map.of("Amounts", Map.of("USD", 1))),
            "The promotion [%s] has no amount in the currency of the order."),
        Arguments.of(
            one()
                .field("DefaultCurrency", "USD")
                .field("Discount", Map.of("Type", "FIXED", "Values", Map.of("USD", 1))),
            "The promotion [%s] has no amount in the currency of the order."));
  }

  private static Promos one() {
    return Promos.percent("REGULAR", 10).products("HUNDRED");
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("refused")
  void promotionThatDoesNotApply_isRefusedWithItsReason(Promos promotion, String reason) {
    added(promotion.coupon(coupon));
    JsonNode contents = preview(order("HUNDRED"), coupon);
    assertThat(Answers.text(contents, "/Errors/0")).isEqualTo(reason.formatted(coupon));
    assertThat(Answers.amount(contents, "/Discount")).isEqualByComparingTo("0");
    assertThat(Answers.refusals(() -> placed(order("HUNDRED"), "", coupon)))
        .containsExactly("ORDER_PROMOTION_INVALID Promotions[1]");
    Orders byItem = order("HUNDRED").itemField("Promotion", coupon);
    assertThat(Answers.refusals(() -> placed(byItem)))
        .containsExactly("ORDER_PROMOTION_INVALID Items[0].Promotion");
  }

  @Test
  void threshold_isMetByTheCartWithoutReductions() {
    added(
        one()
            .coupon(coupon)
            .field("PriceThreshold", Map.of("Type", "GROSS", "Amounts", Map.of("EUR", 121))));
    assertThat(Answers.amount(placed(order("HUNDRED"), coupon), "/Discount"))
        .isEqualByComparingTo("10");
  }

  @Test
  void tooManyPromotions_areRefused() {
    String[] many = IntStream.range(0, 51).mapToObj(i -> "p" + i).toArray(String[]::new);
    assertThat(Answers.refusals(() -> preview(order("HUNDRED"), many)))
        .containsExactly("ORDER_PROMOTION_INVALID Promotions");
  }

  @Test
  void couponOfMany_isUsedUpByOneOrder_paidOrNot() {
    added(one().coupons(coupon, coupon + 2));
    JsonNode pending = placed(order("HUNDRED").payment("Type", "WIRE"), coupon);
    assertThat(Answers.text(pending, "/Status")).isEqualTo("PENDING");
    assertThat(Answers.text(preview(order("HUNDRED"), coupon), "/Errors/0"))
        .isEqualTo("The coupon [" + coupon + "] has been used by another order.");
    assertThat(Answers.text(preview(order("HUNDRED"), coupon + 2, coupon), "/Errors/0"))
        .contains("has been used by another order");
    placed(order("HUNDRED"), coupon + 2);
    giveBack(pending);
    placed(order("HUNDRED"), coupon);
  }

  @Test
  void secondCouponOfAPromotion_isNotUsedUp() {
    added(one().coupons(coupon, coupon + 2));
    assertThat(Answers.text(preview(order("HUNDRED"), coupon, coupon + 2), "/Errors/0"))
        .isEqualTo(
            "The promotion of the coupon [" + coupon + "2] is named by another coupon already.");
  }

  @Test
  void couponNamedBesideItsPromotion_isUsedUpOnce() {
    String code = Answers.text(added(one().coupons(coupon)), "/Code");
    JsonNode order = placed(order("HUNDRED"), code, coupon, coupon);
    assertThat(Answers.text(order, "/Promotions/0/Coupon")).isEqualTo(coupon);
    assertThat(Answers.amount(order, "/Discount")).isEqualByComparingTo("10");
    assertThat(Answers.refusals(() -> placed(order("HUNDRED"), coupon)))
        .containsExactly("ORDER_PROMOTION_INVALID Promotions[0]");
  }

  @Test
  void limitedPromotion_isUsedUp_andCanBeUsedAgainAfterACancellation() {
    JsonNode promotion = added(one().coupon(coupon));
    JsonNode first = placed(order("HUNDRED"), coupon);
    client.rpc(
        "updatePromotion", one().field("MaximumOrdersNumber", 1).build(), promotion.get("Code"));
    assertThat(Answers.text(preview(order("HUNDRED"), coupon), "/Errors/0"))
        .isEqualTo("The promotion [" + coupon + "] has been used by as many orders as it is for.");
    giveBack(first);
    giveBack(first);
    placed(order("HUNDRED"), coupon);
    assertThat(Answers.refusals(() -> placed(order("HUNDRED"), coupon)))
        .containsExactly("ORDER_PROMOTION_INVALID Promotions[0]");
  }

  @Test
  void promotionThatLosesToABetterOne_isNotUsedUp() {
    added(one().coupons(coupon));
    added(Promos.percent("REGULAR", 90).coupon(coupon + 9).products("HUNDRED"));
    assertThat(Answers.at(placed(order("HUNDRED"), coupon, coupon + 9), "/Promotions")).hasSize(1);
    placed(order("HUNDRED"), coupon);
  }

  @Test
  void ordersAtOnce_cannotTakeMoreThanThereIs() throws Exception {
    added(one().coupon(coupon).field("MaximumOrdersNumber", 5));
    added(Promos.percent("CUMULATIVE", 5).coupons(coupon + "-x").products("HUNDRED"));
    assertThat(successes(coupon)).isEqualTo(5);
    assertThat(successes(coupon + "-x")).isEqualTo(1);
  }

  private static int successes(String code) throws Exception {
    List<Future<Boolean>> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < AT_ONCE; i++) {
        ApiClient own = TestServer.promotedShop();
        answers.add(
            threads.submit(
                () -> {
                  Orders order = order("HUNDRED").field("Promotions", List.of(code));
                  ApiClient.RestAnswer answer = own.rest("POST", "/orders/", order.build());
                  assertThat(answer.status()).isIn(201, 400);
                  return answer.status() == 201;
                }));
      }
    }
    int placed = 0;
    for (Future<Boolean> answer : answers) {
      placed += answer.get() ? 1 : 0;
    }
    return placed;
  }

  /** What a cancellation does. */
  private static void giveBack(JsonNode order) {
    Merchants merchants = TestServer.bean(Merchants.class);
    WriteBatch batch = merchants.moment(merchants.byCode("PROMOTED").orElseThrow()).batch();
    TestServer.bean(PromotionUses.class)
        .giveBack(batch, Long.parseLong(order.get("RefNo").asString()));
    TestServer.bean(Tx.class).commit(batch);
  }
}
