package dev.tillgate.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.HdrHistogram.Histogram;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/**
 * Compares how long the server takes to price a cart with how long it takes only to answer. The
 * calls take turns in many short rounds, so that all of them meet the same machine.
 */
public final class PricingSpeed {
  private static final List<Integer> CLIENTS = List.of(1, 4);
  private static final int ROUNDS = 60;
  private static final Duration ROUND = Duration.ofMillis(250);
  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final String NOTHING = "getAvailableLanguages";

  private final ServerProcess server;
  private final String session;
  private final PrintStream out;

  private PricingSpeed(ServerProcess server, PrintStream out) {
    this.server = server;
    this.session = OrderLoad.client(server.url()).login();
    this.out = out;
  }

  /** Argument: the repository. */
  public static void main(String[] args) throws Exception {
    Path root = Path.of(args.length > 0 ? args[0] : ".").toAbsolutePath().normalize();
    Path data = Files.createTempDirectory("tillgate-speed");
    ServerProcess server =
        ServerProcess.start(
            root.resolve("tillgate"), data, root.resolve("shops").resolve("demo.yaml"));
    try {
      new PricingSpeed(server, System.out).run();
    } finally {
      server.stop();
    }
    FileSystemUtils.deleteRecursively(data);
  }

  private void run() throws IOException, InterruptedException, ExecutionException {
    sayLoad();
    for (int clients : CLIENTS) {
      List<RpcLine> lines = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        lines.add(new RpcLine(server.url()));
      }
      List<Workload> workloads = workloads(lines.getFirst());
      for (Workload workload : workloads) {
        workload.warmUp(lines, WARM_UP);
      }
      for (int round = 0; round < ROUNDS; round++) {
        for (int turn = 0; turn < workloads.size(); turn++) {
          workloads.get((round + turn) % workloads.size()).measure(lines, ROUND, server);
        }
      }
      report(clients, workloads);
      for (RpcLine line : lines) {
        line.close();
      }
    }
    sayLoad();
  }

  private List<Workload> workloads(RpcLine line) throws IOException {
    Workload nothing = new Workload(NOTHING, session, NOTHING);
    Workload cart = new Workload("getContents", session, "getContents", cart(List.of()));
    Workload coupon =
        new Workload("getContents with coupon", session, "getContents", cart(List.of("WELCOME")));
    nothing.ask(line);
    check(cart.ask(line), false);
    check(coupon.ask(line), true);
    return List.of(nothing, cart, coupon);
  }

  private static void check(JsonNode contents, boolean discounted) throws IOException {
    boolean cheaper = contents.path("Discount").decimalValue().signum() > 0;
    if (contents.path("Items").size() != 3 || cheaper != discounted) {
      throw new IOException("This is not the cart that was meant: " + contents);
    }
  }

  /** Three lines: a subscription with options, a product sold once, a subscription without. */
  private static Map<String, Object> cart(List<String> coupons) {
    return Map.of(
        "Currency",
        "EUR",
        "Language",
        "en",
        "Items",
        List.of(
            Map.of("Code", "GUARD-Y", "Quantity", 2, "PriceOptions", List.of("phone", "backup")),
            Map.of("Code", "CLEANER", "Quantity", 3),
            Map.of("Code", "GUARD-M", "Quantity", 1)),
        "Promotions",
        coupons,
        "BillingDetails",
        Map.of("CountryCode", "NL", "FirstName", "Ada", "LastName", "Lovelace"));
  }

  private void report(int clients, List<Workload> workloads) {
    double base = workloads.getFirst().callsPerSecond();
    out.printf(
        "%n%-25s%9s%8s%8s%8s%10s%8s%n",
        clients == 1 ? "1 client" : clients + " clients",
        "calls/s",
        "p50 µs",
        "p95 µs",
        "p99 µs",
        "CPU µs",
        "ratio");
    for (Workload workload : workloads) {
      Histogram took = workload.latencies();
      out.printf(
          "%-25s%9.0f%8d%8d%8d%10.0f%8.2f%n",
          workload.name(),
          workload.callsPerSecond(),
          took.getValueAtPercentile(50) / 1_000,
          took.getValueAtPercentile(95) / 1_000,
          took.getValueAtPercentile(99) / 1_000,
          workload.cpuMicros(),
          base / workload.callsPerSecond());
    }
  }

  private void sayLoad() {
    var machine = ManagementFactory.getOperatingSystemMXBean();
    out.printf(
        "%d processors, load average %.2f%n",
        machine.getAvailableProcessors(), machine.getSystemLoadAverage());
  }
}
