package dev.tillgate.foundation.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillgate.Answers;
import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.foundation.ledger.Ledger.Kind;
import dev.tillgate.foundation.ledger.Ledger.Transfer;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.foundation.merchant.TestMerchants;
import dev.tillgate.foundation.tax.BusinessModel;
import dev.tillgate.surface.cli.ApiClient;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What orders leave in the books and in their histories. */
class BooksTest {
  private static final Set<Kind> COLLECTING = Set.of(Kind.CAPTURE, Kind.EARNING);

  private final Ledger ledger = TestServer.bean(Ledger.class);

  private static ApiClient client(String shop) {
    return switch (shop) {
      case "DEMOSHOP" -> TestServer.demoShop();
      case "AVANGATE" -> TestServer.samplesShop();
      default -> TestServer.frozenShop();
    };
  }

  private static long id(String shop) {
    return TestServer.bean(Merchants.class).byCode(shop).orElseThrow().id();
  }

  private List<Transfer> entries(String shop, JsonNode order) {
    return ledger.transfers(id(shop), Long.parseLong(Answers.text(order, "/RefNo")));
  }

  private static BigDecimal sum(List<Transfer> entries, Account account) {
    return entries.stream()
        .map(
            entry ->
                entry.debit() == account
                    ? entry.amount()
                    : entry.credit() == account ? entry.amount().negate() : BigDecimal.ZERO)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void testOrderOfALiveShop_isInNoBooks() {
    TestMerchants.save(TestMerchants.draft("LIVE", "live-key").withSandbox(false));
    ApiClient live = TestServer.client("LIVE", "live-key");
    JsonNode order =
        live.rpc("placeOrder", Orders.in("EUR").dynamic("PRODUCT", "Handbook", 1, 10).build());
    TestServer.runDue();
    JsonNode refNo = order.get("RefNo");
    assertThat(live.rpc("getOrderStatus", refNo).asString()).isEqualTo("COMPLETE");
    live.rpc("issueRefund", refNo, 10);
    assertThat(live.rpc("getOrderStatus", refNo).asString()).isEqualTo("REFUND");
    assertThat(entries("LIVE", order)).isEmpty();
  }

  /** Its tax is owed by whom it was owed when it was sold. */
  @Test
  void orderOfAMerchantWhoBecomesAProvider_isRefundedAsItWasSold() {
    Merchant seller =
        TestMerchants.draft("BECOMES", "becomes-key")
            .withBusinessModel(BusinessModel.MERCHANT_OF_RECORD);
    TestMerchants.save(seller);
    ApiClient shop = TestServer.client("BECOMES", "becomes-key");
    JsonNode order =
        shop.rpc("placeOrder", Orders.in("EUR").dynamic("PRODUCT", "Handbook", 1, 121).build());
    TestMerchants.save(seller.withBusinessModel(BusinessModel.PAYMENT_PROVIDER));
    TestServer.runDue();
    shop.rpc("issueRefund", order.get("RefNo"), 121);
    List<Transfer> booked = entries("BECOMES", order);
    assertThat(booked).extracting(Transfer::kind).contains(Kind.REFUND_TAX);
    for (Account account : Account.values()) {
      if (account != Account.FEES && account != Account.MERCHANT_PAYABLE) {
        assertThat(sum(booked, account)).as(account.name()).isEqualByComparingTo("0");
      }
    }
    assertThat(sum(booked, Account.MERCHANT_PAYABLE))
        .as("the platform keeps its fee")
        .isEqualByComparingTo(sum(booked, Account.FEES).negate());
  }

  @Test
  void transferToTheSameAccount_isNone() {
    assertThatThrownBy(() -> new Transfer(Kind.FEE, Account.FEES, Account.FEES, BigDecimal.ONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kinds", "debit_accounts", "credit_accounts", "amounts"})
  void entry_lacksNoMemberOfATransfer(String list) {
    TestServer.demoShop().rpc("placeOrder", Orders.in("EUR").item("CLEANER", 1).build());
    assertThatThrownBy(
            () ->
                TestServer.bean(JdbcClient.class)
                    .sql(
                        "UPDATE ledger_entry SET %s[1] = NULL WHERE merchant_id = ?"
                            .formatted(list))
                    .param(id("DEMOSHOP"))
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  static Stream<Arguments> orders() {
    return Stream.of(
        Arguments.of("DEMOSHOP", Orders.in("EUR").item("CLEANER", 3).item("GUARD-M", 1)),
        Arguments.of("DEMOSHOP", Orders.in("USD").item("GUARD-Y", 2).payment("Type", "CC")),
        Arguments.of(
            "DEMOSHOP",
            Orders.in("EUR")
                .dynamic("PRODUCT", "a", 3, new BigDecimal("33.33"))
                .dynamic("COUPON", "b", 1, 20)),
        Arguments.of(
            "DEMOSHOP",
            Orders.in("EUR")
                .item("GUARD-M", 1)
                .itemField("Trial", Map.of("Period", 7, "Price", new BigDecimal("4.99")))),
        Arguments.of("AVANGATE", Orders.in("EUR").item("my_subscription_1", 1)),
        Arguments.of(
            "AVANGATE",
            Orders.in("EUR")
                .dynamic("PRODUCT", "a", 2, 10)
                .dynamic("TAX", "b", 1, new BigDecimal("4.2"))),
        Arguments.of("FROZEN", Orders.in("EUR").item("GROSS", 7)),
        Arguments.of("FROZEN", Orders.in("JPY").item("TIERED", 1)));
  }

  @ParameterizedTest
  @MethodSource("orders")
  void paidOrder_isBookedWhole_andThenCollected(String shop, Orders request) {
    ApiClient client = client(shop);
    JsonNode order = client.rpc("placeOrder", request.build());
    BigDecimal total = Answers.amount(order, "/GrossDiscountedPrice");
    BigDecimal tax = Answers.amount(order, "/VAT");
    BigDecimal fee = Answers.amount(order, "/AvangateCommission");
    List<Transfer> sale =
        entries(shop, order).stream().filter(entry -> !COLLECTING.contains(entry.kind())).toList();
    assertThat(sum(sale, Account.RECEIVABLE)).isEqualByComparingTo(total);
    assertThat(sum(sale, Account.FEES).negate()).isEqualByComparingTo(fee);
    boolean ofRecord = !shop.equals("AVANGATE");
    assertThat(sum(sale, Account.TAX_PAYABLE).negate())
        .isEqualByComparingTo(ofRecord ? tax : BigDecimal.ZERO);
    BigDecimal earned = total.subtract(fee).subtract(ofRecord ? tax : BigDecimal.ZERO);
    assertThat(sum(sale, Account.MERCHANT_PENDING).negate()).isEqualByComparingTo(earned);
    assertThat(sum(sale, Account.MERCHANT_PAYABLE)).isZero();

    TestServer.runDue();

    List<Transfer> all = entries(shop, order);
    assertThat(all).filteredOn(entry -> entry.kind() == Kind.CAPTURE).hasSize(1);
    assertThat(sum(all, Account.RECEIVABLE)).isZero();
    assertThat(sum(all, Account.MERCHANT_PENDING)).isZero();
    assertThat(sum(all, Account.MERCHANT_PAYABLE).negate()).isEqualByComparingTo(earned);
    assertThat(sum(all, Account.COLLECTED)).isEqualByComparingTo(total);
    assertThat(events(client, order))
        .containsExactly("OrderPlaced", "PaymentAuthorized", "OrderFinished");
    assertBalanced(shop);
  }

  private void assertBalanced(String shop) {
    ledger.balances(id(shop)).stream()
        .collect(
            java.util.stream.Collectors.groupingBy(
                Ledger.Balance::currency,
                java.util.stream.Collectors.reducing(
                    BigDecimal.ZERO, Ledger.Balance::amount, BigDecimal::add)))
        .forEach((currency, sum) -> assertThat(sum).as(currency).isZero());
  }

  private static List<String> events(ApiClient client, JsonNode order) {
    JsonNode history = client.rpc("getOrderHistory", order.get("RefNo"));
    return IntStream.range(0, history.size())
        .mapToObj(n -> Answers.text(history, "/" + n + "/Event"))
        .toList();
  }

  @Test
  void feeOfTheShop_isAShareOfWhatIsPaid() {
    JsonNode order =
        client("DEMOSHOP")
            .rpc("placeOrder", Orders.in("EUR").dynamic("PRODUCT", "a", 1, 100).build());
    assertThat(Answers.amount(order, "/AvangateCommission")).isEqualByComparingTo("3.50");
  }

  @Test
  void freeOrder_leavesTheBooksAlone() {
    Orders request =
        Orders.in("EUR").item("NOTHING", 1).payment("Type", "FREE").payment("PaymentMethod", null);
    JsonNode order = client("FROZEN").rpc("placeOrder", request.build());
    TestServer.runDue();
    assertThat(entries("FROZEN", order)).isEmpty();
    assertThat(Answers.text(client("FROZEN").rpc("getOrder", order.get("RefNo")), "/Status"))
        .isEqualTo("COMPLETE");
  }

  @Test
  void ordersAreFinishedOnce_howeverManyLook() throws Exception {
    ApiClient client = client("FROZEN");
    List<JsonNode> orders =
        IntStream.range(0, 10)
            .mapToObj(n -> client.rpc("placeOrder", Orders.in("EUR").item("MONTHLY", 1).build()))
            .toList();
    try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
      List<Callable<Boolean>> calls =
          IntStream.range(0, 6)
              .<Callable<Boolean>>mapToObj(
                  n ->
                      () -> {
                        TestServer.runDue();
                        return true;
                      })
              .toList();
      for (var future : pool.invokeAll(calls)) {
        future.get();
      }
    }
    assertThat(orders.stream().map(order -> client.rpc("getOrder", order.get("RefNo"))))
        .allMatch(order -> order.get("Status").asString().equals("COMPLETE"))
        .extracting(order -> order.get("OrderNo").longValue())
        .doesNotHaveDuplicates();
    for (JsonNode order : orders) {
      assertThat(events(client, order)).containsOnlyOnce("OrderFinished");
      assertThat(entries("FROZEN", order))
          .filteredOn(entry -> entry.kind() == Kind.CAPTURE)
          .hasSize(1);
    }
  }

  @Test
  void historyOfOthers_isNotFound() {
    JsonNode order =
        client("FROZEN").rpc("placeOrder", Orders.in("EUR").item("MONTHLY", 1).build());
    String path = "/orders/" + Answers.text(order, "/RefNo") + "/history/";
    assertThat(client("DEMOSHOP").rest("GET", path, null).status()).isEqualTo(404);
    assertThat(client("FROZEN").rest("GET", path, null).body().size()).isPositive();
  }
}
