package dev.tillgate.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Measures a server beside bare PostgreSQL: the same rows of the same cluster in the same minutes,
 * written and read by statements alone. Prints ratios.
 */
public final class Bench {
  private static final String ALL = "all";

  private Bench() {}

  /** What can be measured by itself. */
  private enum Part {
    PLACING,
    READING,
    ANSWERING,
    FINISHING,
    ROUND_TRIPS,
    GROWTH,
    STARTING;

    boolean isMeant(String name) {
      return name.equals(ALL) || name.equals(label());
    }

    String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Arguments: the repository and the name of a part, if not all are wanted. */
  public static void main(String[] args) throws Exception {
    Path root = Path.of(args[0]).toAbsolutePath().normalize();
    String name = args.length > 1 ? args[1] : ALL;
    List<Part> parts = List.of(Part.values()).stream().filter(part -> part.isMeant(name)).toList();
    if (parts.isEmpty()) {
      List<String> names = List.of(Part.values()).stream().map(Part::label).toList();
      System.err.println("tillgate: bench knows no \"" + name + "\", but " + names + ".");
      System.exit(2);
    }
    run(root, parts, System.out);
  }

  private static void run(Path root, List<Part> parts, PrintStream out) throws Exception {
    sayMachine(out);
    if (parts.contains(Part.STARTING)) {
      new Starting(root, out).run();
    }
    Report report = new Report(out);
    if (parts.stream().anyMatch(part -> part != Part.STARTING && part != Part.GROWTH)) {
      beside(root, parts, report, out);
    }
    if (parts.contains(Part.GROWTH)) {
      try (Shop shop = Shop.open(root)) {
        new Growth(shop, report).run();
      }
    }
    sayMachine(out);
  }

  private static void beside(Path root, List<Part> parts, Report report, PrintStream out)
      throws Exception {
    try (Shop shop = Shop.open(root)) {
      shop.warmUp();
      StoredOrder order = shop.placedOrder();
      out.printf(
          "%nOne order of two lines with a new card: %d rows, %d index entries (%s)%n",
          order.rows(), order.indexEntries(), order);
      for (Part part : parts) {
        switch (part) {
          case PLACING -> new Placing(shop, order, report).run();
          case READING -> new Reading(shop, report).run();
          case ANSWERING -> new Answering(shop, report).run();
          case FINISHING -> new Finishing(shop, order, report).run();
          case ROUND_TRIPS -> new Trips(root, shop, report).run();
          case GROWTH, STARTING -> {}
        }
      }
      out.printf("%nMemory of the server at its highest: %d MiB%n", shop.memory());
    }
  }

  private static void sayMachine(PrintStream out) {
    var machine = ManagementFactory.getOperatingSystemMXBean();
    out.printf(
        "%d processors, load average %.2f%n",
        machine.getAvailableProcessors(), machine.getSystemLoadAverage());
  }
}
