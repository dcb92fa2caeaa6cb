package dev.tillgate.sale.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.foundation.kernel.Codes;
import dev.tillgate.surface.cli.ApiClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Options of an order, in a shop whose clock stands at 11 o'clock on the last day of January. */
class OptionTermsTest {
  private final ApiClient client = TestServer.frozenShop();
  private final String code = "M-" + Codes.hex(6);

  @BeforeEach
  void addGroups() {
    client.rpc(
        "addPriceOptionGroup",
        Map.of(
            "Code",
            code,
            "Name",
            "Term",
            "Type",
            "CHECKBOX",
            "Options",
            List.of(
                option("more", "ADD", 2),
                option("less", "SUBTRACT", 5),
                option("ever", "LIFETIME", 0))));
    client.rpc(
        "addPriceOptionGroup",
        Map.of(
            "Code",
            code + "-USED",
            "Name",
            "Used",
            "Type",
            "INTERVAL",
            "Usage",
            "PAYPERUSAGE",
            "UsagePricingModel",
            "STEPPED",
            "Options",
            List.of(
                Map.of(
                    "Code",
                    "call",
                    "Name",
                    "Calls",
                    "ScaleMin",
                    1,
                    "ScaleMax",
                    99,
                    "PriceImpact",
                    Map.of("Method", "FIXED", "Amounts", Map.of("EUR", 7))))));
  }

  private static Map<String, Object> option(String option, String impact, int months) {
    return Map.of(
        "Code", option,
        "Name", option,
        "SubscriptionImpact", Map.of("Impact", impact, "Months", months));
  }

  private JsonNode order(String cycle, String options) {
    String[] parts = cycle.split(" ", 2);
    client.rpc(
        "addProduct",
        Map.of(
            "ProductCode",
            code,
            "ProductName",
            "Product",
            "GeneratesSubscription",
            true,
            "SubscriptionInformation",
            Map.of("BillingCycle", parts[0], "BillingCycleUnits", parts[1]),
            "PricingConfigurations",
            List.of(
                Map.of(
                    "Name", "Main",
                    "PriceOptions", List.of(code, code + "-USED"),
                    "Prices",
                        Map.of("Regular", List.of(Map.of("Amount", 10, "Currency", "EUR")))))));
    return client.rpc(
        "placeOrder",
        Orders.in("EUR")
            .billing("CountryCode", "JE")
            .item(code, 1)
            .itemField("PriceOptions", List.of(options.split(",")))
            .build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 M|more|2026-04-30 11:00:00",
        "12 M|less|2026-08-31 11:00:00",
        "12 M|more,less|2026-10-31 11:00:00",
        "3 M|less|2026-02-28 11:00:00",
        "30 D|more|2026-05-01 11:00:00",
        "1 M|ever,more|9999-12-31 23:59:59"
      })
  void months_changeTheCycle(String cycle, String options, String expiration) {
    JsonNode placed = order(cycle, options);
    JsonNode subscription = Answers.at(placed, "/Items/0/ProductDetails/Subscriptions/0");
    assertThat(Answers.text(subscription, "/ExpirationDate")).isEqualTo(expiration);
    assertThat(Answers.text(subscription, "/Lifetime"))
        .isEqualTo(String.valueOf(options.contains("ever")));
  }

  @Test
  void whatIsPaidPerUsage_mayBeNamed_andCostsNothingNow() {
    JsonNode placed = order("1 M", "call,more");
    assertThat(Answers.amount(placed, "/NetPrice")).isEqualByComparingTo("10");
    assertThat(Answers.at(placed, "/Items/0/PriceOptions").size()).isEqualTo(1);
    String metered = code + "-USED";
    assertThat(
            Answers.refusals(
                () ->
                    client.rpc(
                        "addProduct",
                        Map.of(
                            "ProductCode",
                            metered,
                            "ProductName",
                            "Product",
                            "PricingConfigurations",
                            List.of(
                                Map.of(
                                    "Name",
                                    "Main",
                                    "PriceOptions",
                                    List.of(Map.of("Code", metered, "Required", true))))))))
        .containsExactly("PRICE_OPTION_GROUP_NOT_REQUIRABLE PricingConfigurations[0].PriceOptions");
  }

  @Test
  void orderOfItems_changesNothing() {
    List<Map<String, Object>> items =
        List.of(
            Map.of("Code", "TIERED", "Quantity", 7),
            Map.of("Code", "OPTIONED", "Quantity", 3, "PriceOptions", List.of("gold", "many")),
            Map.of("Code", "GROSS", "Quantity", 3));
    List<String> totals = new ArrayList<>();
    for (int[] order :
        new int[][] {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}}) {
      List<Object> sorted = List.of(items.get(order[0]), items.get(order[1]), items.get(order[2]));
      JsonNode contents =
          client.rpc("getContents", Map.of("Currency", "EUR", "Country", "NL", "Items", sorted));
      totals.add(contents.get("NetPrice") + " " + contents.get("VAT"));
    }
    assertThat(totals).hasSize(6).containsOnly(totals.getFirst());
  }
}
