package dev.tillgate.foundation.postgres;

import dev.tillgate.foundation.kernel.StartFailure;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Starts the server and sees it through until it takes connections. */
record PostmasterStart(
    DataDirectory directory, PostgresBinaries binaries, RunAs account, String password) {
  /** Another program may take the port first; workers of a killed server need a moment to leave. */
  private static final List<String> PASSING_TROUBLE =
      List.of("Address already in use", "is still in use", "could not create any TCP/IP sockets");

  private static final int ANY_PORT = 0;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** On a port that nobody uses. */
  Postmaster run() {
    return run(ANY_PORT);
  }

  /** On the port of a server that has ended, where its clients look for it. */
  Postmaster again(int port) {
    StalePostmaster.stop(directory);
    return run(port);
  }

  private Postmaster run(int wanted) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      account.own(directory.cluster());
      while (true) {
        ServerLog log = ServerLog.fromNow(directory.log());
        int port = wanted == ANY_PORT ? freePort() : wanted;
        Process process = spawn(port);
        if (isReady(process, port)) {
          return new Postmaster(process, port);
        }
        String said = log.text();
        if (PASSING_TROUBLE.stream().noneMatch(said::contains) || System.nanoTime() > end) {
          throw new StartFailure(
              "PostgreSQL did not start on %s; the end of its log says:\n%s"
                  .formatted(directory.root(), Commands.lastLines(said, 8)));
        }
        Commands.pause(200);
      }
    } catch (IOException e) {
      throw new StartFailure("PostgreSQL cannot be started on " + directory.root() + ": " + e, e);
    }
  }

  private boolean isReady(Process process, int port) {
    try {
      return new Readiness(process, port, password).await();
    } catch (RuntimeException | Error e) {
      new Postmaster(process, port).stop();
      throw e;
    }
  }

  /**
   * In a session of its own, so that the terminal's Ctrl-C reaches the server alone, which then
   * stops PostgreSQL in order. setsid forks only for the leader of a process group, which a child
   * is not: the process keeps its id.
   */
  private Process spawn(int port) throws IOException {
    List<String> command = new ArrayList<>();
    Commands.find("setsid").ifPresent(command::add);
    command.addAll(
        account.command(
            List.of(binaries.program("postgres"), "-D", directory.cluster().toString())));
    command.addAll(ServerSettings.arguments(port));
    return Commands.builder(command)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.log().toFile()))
        .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
