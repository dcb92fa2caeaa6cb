package dev.tillgate;

import dev.tillgate.foundation.schedule.Dispatcher;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A server in a JVM of its own, so that a test can see it die. */
public final class ServerChild implements AutoCloseable {
  private static final String READY = "ready at ";

  private final Process process;
  private final String url;

  private ServerChild(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  /** Serves a shop on a directory until it is killed; its due work waits for another server. */
  public static void main(String[] args) throws Exception {
    RunningServer server = RunningServer.start(options(Path.of(args[0]), Path.of(args[1])));
    server.bean(Dispatcher.class).stop();
    System.out.println(READY + server.url());
    System.out.flush();
    System.in.read();
  }

  /** The server that comes after it, in this JVM, on the clock of tests. */
  public static RunningServer successor(Path directory, Path shop) {
    RunningServer server = RunningServer.start(options(directory, shop), TestServer.Clock.class);
    server.bean(Dispatcher.class).stop();
    return server;
  }

  private static RunningServer.Options options(Path directory, Path shop) {
    return new RunningServer.Options(0, "127.0.0.1", directory, null, List.of(shop));
  }

  /** Starts a server and returns when it takes calls. */
  public static ServerChild start(Path directory, Path shop) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Doutside.books=" + directory,
                "-cp",
                System.getProperty("java.class.path"),
                ServerChild.class.getName(),
                directory.toString(),
                shop.toString())
            .redirectErrorStream(true)
            .start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = said.readLine();
    while (line != null && !line.startsWith(READY)) {
      line = said.readLine();
    }
    if (line == null) {
      throw new IllegalStateException("The child ended before it was ready");
    }
    return new ServerChild(process, line.substring(READY.length()));
  }

  /** Its address. */
  public String url() {
    return url;
  }

  /** Waits for its end, and says how it ended. */
  public int end() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
