package dev.tillgate.sale.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.TestServer;
import dev.tillgate.surface.cli.ApiClient;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Source: seed "Payment flow with Credit Cards with Installments". */
class InstallmentsTest {
  private static final String AS_PRINTED =
      """
      {
        "Items": [
          {
            "Code": "5DCB30C6B0",
            "Quantity": 1
          }
        ],
        "BillingDetails": {
          "Email": "example@email.com",
          "FirstName": "Customer First Name",
          "LastName": "Customer Last Name",
          "CountryCode": "BR",
          "State": "California",
          "City": "San Francisco",
          "Address1": "Example Street",
          "Zip": "90210"
        },
        "PaymentDetails": {
          "Type": "CC",
          "Currency": "BRL",
          "CustomerIP": "10.10.10.10",
          "PaymentMethod": {
            "CardNumber": "4111111111111111",
            "CardType": "VISA",
            "ExpirationYear": "2023",
            "ExpirationMonth": "12",
            "HolderName": "Red Doe",
            "CCID": "123",
            "InstallmentsNumber": 6,
            "Vendor3DSReturnURL": "http://yoursuccessurl.com",
            "Vendor3DSCancelURL": "http://yourcancelurl.com"
          }
        },
        "Language": "en",
        "Country": "BR",
        "CustomerIP": "10.10.10.10",
        "Source": "Website",
        "ExternalCustomerReference": "externalCustomerId",
        "Currency": "BRL",
        "MachineId": "123456789"
      }
      """;

  private static final String TABLE =
      """
      {"0":{"Amount":"384.45","Currency":"BRL","Number":"1"},
       "1":{"Amount":"192.23","Currency":"BRL","Number":"2"},
       "2":{"Amount":"128.15","Currency":"BRL","Number":"3"},
       "3":{"Amount":"96.11","Currency":"BRL","Number":"4"},
       "4":{"Amount":"76.89","Currency":"BRL","Number":"5"},
       "5":{"Amount":"64.08","Currency":"BRL","Number":"6"}}
      """;

  private final ApiClient client = TestServer.samplesShop();

  private static ObjectNode printed() {
    return (ObjectNode) JsonMapper.shared().readTree(AS_PRINTED);
  }

  private static ObjectNode completed() {
    ObjectNode order = printed();
    order.withObject("/BillingDetails").put("Phone", "11 5555 0100");
    order.withObject("/BillingDetails").put("FiscalCode", "111.444.777-35");
    order.withObject("/PaymentDetails/PaymentMethod").put("ExpirationYear", "2045");
    return order;
  }

  @Test
  void orderAsPrinted_isToldWhatIsMissing() {
    assertThat(Answers.refusals(client.rest("POST", "/orders/", printed())))
        .containsExactlyInAnyOrder(
            "ORDER_BILLING_PHONE_INVALID BillingDetails.Phone",
            "ORDER_BILLING_FISCAL_CODE_INVALID BillingDetails.FiscalCode",
            "ORDER_PAYMENT_CARD_EXPIRATION_INVALID PaymentDetails.PaymentMethod.ExpirationYear");
  }

  @Test
  void orderCompleted_isPlacedInSixParts() {
    ObjectNode order = completed();
    order.withObject("/PaymentDetails/PaymentMethod").put("HolderName", "John Doe");
    ApiClient.RestAnswer answer = client.rest("POST", "/orders/", order);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    JsonNode method = Answers.at(answer.body(), "/PaymentDetails/PaymentMethod");
    assertThat(Answers.amount(method, "/InstallmentsNumber")).isEqualByComparingTo("6");
    assertThat(Answers.text(answer.body(), "/Status")).isEqualTo("AUTHRECEIVED");
  }

  @Test
  void orderOfTheStolenCard_isPlacedAndPending() {
    ApiClient.RestAnswer answer = client.rest("POST", "/orders/", completed());
    assertThat(answer.status()).isEqualTo(201);
    assertThat(Answers.text(answer.body(), "/Status")).isEqualTo("PENDING");
    assertThat(Answers.text(answer.body(), "/Errors/CARD_PAYMENT_ERROR")).contains("Stolen");
  }

  @Test
  void table_ofThePage_isReproduced() {
    JsonNode table = JsonMapper.shared().readTree(TABLE);
    assertThat(client.rpc("getInstallments", printed())).isEqualTo(table);
    assertThat(
            client
                .rest("GET", "/orders/0/installments/?Amount=384.45&Country=BR&Currency=BRL", null)
                .body())
        .isEqualTo(table);
  }

  @ParameterizedTest
  @CsvSource({"4.99,1", "9.99,1", "10,2", "14.99,2", "15,3", "29.99,5", "30,6", "1000000,6"})
  void smallAmounts_haveFewerParts(String amount, int parts) {
    JsonNode offers =
        client.rpc("getInstallments", Map.of("Amount", amount, "Country", "tr", "Currency", "try"));
    assertThat(offers.size()).isEqualTo(parts);
  }

  @ParameterizedTest
  @CsvSource({"NL,EUR", "BR,USD", "TR,BRL", "'',BRL", "BR,''"})
  void otherCountriesAndCurrencies_haveNone(String country, String currency) {
    assertThat(
            Answers.refusals(
                () ->
                    client.rpc(
                        "getInstallments",
                        Map.of("Amount", 100, "Country", country, "Currency", currency))))
        .hasSize(1)
        .allMatch(problem -> problem.startsWith("ORDER_INSTALLMENTS_NOT_AVAILABLE"));
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "1e30"})
  void amount_mustBeOne(String amount) {
    assertThat(
            Answers.refusals(
                () ->
                    client.rpc(
                        "getInstallments",
                        Map.of("Amount", amount, "Country", "BR", "Currency", "BRL"))))
        .containsExactly("INVALID_PARAMETER Amount");
  }

  @ParameterizedTest
  @CsvSource({"7", "0", "-1"})
  void numberOfParts_mustBeOnOffer(int number) {
    ObjectNode order = completed();
    order.withObject("/PaymentDetails/PaymentMethod").put("InstallmentsNumber", number);
    assertThat(Answers.refusals(client.rest("POST", "/orders/", order)))
        .containsExactly(
            "ORDER_PAYMENT_INSTALLMENTS_INVALID PaymentDetails.PaymentMethod.InstallmentsNumber");
  }

  @Test
  void installmentsInTurkey_needAPhoneToo() {
    ObjectNode order = completed();
    order.put("Currency", "TRY").put("Country", "TR");
    order.withObject("/BillingDetails").put("CountryCode", "TR").remove("Phone");
    order.withObject("/BillingDetails").remove("FiscalCode");
    order.withObject("/PaymentDetails").put("Currency", "TRY");
    assertThat(Answers.refusals(client.rest("POST", "/orders/", order)))
        .containsExactly("ORDER_BILLING_PHONE_INVALID BillingDetails.Phone");
  }
}
