package dev.tillgate.sale.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Orders;
import dev.tillgate.RunningServer;
import dev.tillgate.TestServer;
import dev.tillgate.TwoServers;
import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.foundation.schedule.Dispatcher;
import dev.tillgate.gate.operation.RecordedWrites;
import dev.tillgate.surface.cli.ApiClient;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Orders on two nodes, paid at a gateway at whose boundaries things go wrong: no charge is doubled,
 * none is lost, and the books say what the gateway's own say. More orders, or those of a failure
 * again: {@code -Dtest=FaultRunTest -Dfaults.orders=2000 -Dfaults.seed=42}.
 */
class FaultRunTest {
  private static final String SEED = "faults.seed";
  private static final int ORDERS = Integer.getInteger("faults.orders", 120);

  @TempDir private Path directory;

  private final long seed = Long.getLong(SEED, new SplittableRandom().nextInt(1_000_000));
  private final SplittableRandom chance = new SplittableRandom(seed);

  /** A charge as the gateway's books have it in the end. */
  private record Charge(boolean captured, boolean undone) {}

  @Test
  void faultsAtEveryBoundary_doubleNoCharge_andLoseNone() {
    FaultyGateway.seed = seed;
    FaultyGateway.BOOKS.clear();
    try (TwoServers servers = TwoServers.start(directory)) {
      List<RunningServer> nodes = List.of(servers.first(), servers.second());
      FaultyGateway.caller = attempt -> tell(node(nodes), attempt);
      FaultyGateway.faulty = true;
      for (int n = 0; n < ORDERS; n++) {
        place(nodes, n);
        if (chance.nextInt(10) == 0) {
          later(nodes, Duration.ofSeconds(chance.nextInt(50)));
        }
      }
      FaultyGateway.faulty = false;
      decidePending(nodes);

      later(nodes, Duration.ofSeconds(61));

      JdbcClient jdbc = servers.first().bean(JdbcClient.class);
      assertThat(count(jdbc, "SELECT count(*) FROM gateway_attempt WHERE status = 'OPEN'"))
          .as("again with -D%s=%d: every outcome is known after a minute", SEED, seed)
          .isZero();
      for (int n = 0; n < 4; n++) {
        later(nodes, Duration.ofMinutes(61));
      }
      compare(jdbc);
    } finally {
      FaultyGateway.faulty = false;
      FaultyGateway.caller = null;
    }
  }

  private RunningServer node(List<RunningServer> nodes) {
    return nodes.get(chance.nextInt(nodes.size()));
  }

  /** The client's view: it may hear nothing, asks again with its key, or pays the order again. */
  private void place(List<RunningServer> nodes, int number) {
    Map<String, String> key = Map.of("Idempotency-Key", "order-" + number);
    Orders order =
        Orders.in("EUR")
            .item("MONTHLY", 1)
            .payment("Type", "CC")
            .field("ExternalReference", "order-" + number)
            .method("HolderName", FaultyGateway.HOLDER)
            .method("CardNumber", "378282246310005");
    ApiClient.RestAnswer answer = send(nodes, order, key);
    if (answer.status() != 201 || chance.nextInt(4) == 0) {
      answer = send(nodes, order, key);
    }
    if (answer.status() == 201 && answer.body().path("Status").asString("").equals("PENDING")) {
      chance.ints(chance.nextInt(3), 0, 2).forEach(_ -> tellSomebody(nodes));
      if (chance.nextInt(2) == 0) {
        send(nodes, order.field("RefNo", answer.body().get("RefNo")), Map.of());
      }
    }
  }

  private ApiClient.RestAnswer send(
      List<RunningServer> nodes, Orders order, Map<String, String> headers) {
    return TwoServers.client(node(nodes)).rest("POST", "/orders/", order.build(), headers);
  }

  /** Callbacks come late, twice, or not at all. */
  private void tellSomebody(List<RunningServer> nodes) {
    List<String> all = FaultyGateway.BOOKS.keySet().stream().sorted().toList();
    if (!all.isEmpty()) {
      tell(node(nodes), all.get(chance.nextInt(all.size())));
    }
  }

  private static void tell(RunningServer node, String attempt) {
    FaultyGateway.Entry entry = FaultyGateway.BOOKS.get(attempt);
    if (entry != null) {
      long merchant = Long.parseLong(attempt.substring(0, attempt.indexOf('-')));
      GatewayNews news =
          new GatewayNews.OfAttempt(attempt, attempt, FaultyGateway.outcome(attempt, entry.result));
      node.bean(RecordedWrites.class)
          .run(
              () ->
                  node.bean(Callbacks.class)
                      .taken(
                          node.bean(Merchants.class).moment(merchant), FaultyGateway.NAME, news));
    }
  }

  /** The bank decides what it had put off; half of it is told, some of it twice at once. */
  private void decidePending(List<RunningServer> nodes) {
    for (String attempt : FaultyGateway.BOOKS.keySet().stream().sorted().toList()) {
      FaultyGateway.Entry entry = FaultyGateway.BOOKS.get(attempt);
      if (entry != null && entry.result.equals("pending")) {
        entry.result = chance.nextInt(3) == 0 ? "declined" : "approved";
        if (chance.nextBoolean()) {
          CompletableFuture<?> twice =
              CompletableFuture.runAsync(() -> tell(nodes.getFirst(), attempt));
          tell(nodes.getLast(), attempt);
          twice.join();
        }
      }
    }
  }

  /** Both nodes look for what is due, at once. */
  private static void later(List<RunningServer> nodes, Duration time) {
    TestServer.advance(time);
    CompletableFuture<?>[] looks =
        nodes.stream()
            .map(node -> CompletableFuture.runAsync(() -> node.bean(Dispatcher.class).runDue()))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(looks).join();
  }

  private void compare(JdbcClient jdbc) {
    String again = "again with -D%s=%d".formatted(SEED, seed);
    Map<String, Charge> charges = charges();
    Map<Long, List<String>> byOrder = new TreeMap<>();
    jdbc.sql(
            "SELECT ref_no, merchant_id || '-' || attempt_id FROM gateway_attempt WHERE kind = 'AUTHORIZE'")
        .query(
            row -> {
              byOrder.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>()).add(row.getString(2));
            });
    assertThat(byOrder.values().stream().flatMap(List::stream))
        .as("%s: the gateway knows no charge that we do not", again)
        .containsAll(charges.keySet());
    int complete = 0;
    for (Map.Entry<Long, List<String>> order : byOrder.entrySet()) {
      String about = again + ", order " + order.getKey();
      String status =
          jdbc.sql("SELECT status FROM orders WHERE ref_no = ?")
              .param(order.getKey())
              .query(String.class)
              .single();
      List<Charge> kept =
          order.getValue().stream()
              .filter(charges::containsKey)
              .map(charges::get)
              .filter(charge -> !charge.undone())
              .toList();
      assertThat(status).as(about).isIn("COMPLETE", "PENDING");
      if (status.equals("COMPLETE")) {
        complete++;
        assertThat(kept).as("%s: one charge", about).containsExactly(new Charge(true, false));
      } else {
        assertThat(kept).as("%s: every charge is given back", about).isEmpty();
      }
    }
    assertThat(complete).as("%s: some orders are paid", again).isGreaterThan(ORDERS / 4);
    assertThat(captured(jdbc)).as("%s: the books", again).isEqualByComparingTo(collected());
  }

  private static Map<String, Charge> charges() {
    Map<String, Charge> charges = new TreeMap<>();
    FaultyGateway.BOOKS.forEach(
        (attempt, entry) -> {
          if (entry.kind.equals("Authorize") && entry.result.equals("approved")) {
            charges.put(
                attempt,
                new Charge(
                    isDone("Capture", attempt),
                    isDone("VoidAuthorization", attempt) || isDone("Refund", attempt)));
          }
        });
    return charges;
  }

  private static boolean isDone(String kind, String target) {
    long times =
        FaultyGateway.BOOKS.values().stream()
            .filter(entry -> entry.kind.equals(kind) && entry.target.equals(target))
            .filter(entry -> entry.result.equals("approved"))
            .count();
    assertThat(times).as("%s of %s", kind, target).isLessThanOrEqualTo(1);
    return times == 1;
  }

  private static BigDecimal collected() {
    return FaultyGateway.BOOKS.values().stream()
        .filter(entry -> entry.kind.equals("Capture") && entry.result.equals("approved"))
        .map(entry -> entry.amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal captured(JdbcClient jdbc) {
    return jdbc.sql("SELECT coalesce(sum(amount), 0) FROM ledger_transfer WHERE kind = 'CAPTURE'")
        .query(BigDecimal.class)
        .single();
  }

  private static long count(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}
