package dev.tillgate.bench;

import dev.tillgate.surface.cli.ApiClient;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/**
 * Kills server and database under load, again and again, and looks for orders that were lost, that
 * stand twice or that the books do not agree with.
 */
public final class CrashTest {
  private static final int ROUNDS = 5;
  private static final int MIN_LOAD_MILLIS = 3_000;
  private static final int MAX_LOAD_MILLIS = 10_000;

  /** Until what was in hand has been answered; a start takes longer. */
  private static final int GONE_MILLIS = 100;

  /** More than can have been on their way when the database went. */
  private static final int FLOWING = 50;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path launcher;
  private final Path shop;
  private final Path data;
  private final Random random;
  private final PrintStream out;
  private final Map<String, String> acknowledged = new TreeMap<>();
  private final List<String> violations = new ArrayList<>();
  private @Nullable ServerProcess server;

  private CrashTest(Path root, Path data, long seed, PrintStream out) {
    this.launcher = root.resolve("tillgate");
    this.shop = root.resolve("shops").resolve("demo.yaml");
    this.data = data;
    this.random = new Random(seed);
    this.out = out;
  }

  /** Arguments: the repository and, if wished, a seed. Ends with 1 if anything is wrong. */
  public static void main(String[] args) throws Exception {
    Path root = Path.of(args.length > 0 ? args[0] : ".").toAbsolutePath().normalize();
    long seed = args.length > 1 ? Long.parseLong(args[1]) : new Random().nextLong(1_000_000);
    Path data = Files.createTempDirectory("tillgate-crash");
    System.out.println("seed " + seed + ", data in " + data);
    System.exit(new CrashTest(root, data, seed, System.out).run() ? 0 : 1);
  }

  private boolean run() throws IOException, InterruptedException, SQLException {
    Thread cleaner = new Thread(this::end);
    Runtime.getRuntime().addShutdownHook(cleaner);
    ServerProcess running = start();
    for (int round = 1; round <= ROUNDS; round++) {
      OrderLoad load = crash(running, round);
      long since = System.nanoTime();
      running = start();
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
      check(running.url(), round, load, millis);
    }
    verifyAll(OrderLoad.client(running.url()));
    report();
    running.stop();
    server = null;
    if (violations.isEmpty()) {
      FileSystemUtils.deleteRecursively(data);
    }
    return violations.isEmpty();
  }

  private ServerProcess start() throws IOException {
    ServerProcess started = ServerProcess.start(launcher, data, shop);
    server = started;
    return started;
  }

  private OrderLoad crash(ServerProcess running, int round)
      throws IOException, InterruptedException {
    OrderLoad load = new OrderLoad();
    load.start(running.url(), round);
    TimeUnit.MILLISECONDS.sleep(random.nextLong(MIN_LOAD_MILLIS, MAX_LOAD_MILLIS));
    loseTheDatabase(running, load, round);
    load.expectTheEnd();
    running.kill(random.nextBoolean());
    load.join();
    load.refusals().forEach(refusal -> violations.add("refused while running: " + refusal));
    return load;
  }

  /** Orders must flow again without a hand, and nobody may be told anything but the outage. */
  private void loseTheDatabase(ServerProcess running, OrderLoad load, int round)
      throws IOException, InterruptedException {
    load.expectAnOutage();
    long since = System.nanoTime();
    running.killDatabase();
    TimeUnit.MILLISECONDS.sleep(GONE_MILLIS);
    int before = load.acknowledged().size();
    while (load.acknowledged().size() < before + FLOWING) {
      if (System.nanoTime() - since > PATIENCE.toNanos()) {
        violations.add("round " + round + ": orders did not flow again");
        return;
      }
      TimeUnit.MILLISECONDS.sleep(1);
    }
    out.printf(
        "round %d: the database alone was killed; %d calls were told so, orders flowed again after"
            + " %d ms%n",
        round, load.told(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since));
    TimeUnit.MILLISECONDS.sleep(random.nextLong(MIN_LOAD_MILLIS));
  }

  private void check(String url, int round, OrderLoad load, long millis)
      throws IOException, SQLException {
    ApiClient client = OrderLoad.client(url);
    int found = 0;
    for (Map.Entry<String, String> order : load.acknowledged().entrySet()) {
      found += verify(client, order.getKey(), order.getValue()) ? 1 : 0;
    }
    int survived = 0;
    for (OrderLoad.InDoubt doubt : load.inDoubt()) {
      survived += settle(client, doubt) ? 1 : 0;
    }
    acknowledged.putAll(load.acknowledged());
    try (Books books = Books.open(data)) {
      books.violations().forEach(v -> violations.add("round " + round + ": " + v));
    }
    out.printf(
        "round %d: %d acknowledged, %d found once, %d in doubt (%d had been placed), ready again"
            + " after %d ms%n",
        round, load.acknowledged().size(), found, load.inDoubt().size(), survived, millis);
  }

  /** Whether the order is there once, with the reference that was answered. */
  private boolean verify(ApiClient client, String ours, String theirs) {
    JsonNode page = search(client, ours);
    int count = page.path("Items").size();
    boolean good = count == 1 && page.path("Items").get(0).path("RefNo").asString().equals(theirs);
    if (!good) {
      violations.add(ours + " was acknowledged as " + theirs + " and is there " + count + " times");
    }
    return good;
  }

  /** Whether an order in doubt had been placed. With a key it is sent again, and is there once. */
  private boolean settle(ApiClient client, OrderLoad.InDoubt doubt) {
    int before = search(client, doubt.reference()).path("Items").size();
    if (before > 1) {
      violations.add(doubt.reference() + " was in doubt and is there " + before + " times");
    }
    if (doubt.hasKey()) {
      String answered = OrderLoad.placeWithKey(client, doubt.reference());
      verify(client, doubt.reference(), answered);
      acknowledged.put(doubt.reference(), answered);
    }
    return before > 0;
  }

  private static JsonNode search(ApiClient client, String reference) {
    return client.rpc(
        "searchOrders", Map.of("ExternalRefNo", reference, "IncludeTestOrders", "YES"));
  }

  private void verifyAll(ApiClient client) {
    acknowledged.forEach((ours, theirs) -> verify(client, ours, theirs));
    long different = acknowledged.values().stream().distinct().count();
    if (different != acknowledged.size()) {
      violations.add("references were given out twice");
    }
  }

  private void report() throws IOException, SQLException {
    violations.forEach(violation -> out.println("VIOLATION " + violation));
    try (Books books = Books.open(data)) {
      out.printf(
          "%d orders acknowledged, %d in the database, %d of them finished, %d violations%n",
          acknowledged.size(), books.orders(), books.complete(), violations.size());
    }
  }

  /** Leaves no process behind, however this program ends. */
  private void end() {
    ServerProcess last = server;
    if (last != null) {
      try {
        last.kill(false);
      } catch (IOException e) {
        out.println("The last server may still run: " + e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
