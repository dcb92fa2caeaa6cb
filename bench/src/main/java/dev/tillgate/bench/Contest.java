package dev.tillgate.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/**
 * Lets the product and its reference take turns in windows of time, so that both meet the same
 * machine. A window of the one is compared with the window of the other beside it.
 */
final class Contest {
  private static final int WINDOWS = 7;
  private static final Duration WINDOW = Duration.ofSeconds(2);
  private static final Duration WARM_UP = Duration.ofSeconds(4);
  private static final Duration NEW_SERVER = Duration.ofSeconds(20);
  private static final int WARM_CLIENTS = 8;
  private static final int DIGITS = 3;

  private final Processors processors;
  private final Settling settling;

  Contest(Processors processors) {
    this(processors, () -> {});
  }

  /**
   * A contest in which the product may end what it has begun before the reference has its turn.
   *
   * @param settling is not counted
   */
  Contest(Processors processors, Settling settling) {
    this.processors = processors;
    this.settling = settling;
  }

  /** Waits for what goes on after the last answer. */
  @FunctionalInterface
  interface Settling {
    void settle() throws Exception;
  }

  /** What one side did, in all its windows. */
  record Side(List<Double> rates, Histogram nanos, Processors.Use cpu) {
    double medianRate() {
      return Ratios.median(rates);
    }

    /** Nanoseconds that so many percent of the calls did not exceed. */
    long percentile(double percent) {
      return nanos.getValueAtPercentile(percent);
    }
  }

  /** The outcome for a number of clients. */
  record Outcome(String name, int clients, Side product, Side reference) {
    /** How many times as many calls a second the product did as its reference. */
    Ratios ratios() {
      return Ratios.of(product.rates(), reference.rates());
    }
  }

  /** Compares the two, with so many clients that each wait for an answer before they ask again. */
  Outcome run(String name, int clients, Contender product, Contender reference) throws Exception {
    try (Clients ours = Clients.of(product, clients);
        Clients bare = Clients.of(reference, clients)) {
      ours.run(WARM_UP);
      settling.settle();
      bare.run(WARM_UP);
      Side first = new Side(new ArrayList<>(), new Histogram(DIGITS), processors.none());
      Side second = new Side(new ArrayList<>(), new Histogram(DIGITS), processors.none());
      for (int window = 0; window < WINDOWS; window++) {
        first = measure(first, ours);
        settling.settle();
        second = measure(second, bare);
      }
      return new Outcome(name, clients, first, second);
    }
  }

  /** What one client does without a reference, in as many windows. */
  Side alone(Contender contender) throws Exception {
    try (Clients one = Clients.of(contender, 1)) {
      one.run(WARM_UP);
      Side side = new Side(new ArrayList<>(), new Histogram(DIGITS), processors.none());
      for (int window = 0; window < WINDOWS; window++) {
        side = measure(side, one);
      }
      return side;
    }
  }

  /** What clients do in one long window. */
  Side lasting(Contender contender, int clients, Duration time) throws Exception {
    try (Clients all = Clients.of(contender, clients)) {
      return measure(
          new Side(new ArrayList<>(), new Histogram(DIGITS), processors.none()), all, time);
    }
  }

  /** Lets a new server compile what it runs. */
  void warmUp(Contender contender) throws Exception {
    try (Clients some = Clients.of(contender, WARM_CLIENTS)) {
      some.run(NEW_SERVER);
    }
  }

  private Side measure(Side side, Clients clients) throws Exception {
    return measure(side, clients, WINDOW);
  }

  private Side measure(Side side, Clients clients, Duration time) throws Exception {
    Processors.Use before = processors.now();
    long since = System.nanoTime();
    long calls = 0;
    for (Histogram took : clients.run(time)) {
      side.nanos().add(took);
      calls += took.getTotalCount();
    }
    side.rates().add(calls * 1e9 / (System.nanoTime() - since));
    return new Side(side.rates(), side.nanos(), side.cpu().plus(processors.now().minus(before)));
  }

  /** Clients with their connections. */
  private record Clients(List<Contender.Client> all, ExecutorService threads)
      implements AutoCloseable {
    static Clients of(Contender contender, int number) throws IOException, SQLException {
      List<Contender.Client> all = new ArrayList<>();
      for (int n = 0; n < number; n++) {
        all.add(contender.client());
      }
      return new Clients(all, Executors.newFixedThreadPool(number));
    }

    List<Histogram> run(Duration time) throws Exception {
      long end = System.nanoTime() + time.toNanos();
      List<Callable<Histogram>> work = new ArrayList<>();
      all.forEach(client -> work.add(() -> repeat(client, end)));
      List<Histogram> took = new ArrayList<>();
      for (Future<Histogram> client : threads.invokeAll(work)) {
        took.add(client.get());
      }
      return took;
    }

    private static Histogram repeat(Contender.Client client, long end)
        throws IOException, SQLException {
      Histogram took = new Histogram(DIGITS);
      long before = System.nanoTime();
      while (before < end) {
        client.call();
        long after = System.nanoTime();
        took.recordValue(after - before);
        before = after;
      }
      return took;
    }

    @Override
    public void close() throws IOException, SQLException {
      threads.close();
      for (Contender.Client client : all) {
        client.close();
      }
    }
  }
}
