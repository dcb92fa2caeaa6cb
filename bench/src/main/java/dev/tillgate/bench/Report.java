package dev.tillgate.bench;

import java.io.PrintStream;
import java.time.Duration;

/** Prints what was measured, a line each. */
final class Report {
  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
  }

  /** Begins a table of outcomes. */
  void title(String title) {
    out.printf(
        "%n%s%n%-30s%8s %-22s%9s%9s  %-25s%-25s%s%n",
        title,
        "",
        "clients",
        " ratio (least, most)",
        "calls/s",
        "bare/s",
        "p50 / p95 / p99 µs",
        "bare",
        "CPU µs a call: server + database + driver, bare");
  }

  void add(Contest.Outcome outcome) {
    Ratios ratios = outcome.ratios();
    out.printf(
        "%-30s%8d  %-22s%9.0f%9.0f  %-25s%-25s%s, %s%n",
        outcome.name(),
        outcome.clients(),
        "%.2f (%.2f, %.2f)".formatted(ratios.median(), ratios.least(), ratios.most()),
        outcome.product().medianRate(),
        outcome.reference().medianRate(),
        latencies(outcome.product()),
        latencies(outcome.reference()),
        cpu(outcome.product()),
        cpu(outcome.reference()));
    out.flush();
  }

  void say(String format, Object... values) {
    out.printf(format + "%n", values);
    out.flush();
  }

  private static String latencies(Contest.Side side) {
    return "%d / %d / %d"
        .formatted(
            side.percentile(50) / 1_000, side.percentile(95) / 1_000, side.percentile(99) / 1_000);
  }

  private static String cpu(Contest.Side side) {
    long calls = side.nanos().getTotalCount();
    return "%.0f + %.0f + %.0f"
        .formatted(
            micros(side.cpu().server(), calls),
            micros(side.cpu().database(), calls),
            micros(side.cpu().driver(), calls));
  }

  private static double micros(Duration time, long calls) {
    return time.toNanos() / 1e3 / calls;
  }
}
