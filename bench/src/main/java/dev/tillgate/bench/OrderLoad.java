package dev.tillgate.bench;

import dev.tillgate.foundation.kernel.WallClock;
import dev.tillgate.surface.cli.ApiClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Clients that place orders one after the other until the server is gone. */
final class OrderLoad {
  static final String SHOP = "DEMOSHOP";
  static final String KEY = "demo-secret-key";

  private static final int CLIENTS = 8;
  private static final int KINDS = 3;
  private static final int WITH_KEY = 1;

  /** The declared, retryable fault. */
  private static final String AWAY = "SERVICE_UNAVAILABLE";

  /** An order whose answer did not come: it may have been placed or not. */
  record InDoubt(String reference, boolean hasKey) {}

  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
  private final Queue<InDoubt> inDoubt = new ConcurrentLinkedQueue<>();
  private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean outage = new AtomicBoolean();
  private final AtomicInteger told = new AtomicInteger();
  private final AtomicBoolean killing = new AtomicBoolean();
  private final List<Thread> threads = new ArrayList<>();

  /** Starts the clients. */
  void start(String url, int round) {
    for (int client = 0; client < CLIENTS; client++) {
      String prefix = "round-" + round + "-client-" + client + "-";
      threads.add(Thread.ofPlatform().name(prefix).start(() -> run(url, prefix)));
    }
  }

  /** Says that errors are to be expected from now on. */
  void expectTheEnd() {
    killing.set(true);
  }

  /** Says that the database may be away for a while from now on, which callers must be told. */
  void expectAnOutage() {
    outage.set(true);
  }

  /** How many calls were told that the database is away. */
  int told() {
    return told.get();
  }

  void join() throws InterruptedException {
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /** The orders that were answered: our reference and the server's. */
  Map<String, String> acknowledged() {
    return acknowledged;
  }

  List<InDoubt> inDoubt() {
    return List.copyOf(inDoubt);
  }

  /** Orders that were refused while everything ran. */
  List<String> refusals() {
    return List.copyOf(refusals);
  }

  static ApiClient client(String url) {
    ApiClient client = new ApiClient(url, SHOP, KEY, WallClock.system());
    client.login();
    return client;
  }

  /** Sends an order with its reference as idempotency key, and returns the server's reference. */
  static String placeWithKey(ApiClient client, String reference) {
    ApiClient.RestAnswer answer =
        client.rest("POST", "/orders/", order(reference), Map.of("Idempotency-Key", reference));
    if (answer.status() != 201) {
      throw new IllegalStateException(answer.status() + " " + answer.body());
    }
    return answer.body().get("RefNo").asString();
  }

  private void run(String url, String prefix) {
    ApiClient client = client(url);
    for (int n = 0; ; n++) {
      String reference = prefix + n;
      boolean hasKey = n % KINDS == WITH_KEY;
      try {
        acknowledged.put(
            reference,
            hasKey ? placeWithKey(client, reference) : place(client, reference, n % KINDS == 0));
      } catch (RuntimeException e) {
        inDoubt.add(new InDoubt(reference, hasKey));
        if (outage.get() && saysAway(e)) {
          told.incrementAndGet();
          continue;
        }
        if (!killing.get()) {
          refusals.add(reference + ": " + e.getMessage());
        }
        return;
      }
    }
  }

  private static boolean saysAway(RuntimeException e) {
    return e instanceof ApiClient.RpcError refused
        ? refused.symbol().equals(AWAY)
        : String.valueOf(e.getMessage()).contains(AWAY);
  }

  private static String place(ApiClient client, String reference, boolean rpc) {
    if (rpc) {
      return client.rpc("placeOrder", order(reference)).get("RefNo").asString();
    }
    ApiClient.RestAnswer answer = client.rest("POST", "/orders/", order(reference));
    JsonNode refNo = answer.body().path("RefNo");
    if (answer.status() != 201) {
      throw new IllegalStateException(answer.status() + " " + answer.body());
    }
    return refNo.asString();
  }

  /** A subscription, a one-time product and a test card: many rows in many tables. */
  static Map<String, Object> order(String reference) {
    return Map.of(
        "Currency",
        "EUR",
        "Language",
        "en",
        "ExternalReference",
        reference,
        "Items",
        List.of(Map.of("Code", "GUARD-M", "Quantity", 1), Map.of("Code", "CLEANER", "Quantity", 2)),
        "BillingDetails",
        Map.of(
            "FirstName", "Ada",
            "LastName", "Lovelace",
            "Email", "ada@example.com",
            "CountryCode", "NL",
            "City", "Delft",
            "Address1", "1 Example Street",
            "Zip", "2611"),
        "PaymentDetails",
        Map.of(
            "Type", "TEST",
            "Currency", "EUR",
            "PaymentMethod",
                Map.of(
                    "CardNumber", "4111111111111111",
                    "ExpirationMonth", "12",
                    "ExpirationYear", "2045",
                    "CCID", "123",
                    "HolderName", "John Doe",
                    "RecurringEnabled", true,
                    "Vendor3DSReturnURL", "https://shop.example/ok",
                    "Vendor3DSCancelURL", "https://shop.example/no")));
  }
}
