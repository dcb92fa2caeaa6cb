package dev.tillgate.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Starts of the server until it takes requests, from the launcher's first line on. */
record Starting(Path root, PrintStream out) {
  private static final int STARTS = 5;

  void run() throws Exception {
    Path existing = Leavings.directory("tillgate-start");
    start(existing);
    List<Double> again = new ArrayList<>();
    List<Double> empty = new ArrayList<>();
    List<Double> againCpu = new ArrayList<>();
    List<Double> emptyCpu = new ArrayList<>();
    for (int n = 0; n < STARTS; n++) {
      add(start(existing), again, againCpu);
      Path fresh = Leavings.directory("tillgate-start");
      add(start(fresh), empty, emptyCpu);
    }
    say("existing", again, againCpu);
    say("empty", empty, emptyCpu);
  }

  private record Took(double seconds, Duration cpu) {}

  private Took start(Path data) throws Exception {
    long since = System.nanoTime();
    ServerProcess server =
        ServerProcess.start(
            root.resolve("tillgate"), data, "--shop", root.resolve("shops/demo.yaml").toString());
    double seconds = (System.nanoTime() - since) / 1e9;
    Processors.Use use = new Processors(server.handle(), ServerProcess.postmaster(data)).now();
    server.stop();
    return new Took(seconds, use.server().plus(use.database()));
  }

  private static void add(Took took, List<Double> seconds, List<Double> cpu) {
    seconds.add(took.seconds());
    cpu.add(took.cpu().toMillis() / 1e3);
  }

  private void say(String directory, List<Double> seconds, List<Double> cpu) {
    out.printf(
        "Start on an %s directory: %.2f s (%.2f, %.2f), processor time %.1f s%n",
        directory,
        Ratios.median(seconds),
        seconds.stream().mapToDouble(d -> d).min().orElseThrow(),
        seconds.stream().mapToDouble(d -> d).max().orElseThrow(),
        Ratios.median(cpu));
  }
}
