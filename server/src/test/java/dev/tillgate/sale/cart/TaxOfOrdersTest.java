package dev.tillgate.sale.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.foundation.merchant.TestMerchants;
import dev.tillgate.surface.cli.ApiClient;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class TaxOfOrdersTest {
  private final ApiClient client = TestServer.demoShop();

  @ParameterizedTest(name = "{0} {1} {2} {3} pays {5} %")
  @CsvSource({
    "NL,,,,,21",
    "DE,,,,,19",
    "DE,,Musterfirma,DE136695976,,0",
    "NL,,Bedrijf,NL004495445B01,,21",
    "GB,,,,,20",
    "US,California,,,,7.25",
    "US,ca,,,,7.25",
    "US,Oregon,,,,0",
    "US,California,,,1b80eecc349v,0"
  })
  void tax_followsTheBuyer(
      String country, String state, String company, String fiscal, String exempt, String percent) {
    JsonNode contents =
        client.rpc(
            "getContents",
            Orders.in("EUR")
                .item("CLEANER", 1)
                .itemField("Price", java.util.Map.of("Amount", 100, "Type", "CUSTOM"))
                .billing("CountryCode", country)
                .billing("State", state)
                .billing("Company", company)
                .billing("FiscalCode", fiscal)
                .billing("TaxExemptionId", exempt)
                .build());
    assertThat(Answers.amount(contents, "/VAT")).isEqualByComparingTo(percent);
    assertThat(Answers.amount(contents, "/Items/0/Price/VATPercent")).isEqualByComparingTo(percent);
    assertThat(Answers.amount(contents, "/NetPrice")).isEqualByComparingTo("100");
  }

  /** Only where the number would spare the buyer the tax; elsewhere consumers have numbers too. */
  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "DE,,DE136695976,counts only together with a company",
    "DE,Musterfirma,DE136695976,",
    "DE,,DE136695970,not valid for this country",
    "BR,,529.982.247-25,",
    "NL,,NL004495445B01,",
    "DE,,,"
  })
  void taxNumberThatDoesNotCount_isToldInAPreview(
      String country, String company, String fiscal, String told) {
    List<String> errors =
        errors(
            client,
            Orders.in("EUR")
                .item("CLEANER", 1)
                .billing("CountryCode", country)
                .billing("Company", company)
                .billing("FiscalCode", fiscal));
    if (told == null) {
      assertThat(errors).isEmpty();
    } else {
      assertThat(errors).singleElement().asString().contains(told);
    }
  }

  @Test
  void taxNumberWithoutACompany_isNoMatterOfAShopThatComputesNoTax() {
    Orders order =
        Orders.in("EUR")
            .dynamic("PRODUCT", "Handbook", 1, 10)
            .billing("CountryCode", "DE")
            .billing("FiscalCode", "DE136695976");
    TestMerchants.save(TestMerchants.draft("UNTAXED", "untaxed-key").withTaxes(false));
    assertThat(errors(TestServer.client("UNTAXED", "untaxed-key"), order)).isEmpty();
  }

  private static List<String> errors(ApiClient shop, Orders order) {
    return shop.rpc("getContents", order.build())
        .get("Errors")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "976941c4-173e-415a-8d0d-cac79ca0933e,7",
    "6B336B25-CC81-4AC1-85A5-0BD7666B6D2F,0",
    "5db74b57-98a5-4fc1-b559-aee8eba3f046,19",
    "'',19"
  })
  void tax_followsTheCategoryOfADynamicItem(String category, String percent) {
    Orders order =
        Orders.in("EUR")
            .dynamic("PRODUCT", "Handbook", 1, 10)
            .itemField("ProductTaxCategoryUUID", category)
            .billing("CountryCode", "DE");
    JsonNode contents = client.rpc("getContents", order.build());
    assertThat(Answers.amount(contents, "/Items/0/Price/VATPercent")).isEqualByComparingTo(percent);
  }

  @Test
  void unknownTaxCategory_isRefused() {
    Orders order =
        Orders.in("EUR")
            .dynamic("PRODUCT", "Handbook", 1, 10)
            .itemField("ProductTaxCategoryUUID", "00000000-0000-0000-0000-000000000000");
    assertThat(Answers.refusals(() -> client.rpc("getContents", order.build())))
        .containsExactly("ORDER_PRODUCT_TAX_CATEGORY_INVALID Items[0].ProductTaxCategoryUUID");
  }

  @Test
  void unknownState_isRefusedWhenTheOrderIsPlaced() {
    Orders order =
        Orders.in("EUR").item("CLEANER", 1).billing("CountryCode", "US").billing("State", "Utopia");
    assertThat(Answers.refusals(() -> client.rpc("placeOrder", order.build())))
        .containsExactly("ORDER_BILLING_STATE_INVALID BillingDetails.State");
  }

  @Test
  void grossPrice_holdsItsTax() {
    JsonNode contents =
        TestServer.frozenShop().rpc("getContents", Orders.in("EUR").item("GROSS", 3).build());
    assertThat(Answers.amount(contents, "/GrossPrice")).isEqualByComparingTo("29.97");
    assertThat(Answers.amount(contents, "/NetPrice")).isEqualByComparingTo("24.77");
    assertThat(Answers.amount(contents, "/VAT")).isEqualByComparingTo("5.20");
    assertThat(Answers.amount(contents, "/Items/0/Price/UnitNetPrice"))
        .isEqualByComparingTo("8.26");
    assertThat(Answers.amount(contents, "/Items/0/Price/UnitVAT")).isEqualByComparingTo("1.73");
  }

  @Test
  void grossPrice_staysTheSame_whenTheBuyerAccountsForTheTax() {
    JsonNode consumer = handbookFor(null, null);
    JsonNode business = handbookFor("Musterfirma", "DE136695976");
    assertThat(Answers.amount(consumer, "/VAT")).isPositive();
    assertThat(Answers.amount(business, "/VAT")).isZero();
    assertThat(Answers.amount(business, "/NetPrice"))
        .isEqualByComparingTo(Answers.amount(business, "/GrossPrice"))
        .isEqualByComparingTo(Answers.amount(consumer, "/GrossPrice"));
  }

  /** The price of the handbook alone, which is priced with tax. */
  private JsonNode handbookFor(@Nullable String company, @Nullable String fiscalCode) {
    Orders order =
        Orders.in("EUR")
            .item("HANDBOOK", 1)
            .billing("CountryCode", "DE")
            .billing("Company", company)
            .billing("FiscalCode", fiscalCode);
    return client.rpc("getContents", order.build()).at("/Items/0/Price");
  }

  @Test
  void sendingBearsTheHighestRateOfWhatIsSent() {
    JsonNode contents =
        client.rpc(
            "getContents",
            Orders.in("EUR").item("HANDBOOK", 1).billing("CountryCode", "DE").build());
    assertThat(Answers.text(contents, "/Items/1/Code")).isEqualTo("SHIPPING_GENERIC_PRODUCT");
    assertThat(Answers.amount(contents, "/Items/1/Price/VATPercent")).isEqualByComparingTo("19");
  }

  @Test
  void sentenceForAnExemptionId_isRefusedWhenTheOrderIsPlaced() {
    Orders order =
        Orders.in("EUR")
            .item("CLEANER", 1)
            .billing("CountryCode", "US")
            .billing("State", "CA")
            .billing("TaxExemptionId", "we are exempt");
    assertThat(Answers.refusals(() -> client.rpc("placeOrder", order.build())))
        .containsExactly("ORDER_BILLING_TAX_EXEMPTION_ID_INVALID BillingDetails.TaxExemptionId");
  }

  @Test
  void preview_withoutABuyer_usesTheCountryOfTheOrder() {
    Orders order = Orders.in("EUR").item("CLEANER", 1).field("Country", "DE");
    order.field("BillingDetails", null).field("PaymentDetails", null);
    JsonNode contents = client.rest("PUT", "/orders/0/", order.build()).body();
    assertThat(Answers.amount(contents, "/Items/0/Price/VATPercent")).isEqualByComparingTo("19");
  }
}
