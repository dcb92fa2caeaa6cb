package dev.tillgate.offer.catalog.option;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.TestServer;
import dev.tillgate.foundation.kernel.Codes;
import dev.tillgate.surface.cli.ApiClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OptionGroupsTest {
  private static final JsonMapper JSON = new JsonMapper();

  private final ApiClient client = TestServer.frozenShop();
  private final String code = "G-" + Codes.hex(6);

  private Map<String, @Nullable Object> group(String type, String options) {
    Map<String, @Nullable Object> group = new LinkedHashMap<>();
    group.put("Code", code);
    group.put("Name", "Group " + code);
    group.put("Type", type);
    group.put("Options", JSON.readTree(options.replace('\'', '"')));
    return group;
  }

  private JsonNode read() {
    return client.rpc("getPriceOptionGroup", code);
  }

  private List<String> refused(Map<String, @Nullable Object> group) {
    return Answers.refusals(() -> client.rpc("addPriceOptionGroup", group));
  }

  @ParameterizedTest
  @CsvSource({"RADIO", "CHECKBOX", "COMBO", "radio"})
  void group_isReadBackInOneSpelling(String type) {
    String options =
        """
        [{'Name': ' One ', 'PriceImpact': {'Method': 'fixed', 'Impact': 'add', 'ImpactOn': 'grand',
            'Amounts': {'usd': 5, 'EUR': {'Currency': 'EUR', 'Amount': '4.50'}}},
          'SubscriptionImpact': {'Months': '2.00', 'Impact': 'Subtract'}},
         {'Code': 'two', 'Name': 'Two', 'ScaleMin': '1', 'ScaleMax': '9', 'Default': '1'}]""";
    Map<String, @Nullable Object> sent = group(type, options);
    sent.put("Usage", "PREPAID");
    sent.put("UsagePricingModel", "STEPPED");
    client.rpc("addPriceOptionGroup", sent);
    JsonNode group = read();
    assertThat(Answers.text(group, "/Type")).isEqualToIgnoringCase(type);
    assertThat(Answers.text(group, "/Usage")).isEqualTo("REGULAR");
    assertThat(Answers.at(group, "/UsagePricingModel").isNull()).isTrue();
    assertThat(Answers.text(group, "/Required")).isEqualTo("false");
    assertThat(Answers.text(group, "/Options/0/Code")).matches("[0-9A-F]{10}");
    assertThat(Answers.text(group, "/Options/0/Name")).isEqualTo("One");
    assertThat(Answers.at(group, "/Options/0/PriceImpact/Amounts"))
        .hasToString(
            "[{\"Amount\":5,\"Currency\":\"USD\"},{\"Amount\":4.50,\"Currency\":\"EUR\"}]");
    assertThat(Answers.text(group, "/Options/0/SubscriptionImpact/Impact")).isEqualTo("SUBTRACT");
    assertThat(Answers.amount(group, "/Options/1/ScaleMax")).isEqualByComparingTo("9");
    assertThat(Answers.text(group, "/Options/1/Default")).isEqualTo("true");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RADIO|[]|PRICE_OPTION_GROUP_EMPTY Options",
        "LIST|[{'Name':'a'}]|PRICE_OPTION_GROUP_TYPE_INVALID Type",
        "RADIO|[{}]|PRICE_OPTION_NAME_EMPTY Options[0].Name",
        "RADIO|[{'Name':'a','Code':'x=y'}]|PRICE_OPTION_GROUP_CODE_INVALID Options[0].Code",
        "RADIO|[{'Name':'a','Code':'x'},{'Name':'b','Code':'X'}]|PRICE_OPTION_CODE_DUPLICATE Options[1].Code",
        "INTERVAL|[{'Name':'a','ScaleMax':9}]|PRICE_OPTION_INTERVAL_MISSING Options[0].ScaleMin",
        "INTERVAL|[{'Name':'a','ScaleMin':1}]|PRICE_OPTION_INTERVAL_MISSING Options[0].ScaleMax",
        "INTERVAL|[{'Name':'a','ScaleMin':9,'ScaleMax':1}]|PRICE_OPTION_INTERVAL_INVALID Options[0].ScaleMin",
        "INTERVAL|[{'Name':'a','ScaleMin':-1,'ScaleMax':1}]|PRICE_OPTION_INTERVAL_INVALID Options[0].ScaleMin",
        "INTERVAL|[{'Name':'a','ScaleMin':'x','ScaleMax':1}]|PRICE_OPTION_INTERVAL_INVALID Options[0].ScaleMin",
        "INTERVAL|[{'Name':'a','ScaleMin':5,'ScaleMax':9},{'Name':'b','ScaleMin':1,'ScaleMax':5}]|PRICE_OPTION_INTERVAL_OVERLAP Options[0].ScaleMin",
        "INTERVAL|[{'Name':'a','ScaleMin':1,'ScaleMax':9},{'Name':'b','ScaleMin':11,'ScaleMax':20}]|PRICE_OPTION_INTERVAL_GAP Options[1].ScaleMin",
        "RADIO|[{'Name':'a','Default':true},{'Name':'b','Default':true}]|PRICE_OPTION_DEFAULT_SEVERAL Options[1].Default",
        "COMBO|[{'Name':'a','Default':true},{'Name':'b','Default':true}]|PRICE_OPTION_DEFAULT_SEVERAL Options[1].Default",
        "RADIO|[{'Name':'a','PriceImpact':{'Impact':'ADD'}}]|PRICE_OPTION_METHOD_MISSING Options[0].PriceImpact.Method",
        "RADIO|[{'Name':'a','PriceImpact':{'Impact':'MORE'}}]|PRICE_OPTION_IMPACT_INVALID Options[0].PriceImpact.Impact",
        "RADIO|[{'Name':'a','PriceImpact':{'ImpactOn':'TOTAL'}}]|PRICE_OPTION_IMPACT_INVALID Options[0].PriceImpact.ImpactOn",
        "RADIO|[{'Name':'a','PriceImpact':{'Method':'PERCENT'}}]|PRICE_OPTION_PERCENT_INVALID Options[0].PriceImpact.Percent",
        "RADIO|[{'Name':'a','PriceImpact':{'Method':'PERCENT','Percent':-1}}]|PRICE_OPTION_PERCENT_INVALID Options[0].PriceImpact.Percent",
        "RADIO|[{'Name':'a','PriceImpact':{'Method':'FIXED','Impact':'ADD'}}]|PRICE_OPTION_AMOUNTS_MISSING Options[0].PriceImpact.Amounts",
        "RADIO|[{'Name':'a','PriceImpact':{'Method':'FIXED','Amounts':{'XXY':1}}}]|PRICE_OPTION_AMOUNT_INVALID Options[0].PriceImpact.Amounts[0]",
        "RADIO|[{'Name':'a','PriceImpact':{'Method':'FIXED','Amounts':{'EUR':-1}}}]|PRICE_OPTION_AMOUNT_INVALID Options[0].PriceImpact.Amounts[0]",
        "RADIO|[{'Name':'a','PriceImpact':{'Amounts':[{'Currency':'EUR','Amount':1},{'Currency':'eur','Amount':1}]}}]|PRICE_OPTION_AMOUNT_INVALID Options[0].PriceImpact.Amounts[1]",
        "RADIO|[{'Name':'a','SubscriptionImpact':{'Impact':'ADD'}}]|PRICE_OPTION_MONTHS_INVALID Options[0].SubscriptionImpact.Months",
        "RADIO|[{'Name':'a','SubscriptionImpact':{'Impact':'ADD','Months':1.5}}]|PRICE_OPTION_MONTHS_INVALID Options[0].SubscriptionImpact.Months",
        "RADIO|[{'Name':'a','SubscriptionImpact':{'Impact':'EVER'}}]|PRICE_OPTION_MONTHS_INVALID Options[0].SubscriptionImpact.Impact"
      })
  void group_thatMakesNoSense_isRefusedWithItsPath(String type, String options, String refusal) {
    assertThat(refused(group(type, options))).containsExactly(refusal);
  }

  @Test
  void meteredGroup_hasIntervals_aModel_andIsNeverRequired() {
    String options = "[{'Name':'a','ScaleMin':1,'ScaleMax':9}]";
    Map<String, @Nullable Object> metered = group("RADIO", options);
    metered.put("Usage", "PAYPERUSAGE");
    metered.put("Required", true);
    metered.put("Name", " ");
    assertThat(refused(metered))
        .containsExactly(
            "PRICE_OPTION_GROUP_NAME_EMPTY Name",
            "PRICE_OPTION_USAGE_REQUIRED Required",
            "PRICE_OPTION_USAGE_TYPE_INVALID Type",
            "PRICE_OPTION_USAGE_MODEL_INVALID UsagePricingModel");
    metered.put("UsagePricingModel", "TIERS");
    assertThat(refused(metered)).contains("PRICE_OPTION_USAGE_MODEL_INVALID UsagePricingModel");
    metered.put("Usage", "SOMETIMES");
    assertThat(refused(metered)).contains("PRICE_OPTION_USAGE_INVALID Usage");
  }

  @Test
  void codeInUse_isRefused_andAMissingCodeIsGiven() {
    Map<String, @Nullable Object> group = group("RADIO", "[{'Name':'a'}]");
    client.rpc("addPriceOptionGroup", group);
    assertThat(refused(group)).containsExactly("PRICE_OPTION_GROUP_CODE_DUPLICATE Code");
    group.put("Code", null);
    client.rpc("addPriceOptionGroup", group);
    JsonNode found =
        client.rpc(
            "searchPriceOptionGroups", Map.of("Name", code.toLowerCase(java.util.Locale.ROOT)));
    assertThat(Answers.text(found, "/Pagination/Count")).isEqualTo("2");
    assertThat(Answers.text(found, "/Items/0/Code")).matches("[0-9A-F]{10}");
  }

  @Test
  void update_replacesAllButTheCode() {
    client.rpc("addPriceOptionGroup", group("RADIO", "[{'Name':'a'}]"));
    client.rpc("updatePriceOptionGroup", group("CHECKBOX", "[{'Name':'b'},{'Name':'c'}]"));
    assertThat(Answers.text(read(), "/Type")).isEqualTo("CHECKBOX");
    assertThat(Answers.at(read(), "/Options").size()).isEqualTo(2);
    ApiClient.RestAnswer other =
        client.rest("PUT", "/priceoptions/OTHER/", group("RADIO", "[{'Name':'a'}]"));
    assertThat(Answers.refusals(other)).containsExactly("PRICE_OPTION_GROUP_CODE_FIXED Code");
    Map<String, @Nullable Object> unknown = group("RADIO", "[{'Name':'a'}]");
    unknown.put("Code", "NOSUCH-" + code);
    assertThat(Answers.refusals(() -> client.rpc("updatePriceOptionGroup", unknown)))
        .containsExactly("PRICE_OPTION_GROUP_NOT_FOUND ");
  }

  @Test
  void search_filtersByTypeAndPages() {
    client.rpc("addPriceOptionGroup", group("COMBO", "[{'Name':'a'}]"));
    ApiClient.RestAnswer combos =
        client.rest("GET", "/priceoptions/?Name=" + code + "&Types[]=COMBO&Limit=1&Page=1", null);
    assertThat(Answers.text(combos.body(), "/Items/0/Code")).isEqualTo(code);
    ApiClient.RestAnswer radios =
        client.rest("GET", "/priceoptions/?Name=" + code + "&Types[]=RADIO", null);
    assertThat(Answers.at(radios.body(), "/Items").size()).isZero();
  }

  @Test
  void deletion_waitsUntilNobodyOffersTheGroup() {
    client.rpc("addPriceOptionGroup", group("RADIO", "[{'Name':'a'}]"));
    client.rpc(
        "addProduct",
        Map.of(
            "ProductCode",
            code,
            "ProductName",
            "Product",
            "PricingConfigurations",
            List.of(Map.of("Name", "Main", "PriceOptions", List.of(code)))));
    assertThat(Answers.text(client.rpc("getAssignedPriceOptionGroups", code), "/0/Code"))
        .isEqualTo(code);
    assertThat(Answers.refusals(() -> client.rpc("deletePriceOptionGroup", code)))
        .containsExactly("PRICE_OPTION_GROUP_ASSIGNED ");
    client.rpc("deleteProductByCode", code);
    client.rpc("deletePriceOptionGroup", code);
    assertThat(Answers.refusals(() -> client.rpc("deletePriceOptionGroup", code)))
        .containsExactly("PRICE_OPTION_GROUP_NOT_FOUND ");
    assertThat(client.rest("GET", "/priceoptions/" + code + "/", null).status()).isEqualTo(404);
  }
}
