package dev.tillgate.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A server with its embedded database in processes of their own, which can be killed. */
final class ServerProcess {
  private static final int PORT_LINE = 3;
  private static final String READY = "Tillgate ready on ";

  private final Process process;
  private final String url;
  private final Path data;

  private ServerProcess(Process process, String url, Path data) {
    this.process = process;
    this.url = url;
    this.data = data;
  }

  /** Starts a server on the data directory and waits until it takes requests. */
  static ServerProcess start(Path launcher, Path data, Path shop) throws IOException {
    return start(launcher, data, "--shop", shop.toString());
  }

  /** Starts a server with these options on the data directory. */
  static ServerProcess start(Path launcher, Path data, String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(launcher.toString(), "serve", "--port", "0", "--data", data.toString()));
    command.addAll(List.of(options));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(data.resolve("server.log").toFile()));
    builder
        .environment()
        .merge(
            "TILLGATE_JAVA_OPTS",
            "-Dtillgate.rate-limit.calls-per-minute=0",
            (a, b) -> a + " " + b);
    Process process = Leavings.process(builder.start());
    BufferedReader out = process.inputReader();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(READY)) {
        Thread.ofVirtual().start(() -> out.lines().forEach(_ -> {}));
        return new ServerProcess(process, line.substring(READY.length()), data);
      }
    }
    throw new IOException("The server did not start; see " + data.resolve("server.log"));
  }

  String url() {
    return url;
  }

  /** The processor time that the server has taken so far, without its database. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /**
   * Ends server and database at once, as a power cut would; which goes first is up to the caller.
   */
  void kill(boolean databaseFirst) throws IOException, InterruptedException {
    ProcessHandle postmaster = postmaster(data);
    if (databaseFirst) {
      postmaster.destroyForcibly();
      process.destroyForcibly();
    } else {
      process.destroyForcibly();
      postmaster.destroyForcibly();
    }
    process.waitFor();
  }

  /** Ends the database alone; the server sees to it that it runs again. */
  void killDatabase() throws IOException {
    postmaster(data).destroyForcibly();
  }

  /** Stops the server as its operator would. */
  void stop() throws IOException, InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      kill(false);
    }
  }

  /** The port of the database and the id of its first process stand in a file of its own. */
  static List<String> postmasterFile(Path data) throws IOException {
    return Files.readAllLines(data.resolve("pg").resolve("postmaster.pid"));
  }

  /** A connection to the embedded database of the server on this directory. */
  static Connection connect(Path data) throws IOException, SQLException {
    return DriverManager.getConnection(databaseUrl(data, port(data)));
  }

  /**
   * The URL of the embedded database, seen through a port; values of statements may be sent as
   * texts.
   */
  static String databaseUrl(Path data, int port) throws IOException {
    return "jdbc:postgresql://127.0.0.1:"
        + port
        + "/tillgate?stringtype=unspecified&user=tillgate&password="
        + URLEncoder.encode(
            Files.readString(data.resolve("pg.password")).strip(), StandardCharsets.UTF_8);
  }

  /** The port of the embedded database. */
  static int port(Path data) throws IOException {
    return Integer.parseInt(postmasterFile(data).get(PORT_LINE).strip());
  }

  /** The server's own process. */
  ProcessHandle handle() {
    return process.toHandle();
  }

  /** The directory of its data. */
  Path data() {
    return data;
  }

  static ProcessHandle postmaster(Path data) throws IOException {
    long pid = Long.parseLong(postmasterFile(data).getFirst().strip());
    Optional<ProcessHandle> found = ProcessHandle.of(pid);
    return found.orElseThrow(() -> new IOException("There is no database process " + pid));
  }
}
