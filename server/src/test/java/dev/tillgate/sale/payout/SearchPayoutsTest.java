package dev.tillgate.sale.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.TestServer;
import dev.tillgate.surface.cli.ApiClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Searches of the payouts in {@code shops/samples.yaml}. */
class SearchPayoutsTest {
  private final ApiClient client = TestServer.samplesShop();

  private static List<String> days(JsonNode page) {
    return page.get("Items")
        .valueStream()
        .map(item -> item.at("/PaymentInstance/TransferCompletionDate").asString())
        .toList();
  }

  private static List<Map<String, String>> by(String field, String direction) {
    return List.of(Map.of("Field", field, "Direction", direction));
  }

  static List<Arguments> searches() {
    return List.of(
        Arguments.of(Map.of(), "2018-07-16 2018-06-15 2018-05-15 2018-05-10"),
        Arguments.of(Map.of("Reference", "FBV8572"), "2018-05-15 2018-05-10"),
        Arguments.of(Map.of("Reference", " FBV8575 "), "2018-05-15"),
        Arguments.of(Map.of("Reference", "FBV"), ""),
        Arguments.of(Map.of("Status", "PARTIALLY_PAID"), "2018-06-15"),
        Arguments.of(
            Map.of("Status", List.of("partially_paid", "CANCELED"), "EndDate", "2018-07-01"),
            "2018-06-15 2018-05-10"),
        Arguments.of(Map.of("Currency", "eur"), "2018-06-15"),
        Arguments.of(Map.of("StartDate", "2018-05-15"), "2018-07-16 2018-06-15 2018-05-15"),
        Arguments.of(Map.of("EndDate", "2018-05-15"), "2018-05-15 2018-05-10"),
        Arguments.of(Map.of("PaymentType", "PAYPAL"), "2018-06-15"),
        Arguments.of(Map.of("PaymentType", "INTERNATIONAL_WIRE"), ""),
        Arguments.of(
            Map.of("OrderBy", by("TransferCompletionDate", "asc")),
            "2018-05-10 2018-05-15 2018-06-15 2018-07-16"),
        Arguments.of(
            Map.of("OrderBy", "transfercompletiondate"),
            "2018-05-10 2018-05-15 2018-06-15 2018-07-16"),
        Arguments.of(
            Map.of("OrderBy", "-TransferCompletionDate", "Limit", 2), "2018-07-16 2018-06-15"),
        Arguments.of(Map.of("Pagination", Map.of("Page", 2, "Limit", 3)), "2018-05-10"));
  }

  @ParameterizedTest
  @MethodSource("searches")
  void payouts_areFound(Map<String, Object> options, String days) {
    assertThat(String.join(" ", days(client.rpc("searchPayouts", options)))).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 2018-07-16 2018-06-15 2018-05-15 2018-05-10",
    "?OrderBy=TransferCompletionDate&Limit=1&Page=2, 2018-05-15",
    "?OrderBy=-TransferCompletionDate&Currency=USD&Limit=2, 2018-07-16 2018-05-15",
    "?Status[]=PAID&Status[]=PARTIALLY_PAID&EndDate=2018-06-30, 2018-06-15 2018-05-15",
    "?Status=PAID&PaymentType=WIRE&StartDate=2018-05-11&EndDate=2018-05-31, 2018-05-15",
    "?Reference=FBV8601, 2018-06-15"
  })
  void query_saysTheSame(String query, String days) {
    JsonNode found = client.rest("GET", "/payouts/" + query, null).body();
    assertThat(String.join(" ", days(found))).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({
    "OrderBy, Amount, OrderBy[0].Field, PAYOUT_SEARCH_ORDER_INVALID",
    "Currency, XXL, Currency, PAYOUT_CURRENCY_INVALID",
    "Status, GONE, Status[0], PAYOUT_SEARCH_STATUS_INVALID",
    "PaymentType, COINS, PaymentType, PAYOUT_SEARCH_METHOD_INVALID",
    "EndDate, 2018-13-01, EndDate, PAYOUT_SEARCH_DATE_INVALID",
    "Limit, 0, Limit, SEARCH_LIMIT_INVALID"
  })
  void mistakes_areNamed(String member, String value, String path, String fault) {
    assertThat(Answers.refusals(() -> client.rpc("searchPayouts", Map.of(member, value))))
        .containsExactly(fault + " " + path);
  }

  @Test
  void direction_isNamedToo() {
    Map<String, Object> options = Map.of("OrderBy", by("TransferCompletionDate", "UP"));
    assertThat(Answers.refusals(() -> client.rpc("searchPayouts", options)))
        .containsExactly("PAYOUT_SEARCH_ORDER_INVALID OrderBy[0].Direction");
  }

  @Test
  void payout_tellsWhatItIsMadeOf() {
    JsonNode payout =
        client.rpc("searchPayouts", Map.of("Reference", "FBV8575")).at("/Items/0/PaymentInstance");
    assertThat(payout.get("Amount").decimalValue()).isEqualByComparingTo("1122.51");
    assertThat(payout.get("Invoices")).hasSize(4);
    JsonNode sales = payout.at("/Invoices/0");
    assertThat(sales.get("Date").asString()).isEqualTo("2018-05-01");
    assertThat(sales.get("Description").asString()).isEqualTo("Net sales of April 2018");
    assertThat(sales.get("PaidDate").asString()).isEqualTo("2018-05-15");
    assertThat(payout.at("/Invoices/2/Type").asString()).isEqualTo("Retain chargebacks");
    JsonNode summary = payout.get("Summary");
    assertThat(summary.propertyNames())
        .containsExactly(
            "ServicesAmount",
            "PurchaseOrdersAmount",
            "ChargeBacksAmount",
            "RollingReserveAmount",
            "PeriodNetSales",
            "VendorToVendor",
            "ChargeBackFund");
    assertThat(summary.get("ServicesAmount").decimalValue()).isEqualByComparingTo("-15");
    assertThat(summary.get("ChargeBacksAmount").decimalValue()).isEqualByComparingTo("-49.99");
    assertThat(summary.get("RollingReserveAmount").decimalValue()).isEqualByComparingTo("-62.50");
    assertThat(summary.get("PeriodNetSales").decimalValue()).isEqualByComparingTo("1250");
    assertThat(summary.get("VendorToVendor").decimalValue()).isZero();
  }

  @Test
  void payoutsOfOthers_areNotFound() {
    assertThat(TestServer.demoShop().rpc("searchPayouts").at("/Pagination/Count").asInt()).isZero();
    assertThat(Answers.refusals(() -> TestServer.demoShop().rpc("cancelPayout", "FBV8572", "mine")))
        .anyMatch(refusal -> refusal.startsWith("PAYOUT_NOT_FOUND"));
  }

  /** 300 of the partial payment and what was kept of the reserve are still owed. */
  @Test
  void whatPayoutsLeftOpen_isPending() {
    JsonNode euros =
        client
            .rpc("getPendingPayout", Map.of("Currency", "EUR", "TotalCurrency", "eur"))
            .at("/Currencies/0/CurrencyObject");
    assertThat(euros.get("CarriedOver").decimalValue()).isEqualByComparingTo("300");
    JsonNode dollars =
        client
            .rpc("getPendingPayout", Map.of("Currency", "USD"))
            .at("/Currencies/0/CurrencyObject");
    assertThat(dollars.get("RollingReserve").decimalValue()).isEqualByComparingTo("62.50");
    assertThat(
            client
                .rpc("getPendingPayout", Map.of("Currency", "CHF"))
                .at("/Currencies/0")
                .at("/CurrencyObject/Balance")
                .decimalValue())
        .isZero();
    assertThat(
            Answers.refusals(() -> client.rpc("getPendingPayout", Map.of("TotalCurrency", "XYZ"))))
        .containsExactly("PAYOUT_CURRENCY_INVALID TotalCurrency");
  }
}
