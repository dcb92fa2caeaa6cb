package dev.tillgate.sale.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.surface.cli.ApiClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class BuyerRulesTest {
  private final ApiClient client = TestServer.demoShop();

  private List<String> refusals(Orders order) {
    return Answers.refusals(client.rest("POST", "/orders/", order.build()));
  }

  private static Orders order() {
    return Orders.in("EUR").item("CLEANER", 1);
  }

  @ParameterizedTest
  @CsvSource({
    "FirstName,,ORDER_BILLING_FIRST_NAME_INVALID",
    "LastName,' ',ORDER_BILLING_LAST_NAME_INVALID",
    "Email,,ORDER_BILLING_EMAIL_INVALID",
    "Email,ada@,ORDER_BILLING_EMAIL_INVALID",
    "CountryCode,,ORDER_BILLING_COUNTRY_CODE_INVALID",
    "CountryCode,XX,ORDER_BILLING_COUNTRY_CODE_INVALID",
    "CountryCode,Netherlands,ORDER_BILLING_COUNTRY_CODE_INVALID",
    "City,,ORDER_BILLING_CITY_INVALID",
    "Address1,,ORDER_BILLING_ADDRESS_INVALID",
    "Zip,,ORDER_BILLING_ZIP_INVALID"
  })
  void field_isMandatory(String field, String value, String fault) {
    assertThat(refusals(order().billing(field, value)))
        .containsExactly(fault + " BillingDetails." + field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FirstName",
        "LastName",
        "Company",
        "State",
        "City",
        "Address1",
        "Address2",
        "Zip",
        "Phone"
      })
  void field_hasALimit(String field) {
    assertThat(refusals(order().billing(field, "x".repeat(255)))).isEmpty();
    assertThat(refusals(order().billing(field, "x".repeat(256))))
        .containsExactly("ORDER_FIELD_TOO_LONG BillingDetails." + field);
  }

  @ParameterizedTest
  @CsvSource({
    "US,CA,Utopia",
    "CA,Ontario,Utopia",
    "BR,California,",
    "TR,Ankara,",
    "IN,Goa,",
    "RO,Cluj,"
  })
  void state_isMandatoryInSixCountries(String country, String good, String bad) {
    Orders order =
        order()
            .billing("CountryCode", country)
            .billing("Phone", "12345")
            .billing("FiscalCode", country.equals("BR") ? "111.444.777-35" : null);
    assertThat(refusals(order.billing("State", good))).isEmpty();
    assertThat(refusals(order.billing("State", bad)))
        .containsExactly("ORDER_BILLING_STATE_INVALID BillingDetails.State");
  }

  @ParameterizedTest
  @CsvSource({
    "BR,,,ORDER_BILLING_FISCAL_CODE_INVALID BillingDetails.FiscalCode",
    "BR,,111.444.777-36,ORDER_BILLING_FISCAL_CODE_INVALID BillingDetails.FiscalCode",
    "BR,,111.444.777-35,",
    "BR,Empresa,11.222.333/0001-81,",
    "IN,,,",
    "IN,Company,,ORDER_BILLING_FISCAL_CODE_INVALID BillingDetails.FiscalCode",
    "IN,Company,27AAPFU0939F1ZV,",
    "IN,Company,27AAPFU0939,ORDER_BILLING_FISCAL_CODE_INVALID BillingDetails.FiscalCode",
    "NL,Bedrijf,,",
    "NL,Bedrijf,NL004495445B01,",
    "NL,Bedrijf,NL1,ORDER_BILLING_FISCAL_CODE_INVALID BillingDetails.FiscalCode",
    "NL,,NL004495445B01,ORDER_BILLING_COMPANY_INVALID BillingDetails.Company"
  })
  void fiscalCode_followsCountryAndCompany(
      String country, String company, String code, String refusal) {
    Orders order =
        order()
            .billing("CountryCode", country)
            .billing("State", "Goa")
            .billing("Phone", "12345")
            .billing("Company", company)
            .billing("FiscalCode", code);
    assertThat(refusals(order)).isEqualTo(refusal == null ? List.of() : List.of(refusal));
  }

  @Test
  void phone_isMandatoryInBrazil() {
    Orders order =
        order()
            .billing("CountryCode", "BR")
            .billing("State", "SP")
            .billing("FiscalCode", "111.444.777-35");
    assertThat(refusals(order)).containsExactly("ORDER_BILLING_PHONE_INVALID BillingDetails.Phone");
  }

  @ParameterizedTest
  @CsvSource({
    "FirstName,,ORDER_DELIVERY_FIRST_NAME_INVALID",
    "LastName,,ORDER_DELIVERY_LAST_NAME_INVALID",
    "CountryCode,XX,ORDER_DELIVERY_COUNTRY_CODE_INVALID",
    "State,,ORDER_DELIVERY_STATE_INVALID",
    "Email,nobody,ORDER_DELIVERY_EMAIL_INVALID"
  })
  void delivery_hasRulesOfItsOwn(String field, String value, String fault) {
    Map<String, @Nullable Object> delivery = new LinkedHashMap<>();
    delivery.put("FirstName", "Ada");
    delivery.put("LastName", "Lovelace");
    delivery.put("CountryCode", "RO");
    delivery.put("State", "Cluj");
    assertThat(refusals(order().field("DeliveryDetails", delivery))).isEmpty();
    delivery.put(field, value);
    assertThat(refusals(order().field("DeliveryDetails", delivery)))
        .containsExactly(fault + " DeliveryDetails." + field);
  }

  @Test
  void orderWithoutABuyer_isRefused() {
    assertThat(refusals(order().field("BillingDetails", null)))
        .containsExactly("ORDER_BILLING_DETAILS_EMPTY BillingDetails");
  }

  @ParameterizedTest
  @CsvSource({"/3.0/orders/,201", "/rest/3.0/orders/,201", "/rest/4.0/orders/,400"})
  void beforeVersion4_nameCountryAndEmailAreEnough(String path, int status) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("Currency", "EUR");
    request.put("Items", List.of(Map.of("Code", "CLEANER", "Quantity", 1)));
    request.put(
        "BillingDetails",
        Map.of(
            "FirstName", "Ada", "LastName", "L", "Email", "ada@example.com", "CountryCode", "us"));
    request.put("PaymentDetails", Map.of("Type", "WIRE", "Currency", "EUR"));
    var answer =
        client.post(
            path,
            JsonMapper.shared().writeValueAsString(request),
            Map.of("X-Avangate-Authentication", client.authentication()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
  }
}
