package dev.tillgate.offer.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.TestServer;
import dev.tillgate.surface.cli.ApiClient;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ProductMembersTest {
  private static final String SOFTWARE = "5db74b57-98a5-4fc1-b559-aee8eba3f046";

  private final ApiClient client = TestServer.frozenShop();
  private final Catalog catalog = new Catalog(client);
  private final String code = Catalog.code();

  @Test
  void bareProduct_isShownWithEveryDefault() {
    JsonNode product = catalog.added(code);
    assertThat(Answers.text(product, "/GroupName")).isEqualTo("General");
    assertThat(Answers.text(product, "/ProductGroupCode")).matches("[0-9A-F]{10}");
    assertThat(Answers.text(product, "/TaxCategory")).isEqualTo(SOFTWARE);
    assertThat(Answers.text(product, "/Fulfillment")).isEqualTo("NO_DELIVERY");
    assertThat(Answers.text(product, "/ReviewStatus")).isEqualTo("Does not exist");
    for (String list :
        List.of(
            "Platforms",
            "ProductImages",
            "AdditionalFields",
            "Translations",
            "Prices",
            "BundleProducts")) {
      assertThat(product.get(list).isArray()).as(list).isTrue();
    }
    for (String object : List.of("TangibleDetails", "ShippingClass", "ProductCategory")) {
      assertThat(product.get(object).isNull()).as(object).isTrue();
    }
  }

  @Test
  void fullProduct_comesBackAsSent_andSurvivesAnUpdateWithItself() {
    JsonNode product =
        catalog.added(
            code,
            "Tangible",
            true,
            "TaxCategory",
            "76DB7E94-d989-4c9e-8dad-da1f5c31f2d4",
            "TangibleDetails",
            Map.of(
                "UnitDetails", List.of(Map.of("Type", "WEIGHT", "Amount", "5")),
                "Fee", Map.of("USD", "1.50", "EUR", 1)),
            "ShippingClass",
            Map.of("Name", "Heavy", "Amount", 12, "Type", "percent", "ApplyTo", "Order"),
            "ProductCategory",
            "Books",
            "Platforms",
            List.of("Paper", Map.of("PlatformName", "Screen", "Category", "Web")),
            "ProductImages",
            List.of(Map.of("Default", "1", "URL", "https://shop.example/1.png")),
            "Translations",
            Map.of("EN", Map.of("Name", "Book"), "FR", Map.of("Name", "Livre")),
            "Fulfillment",
            "by_vendor",
            "FulfillmentInformation",
            Map.of(
                "CodeList", Map.of("Code", "L1", "Name", "Keys", "Type", "STATIC"),
                "AdditionalThankYouPageTranslations",
                    List.of(Map.of("Name", "Merci", "Language", "fr")),
                "ReturnMethod", Map.of("Type", "LINK", "URL", "https://shop.example/")));
    assertThat(Answers.amount(product, "/TangibleDetails/UnitDetails/0/Amount"))
        .isEqualByComparingTo("5");
    assertThat(product.at("/TangibleDetails/Fee").size()).isEqualTo(2);
    assertThat(Answers.text(product, "/ShippingClass/Type")).isEqualTo("PERCENT");
    assertThat(Answers.text(product, "/ProductCategory")).isEqualTo("Books");
    assertThat(Answers.text(product, "/Platforms/0/PlatformName")).isEqualTo("Paper");
    assertThat(Answers.text(product, "/Fulfillment")).isEqualTo("BY_VENDOR");
    assertThat(Answers.text(product, "/TaxCategory"))
        .isEqualTo("76db7e94-d989-4c9e-8dad-da1f5c31f2d4");
    assertThat(product.at("/Translations").size()).isEqualTo(2);
    assertThat(Answers.text(product, "/FulfillmentInformation/ReturnMethod/Type"))
        .isEqualTo("LINK");

    client.rpc("updateProduct", product);
    assertThat(catalog.read(code)).isEqualTo(product);
  }

  @Test
  void renewalEmails_ofTheAccount_areAnsweredForGlobal_whateverWasSent() {
    Map<String, Object> sent =
        Map.of("ManualRenewal", Map.of("Before30Days", false, "After15Days", false));
    for (String type : List.of("GLOBAL", "CUSTOM")) {
      JsonNode product =
          catalog.added(
              code + type,
              "GeneratesSubscription",
              true,
              "SubscriptionInformation",
              Map.of("BillingCycle", 1, "RenewalEmails", Map.of("Type", type, "Settings", sent)));
      String days = "/SubscriptionInformation/RenewalEmails/Settings/ManualRenewal/Before30Days";
      assertThat(Answers.at(product, days).booleanValue()).isEqualTo(type.equals("GLOBAL"));
      assertThat(Answers.text(product, "/SubscriptionInformation/GracePeriod/Type"))
          .isEqualTo("GLOBAL");
    }
  }

  static Stream<Arguments> spoiled() {
    return Stream.of(
        Arguments.of("Fulfillment", "BY_PIGEON", "PRODUCT_FULFILLMENT_INVALID Fulfillment"),
        Arguments.of("TaxCategory", "digital", "PRODUCT_TAX_CATEGORY_INVALID TaxCategory"),
        Arguments.of("ProductGroupCode", "NOSUCH", "PRODUCT_GROUP_UNKNOWN ProductGroupCode"),
        Arguments.of("GroupName", "No such group", "PRODUCT_GROUP_UNKNOWN GroupName"),
        Arguments.of(
            "ShippingClass",
            Map.of("Name", "Parcel", "Amount", 5),
            "PRODUCT_SHIPPING_CLASS_INVALID ShippingClass.Currency"),
        Arguments.of(
            "ShippingClass",
            Map.of("Name", "Parcel", "Amount", -1, "Currency", "EUR"),
            "PRODUCT_SHIPPING_CLASS_INVALID ShippingClass.Amount"),
        Arguments.of(
            "TangibleDetails",
            Map.of("Fee", List.of(Map.of("Currency", "XYZ", "Amount", 1))),
            "PRODUCT_TANGIBLE_DETAILS_INVALID TangibleDetails.Fee[0]"),
        Arguments.of(
            "Translations",
            List.of(Map.of("Language", "de"), Map.of("Language", "DE")),
            "PRODUCT_TRANSLATION_INVALID Translations[1].Language"),
        Arguments.of(
            "SubscriptionInformation",
            Map.of("ContractPeriod", Map.of("Period", -1)),
            "PRODUCT_CONTRACT_PERIOD_INVALID SubscriptionInformation.ContractPeriod.Period"),
        Arguments.of(
            "SubscriptionInformation",
            Map.of("GracePeriod", Map.of("Type", "CUSTOM")),
            "PRODUCT_GRACE_PERIOD_INVALID SubscriptionInformation.GracePeriod.Period"),
        Arguments.of(
            "SubscriptionInformation",
            Map.of("RenewalEmails", Map.of("Type", "SOMETIMES")),
            "PRODUCT_RENEWAL_EMAILS_INVALID SubscriptionInformation.RenewalEmails.Type"),
        Arguments.of(
            "AdditionalFields",
            List.of(Map.of("Code", "NOSUCH")),
            "PRODUCT_FIELD_NOT_FOUND AdditionalFields[0].Code"));
  }

  @ParameterizedTest
  @MethodSource("spoiled")
  void member_thatDoesNotFit_isRefusedWithItsPath(String member, Object value, String refusal) {
    assertThat(
            Answers.refusals(() -> client.rpc("addProduct", Catalog.product(code, member, value))))
        .containsExactly(refusal);
  }

  @Test
  void bundle_holdsProducts_butNoBundle_andFollowsTheirCodes() {
    String part = code + "-part";
    catalog.added(part);
    JsonNode bundle =
        catalog.added(
            code, "ProductType", "BUNDLE", "BundleProducts", List.of(Map.of("ProductCode", part)));
    assertThat(Answers.text(bundle, "/BundleProducts/0/ProductCode")).isEqualTo(part);

    ObjectNode renamed = (ObjectNode) catalog.read(part);
    client.rpc("updateProduct", renamed.put("ProductCode", part + "-2"), part);
    assertThat(Answers.text(catalog.read(code), "/BundleProducts/0/ProductCode"))
        .isEqualTo(part + "-2");

    assertThat(bundleRefusals(List.of(Map.of("ProductCode", code))))
        .containsExactly("PRODUCT_BUNDLE_NESTED BundleProducts[0]");
    assertThat(bundleRefusals(List.of(Map.of("ProductId", 1))))
        .containsExactly("PRODUCT_BUNDLE_PRODUCT_NOT_FOUND BundleProducts[0]");
    assertThat(bundleRefusals(List.of())).containsExactly("PRODUCT_BUNDLE_EMPTY BundleProducts");
    assertThat(
            Answers.refusals(
                () ->
                    client.rpc(
                        "addProduct",
                        Catalog.product(
                            code + "-3", "BundleProducts", List.of(Map.of("ProductCode", part))))))
        .contains("PRODUCT_BUNDLE_NOT_ALLOWED BundleProducts");
    assertThat(Answers.refusals(() -> client.rpc("deleteProductByCode", part + "-2")))
        .containsExactly("PRODUCT_IN_BUNDLE ");
  }

  private List<String> bundleRefusals(List<Map<String, Object>> products) {
    return Answers.refusals(
        () ->
            client.rpc(
                "addProduct",
                Catalog.product(code + "-b", "ProductType", "BUNDLE", "BundleProducts", products)));
  }

  @Test
  void typeAndId_areFixed() {
    ObjectNode product = (ObjectNode) catalog.added(code);
    assertThat(
            Answers.refusals(
                () -> client.rpc("updateProduct", product.put("ProductType", "BUNDLE"))))
        .contains("PRODUCT_TYPE_FIXED ProductType");
  }

  @ParameterizedTest
  @CsvSource({"Does not exist,false", "pending,true", "PENDING,true", "Passed,false"})
  void search_byReviewStatus_takesAnyCase(String status, boolean found) {
    catalog.added(code);
    client.rpc("setProductStatus", code, false, "https://shop.example/review");
    JsonNode page =
        client.rpc("searchProducts", Map.of("Codes", List.of(code), "ReviewStatus", status));
    assertThat(page.get("Items").size()).isEqualTo(found ? 1 : 0);
  }
}
