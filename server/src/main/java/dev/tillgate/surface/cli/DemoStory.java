package dev.tillgate.surface.cli;

import dev.tillgate.RunningServer;
import dev.tillgate.foundation.kernel.WallClock;
import dev.tillgate.foundation.ledger.Ledger;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.foundation.schedule.Dispatcher;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The demo's story, told over the real API of a running server. */
final class DemoStory {
  static final String SHOP = "DEMOSHOP";
  static final String KEY = "demo-secret-key";

  private final RunningServer server;
  private final Console console;
  private final ApiClient client;
  private int step;

  DemoStory(RunningServer server, Console console) {
    this.server = server;
    this.console = console;
    this.client = new ApiClient(server.url(), SHOP, KEY, server.bean(WallClock.class));
  }

  /** Tells it. Whatever does not go as told ends with an exception. */
  void tell() {
    client.login();
    say("JSON-RPC login: a session of ten minutes for " + SHOP);
    JsonNode preview = client.rpc("getContents", DemoOrders.volume());
    say("JSON-RPC getContents: 12 × Disk Cleaner to California would cost " + amounts(preview));

    JsonNode volume = client.rpc("placeOrder", DemoOrders.volume());
    say("JSON-RPC placeOrder, test card: " + summary(volume));
    expect(volume, "AUTHRECEIVED");
    sameTotal(preview, volume);

    JsonNode business = restOrder(DemoOrders.business());
    say("REST POST /orders/, company with VAT id: " + summary(business));
    expect(business, "AUTHRECEIVED");
    say("    its subscription " + subscription(business));

    JsonNode declined = client.rpc("placeOrder", DemoOrders.subscription("Mike Doe"));
    say(
        "JSON-RPC placeOrder, card without funds: "
            + summary(declined)
            + " "
            + declined.get("Errors"));
    expect(declined, "PENDING");

    JsonNode payPal = restOrder(DemoOrders.payPal());
    say("REST POST /orders/, PayPal: " + summary(payPal));
    expect(payPal, "PENDING");
    approve(payPal);

    JsonNode wire = client.rpc("placeOrder", DemoOrders.dynamic());
    say("JSON-RPC placeOrder, dynamic product less a coupon, wire: " + summary(wire));
    expect(wire, "PENDING");

    server.bean(Dispatcher.class).runDue();
    say("Due work: authorised orders pass the review, are collected and get their numbers");
    printOrders();
    printBooks();
  }

  private JsonNode restOrder(JsonNode order) {
    ApiClient.RestAnswer answer = client.rest("POST", "/orders/", order);
    check(answer.status() == 201, "POST /orders/ answered " + answer.status() + answer.body());
    return answer.body();
  }

  private void approve(JsonNode order) {
    String page = order.path("PaymentDetails").path("PaymentMethod").path("RedirectURL").asString();
    HttpResponse<String> answer = client.postForm(page, Map.of("approve", "true"));
    String back = answer.headers().firstValue("Location").orElse("nowhere");
    say("Shopper approves on the simulated PayPal page and returns to " + back);
    JsonNode now = client.rpc("getOrder", order.get("RefNo"));
    say("JSON-RPC getOrder: " + summary(now));
    check(!now.get("Status").asString().equals("PENDING"), "the approved order is still pending");
  }

  private void printOrders() {
    JsonNode page = client.rpc("searchOrders", Map.of("Limit", 50));
    console.line("");
    console.line(
        "%-11s %-8s %-13s %-8s %12s %10s %12s"
            .formatted("Reference", "Number", "Status", "Payment", "Net", "Tax", "Paid/due"));
    for (JsonNode order : page.get("Items")) {
      console.line(
          "%-11s %-8s %-13s %-8s %12s %10s %12s %s"
              .formatted(
                  order.get("RefNo").asString(),
                  order.get("OrderNo").asString(),
                  order.get("Status").asString(),
                  order.path("PaymentDetails").path("Type").asString(),
                  order.get("NetDiscountedPrice").decimalValue().toPlainString(),
                  order.get("VAT").decimalValue().toPlainString(),
                  order.get("GrossDiscountedPrice").decimalValue().toPlainString(),
                  order.get("Currency").asString()));
    }
    check(page.get("Items").size() == 5, "there should be five orders");
  }

  private void printBooks() {
    Merchant merchant = server.bean(Merchants.class).byCode(SHOP).orElseThrow();
    List<Ledger.Balance> balances = server.bean(Ledger.class).balances(merchant.id());
    Map<String, BigDecimal> sums = new TreeMap<>();
    console.line("");
    console.line("The books (what is owed counts positive, what is held or due negative)");
    for (Ledger.Balance balance : balances) {
      console.line(
          "%-4s %-18s %14s"
              .formatted(balance.currency(), balance.account(), balance.amount().toPlainString()));
      sums.merge(balance.currency(), balance.amount(), BigDecimal::add);
    }
    for (Map.Entry<String, BigDecimal> sum : sums.entrySet()) {
      check(sum.getValue().signum() == 0, "the books do not balance in " + sum.getKey());
    }
    console.line("The books balance in " + String.join(", ", sums.keySet()) + ".");
    check(sums.size() == 2, "there should be money in two currencies");
  }

  private void sameTotal(JsonNode preview, JsonNode order) {
    check(
        preview.get("GrossDiscountedPrice").equals(order.get("GrossDiscountedPrice")),
        "the preview differs from the order");
  }

  private void expect(JsonNode order, String status) {
    check(
        order.path("Status").asString().equals(status),
        "expected " + status + " but the order is " + order.path("Status").asString());
  }

  private void say(String text) {
    console.line(text.startsWith(" ") ? text : "%2d. %s".formatted(++step, text));
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException("The demo went wrong: " + otherwise);
    }
  }

  private static String summary(JsonNode order) {
    return "order "
        + order.get("RefNo").asString()
        + " "
        + order.get("Status").asString()
        + ", "
        + amounts(order);
  }

  private static String amounts(JsonNode priced) {
    return "%s net + %s tax = %s %s"
        .formatted(
            priced.get("NetDiscountedPrice").decimalValue().toPlainString(),
            priced.get("VAT").decimalValue().toPlainString(),
            priced.get("GrossDiscountedPrice").decimalValue().toPlainString(),
            priced.get("Currency").asString());
  }

  private static String subscription(JsonNode order) {
    JsonNode subscription =
        order.get("Items").get(0).path("ProductDetails").path("Subscriptions").get(0);
    return subscription.get("SubscriptionReference").asString()
        + " runs until "
        + subscription.get("ExpirationDate").asString();
  }
}
