package dev.tillgate.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One call, repeated by clients that each wait for an answer before they ask again. */
final class Workload {
  private static final int DIGITS = 3;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final String name;
  private final byte[] request;
  private final Histogram latencies = new Histogram(DIGITS);
  private byte @Nullable [] expected;
  private long nanos;
  private Duration cpu = Duration.ZERO;

  Workload(String name, String session, String operation, Object... arguments) {
    List<Object> params = new ArrayList<>(List.of(session));
    params.addAll(Arrays.asList(arguments));
    this.name = name;
    this.request =
        RpcLine.request(
            JSON.writeValueAsString(
                Map.of("jsonrpc", "2.0", "id", 1, "method", operation, "params", params)));
  }

  String name() {
    return name;
  }

  /** Asks once; from now on every answer must be like this one. Returns its result. */
  JsonNode ask(RpcLine line) throws IOException {
    byte[] answer = line.call(request);
    JsonNode tree = JSON.readTree(answer);
    if (!tree.has("result")) {
      throw new IOException(name + " answers " + tree);
    }
    expected = answer;
    return tree.get("result");
  }

  /** Lets a client work on each line for some time, without counting. */
  void warmUp(List<RpcLine> lines, Duration time) throws InterruptedException, ExecutionException {
    run(lines, time);
  }

  /** Lets a client work on each line for some time, and adds up what it took. */
  void measure(List<RpcLine> lines, Duration time, ServerProcess server)
      throws InterruptedException, ExecutionException {
    Duration cpuBefore = server.cpu();
    long since = System.nanoTime();
    run(lines, time).forEach(latencies::add);
    nanos += System.nanoTime() - since;
    cpu = cpu.plus(server.cpu().minus(cpuBefore));
  }

  Histogram latencies() {
    return latencies;
  }

  double callsPerSecond() {
    return latencies.getTotalCount() * 1e9 / nanos;
  }

  /** What the server's own process computed for one call, in microseconds. */
  double cpuMicros() {
    return cpu.toNanos() / 1e3 / latencies.getTotalCount();
  }

  private List<Histogram> run(List<RpcLine> lines, Duration time)
      throws InterruptedException, ExecutionException {
    long end = System.nanoTime() + time.toNanos();
    List<Histogram> all = new ArrayList<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(lines.size())) {
      List<Callable<Histogram>> work = new ArrayList<>();
      lines.forEach(line -> work.add(() -> repeat(line, end)));
      for (Future<Histogram> client : clients.invokeAll(work)) {
        all.add(client.get());
      }
    }
    return all;
  }

  private Histogram repeat(RpcLine line, long end) throws IOException {
    Histogram took = new Histogram(DIGITS);
    long before = System.nanoTime();
    while (before < end) {
      byte[] answer = line.call(request);
      long after = System.nanoTime();
      took.recordValue(after - before);
      if (!Arrays.equals(answer, expected)) {
        throw new IOException(name + " answers otherwise than before");
      }
      before = System.nanoTime();
    }
    return took;
  }
}
