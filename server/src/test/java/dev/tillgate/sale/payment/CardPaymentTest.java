package dev.tillgate.sale.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.foundation.ledger.Ledger;
import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.surface.cli.ApiClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CardPaymentTest {
  private static final String METHOD = "PaymentDetails.PaymentMethod.";

  private final ApiClient client = TestServer.frozenShop();

  private static Orders byCard() {
    return Orders.in("EUR").item("MONTHLY", 1).payment("Type", "CC");
  }

  @ParameterizedTest
  @CsvSource({
    "4111111111111111,visa",
    "4222222222222220,visa",
    "4984123412341234,elo",
    "5555555555554444,mastercard",
    "5105105105105100,mastercard",
    "378282246310005,amex",
    "6011111111111117,discover",
    "3566111111111113,jcb",
    "4111 1111 1111 1111,visa"
  })
  void testCards_areApproved(String number, String brand) {
    JsonNode order = client.rpc("placeOrder", byCard().method("CardNumber", number).build());
    assertThat(Answers.text(order, "/Status")).isEqualTo("AUTHRECEIVED");
    assertThat(Answers.at(order, "/TestOrder").booleanValue()).isFalse();
    JsonNode method = Answers.at(order, "/PaymentDetails/PaymentMethod");
    String digits = number.replace(" ", "");
    assertThat(Answers.text(method, "/FirstDigits")).isEqualTo(digits.substring(0, 4));
    assertThat(Answers.text(method, "/LastDigits"))
        .isEqualTo(digits.substring(digits.length() - 4));
    assertThat(Answers.text(method, "/CardType")).isEqualTo(brand);
    assertThat(Answers.text(method, "/ExpirationYear")).isEqualTo("45");
  }

  @ParameterizedTest
  @CsvSource({
    "CC,Mike Doe,4111111111111111,Insufficient funds",
    "CC,sarah doe,4111111111111111,Amount exceeds card ceiling",
    "TEST,Red Doe,4111111111111111,Stolen card",
    "CC,ANGELA DOE,5555555555554444,Expiry date error",
    "CC,John Doe,4012888888881881,No such card"
  })
  void declinedCard_leavesAPendingOrder_andNothingElse(
      String type, String holder, String number, String reason) {
    Orders order =
        byCard().payment("Type", type).method("HolderName", holder).method("CardNumber", number);
    ApiClient.RestAnswer answer = client.rest("POST", "/orders/", order.build());
    assertThat(answer.status()).isEqualTo(201);
    assertThat(Answers.text(answer.body(), "/Status")).isEqualTo("PENDING");
    assertThat(Answers.text(answer.body(), "/Errors/CARD_PAYMENT_ERROR")).contains(reason);
    assertThat(Answers.at(answer.body(), "/Items/0/ProductDetails/Subscriptions").isNull())
        .isTrue();
    String refNo = Answers.text(answer.body(), "/RefNo");
    long merchant = TestServer.bean(Merchants.class).byCode("FROZEN").orElseThrow().id();
    TestServer.runDue();
    assertThat(TestServer.bean(Ledger.class).transfers(merchant, Long.parseLong(refNo))).isEmpty();
    assertThat(client.rpc("getOrder", refNo)).isEqualTo(answer.body());
    assertThat(client.rpc("getOrderHistory", refNo).findValuesAsString("Event"))
        .containsExactly("OrderPlaced", "PaymentDeclined");
  }

  @ParameterizedTest
  @CsvSource({
    "ExpirationYear,2025,ORDER_PAYMENT_CARD_EXPIRATION_INVALID,ExpirationYear",
    "ExpirationYear,25,ORDER_PAYMENT_CARD_EXPIRATION_INVALID,ExpirationYear",
    "ExpirationYear,,ORDER_PAYMENT_CARD_EXPIRATION_INVALID,ExpirationYear",
    "ExpirationYear,2099,ORDER_PAYMENT_CARD_EXPIRATION_INVALID,ExpirationYear",
    "ExpirationMonth,13,ORDER_PAYMENT_CARD_EXPIRATION_INVALID,ExpirationYear",
    "ExpirationMonth,-1,ORDER_PAYMENT_CARD_EXPIRATION_INVALID,ExpirationYear",
    "CardNumber,4111111111111112,ORDER_PAYMENT_CARD_NUMBER_INVALID,CardNumber",
    "CardNumber,4111,ORDER_PAYMENT_CARD_NUMBER_INVALID,CardNumber",
    "CardNumber,,ORDER_PAYMENT_CARD_NUMBER_INVALID,CardNumber",
    "CardNumber,visa,ORDER_PAYMENT_CARD_NUMBER_INVALID,CardNumber",
    "CardType,bonus,ORDER_PAYMENT_CARD_TYPE_INVALID,CardType",
    "CCID,12,ORDER_PAYMENT_CARD_CCID_INVALID,CCID",
    "CCID,12345,ORDER_PAYMENT_CARD_CCID_INVALID,CCID",
    "HolderName,' ',ORDER_PAYMENT_CARD_HOLDER_NAME_INVALID,HolderName",
    "HolderNameTime,-1,ORDER_PAYMENT_TIME_INVALID,HolderNameTime",
    "CardNumberTime,-0.5,ORDER_PAYMENT_TIME_INVALID,CardNumberTime",
    "Vendor3DSReturnURL,,ORDER_PAYMENT_3DS_URL_INVALID,Vendor3DSReturnURL",
    "Vendor3DSCancelURL,,ORDER_PAYMENT_3DS_URL_INVALID,Vendor3DSCancelURL",
    "Vendor3DSCancelURL,javascript:alert(1),ORDER_PAYMENT_3DS_URL_INVALID,Vendor3DSCancelURL"
  })
  void cardField_thatDoesNotFit_isRefused(String field, String value, String fault, String path) {
    assertThat(
            Answers.refusals(() -> client.rpc("placeOrder", byCard().method(field, value).build())))
        .containsExactly(fault + " " + METHOD + path);
  }

  @Test
  void cardOfTheRunningMonth_isStillGood() {
    Orders order = byCard().method("ExpirationMonth", "01").method("ExpirationYear", "26");
    assertThat(Answers.text(client.rpc("placeOrder", order.build()), "/Status"))
        .isEqualTo("AUTHRECEIVED");
  }

  @Test
  void testOrder_takesAnExpiredCardAndNoAddresses() {
    Orders order =
        byCard()
            .payment("Type", "test")
            .method("ExpirationYear", 2019)
            .method("Vendor3DSReturnURL", null)
            .method("Vendor3DSCancelURL", null);
    JsonNode placed = client.rpc("placeOrder", order.build());
    assertThat(Answers.text(placed, "/Status")).isEqualTo("AUTHRECEIVED");
    assertThat(Answers.at(placed, "/TestOrder").booleanValue()).isTrue();
    assertThat(Answers.text(placed, "/PaymentDetails/Type")).isEqualTo("TEST");
  }

  @ParameterizedTest
  @CsvSource({
    "Type,BITCOIN,ORDER_PAYMENT_TYPE_INVALID PaymentDetails.Type",
    "Type,,ORDER_PAYMENT_TYPE_INVALID PaymentDetails.Type",
    "Type,FREE,ORDER_PAYMENT_FREE_NOT_ALLOWED PaymentDetails.Type",
    "PaymentMethod,,ORDER_PAYMENT_METHOD_EMPTY PaymentDetails.PaymentMethod",
    "Currency,,ORDER_PAYMENT_CURRENCY_INVALID PaymentDetails.Currency",
    "Currency,XTS,ORDER_CURRENCY_MISMATCH PaymentDetails.Currency"
  })
  void paymentField_thatDoesNotFit_isRefused(String field, String value, String refusal) {
    assertThat(
            Answers.refusals(
                () -> client.rpc("placeOrder", byCard().payment(field, value).build())))
        .contains(refusal);
  }

  @Test
  void orderWithoutPayment_isRefused() {
    assertThat(
            Answers.refusals(
                () -> client.rpc("placeOrder", byCard().field("PaymentDetails", null).build())))
        .containsExactly("ORDER_PAYMENT_DETAILS_EMPTY PaymentDetails");
  }

  @Test
  void wireAndCheck_waitForTheMoney() {
    JsonNode wire = client.rpc("placeOrder", byCard().payment("Type", "WIRE").build());
    assertThat(Answers.text(wire, "/Status")).isEqualTo("PENDING");
    assertThat(Answers.at(wire, "/Errors").isNull()).isTrue();
    JsonNode method = Answers.at(wire, "/PaymentDetails/PaymentMethod");
    assertThat(Answers.amount(method, "/Amount")).isEqualByComparingTo("12.10");
    assertThat(Answers.text(method, "/PaymentReference")).isEqualTo(Answers.text(wire, "/RefNo"));
    assertThat(Answers.text(method, "/BankAccounts/0/BankAccountIban")).isNotEmpty();
    JsonNode check =
        client.rpc(
            "placeOrder", byCard().payment("Type", "CHECK").payment("PaymentMethod", null).build());
    assertThat(Answers.text(check, "/Status")).isEqualTo("PENDING");
    assertThat(Answers.amount(check, "/PaymentDetails/PaymentMethod/Amount"))
        .isEqualByComparingTo("12.10");
  }

  @Test
  void free_isForOrdersOfNothing() {
    Orders order = Orders.in("EUR").item("NOTHING", 1).payment("PaymentMethod", null);
    JsonNode placed = client.rpc("placeOrder", order.payment("Type", "FREE").build());
    assertThat(Answers.text(placed, "/Status")).isEqualTo("AUTHRECEIVED");
    TestServer.runDue();
    assertThat(Answers.text(client.rpc("getOrder", placed.get("RefNo")), "/Status"))
        .isEqualTo("COMPLETE");
  }
}
