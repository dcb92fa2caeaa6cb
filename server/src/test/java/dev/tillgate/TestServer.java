package dev.tillgate;

import dev.tillgate.foundation.kernel.WallClock;
import dev.tillgate.foundation.schedule.Dispatcher;
import dev.tillgate.surface.cli.ApiClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.util.FileSystemUtils;

/**
 * One real server on a real database for all tests of a run. Its wall clock is ahead of the
 * machine's by what tests have added; it never stands still and never goes back.
 */
public final class TestServer {
  /** An address of this machine that the server takes for a trusted proxy's. */
  public static final String PROXY = "127.0.0.9";

  private static final RunningServer SERVER = start();

  private TestServer() {}

  /** The clock that tests may put forward; a class of its own, as the server asks it at start. */
  static class Clock {
    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

    @Bean
    @Primary
    WallClock testClock() {
      return Clock::now;
    }

    private static Instant now() {
      return WallClock.system().now().plus(AHEAD.get()).truncatedTo(ChronoUnit.MICROS);
    }
  }

  /** What the server takes for the present. */
  public static Instant now() {
    return Clock.now();
  }

  /** Puts the wall clock forward; clients of the API must sign with the later time. */
  public static void advance(Duration duration) {
    Clock.AHEAD.updateAndGet(ahead -> ahead.plus(duration));
  }

  /** The server's address. */
  public static String url() {
    return SERVER.url();
  }

  /** A part of the server. */
  public static <T> T bean(Class<T> type) {
    return SERVER.bean(type);
  }

  /** Runs everything that is due. */
  public static void runDue() {
    bean(Dispatcher.class).runDue();
  }

  /** A program of the shop in {@code shops/demo.yaml}: merchant of record in the Netherlands. */
  public static ApiClient demoShop() {
    return client("DEMOSHOP", "demo-secret-key");
  }

  /** A program of the shop in {@code shops/samples.yaml}: payment-provider model. */
  public static ApiClient samplesShop() {
    return client("AVANGATE", "SECRET_KEY");
  }

  /** A program of the test shop {@code shops/frozen.yaml}, whose clock stands at a month's end. */
  public static ApiClient frozenShop() {
    return client("FROZEN", "frozen-key");
  }

  /** A program of the test shop {@code shops/audited.yaml}, which only the audit's tests use. */
  public static ApiClient auditedShop() {
    return client("AUDITED", "audited-key");
  }

  /** A program of the test shop {@code shops/promoted.yaml}, which has promotions. */
  public static ApiClient promotedShop() {
    return client("PROMOTED", "promoted-key");
  }

  /** A program of a copy of the demo shop, for requests that may break whatever they touch. */
  public static ApiClient demoCopy() {
    return client("DEMOCOPY", "demo-secret-key");
  }

  /** A program of a copy of the frozen shop. */
  public static ApiClient frozenCopy() {
    return client("FROZENCOPY", "frozen-key");
  }

  /** A program that has logged in. */
  public static ApiClient client(String code, String key) {
    ApiClient client = new ApiClient(url(), code, key, TestServer::now);
    client.login();
    return client;
  }

  private static RunningServer start() {
    try {
      Path data = Files.createTempDirectory("tillgate-test");
      Path shops = Path.of("..", "shops");
      Path frozen = Path.of("src/test/resources/shops/frozen.yaml");
      RunningServer server =
          RunningServer.start(
              new RunningServer.Options(
                  0,
                  "127.0.0.1",
                  data,
                  null,
                  List.of(
                      shops.resolve("demo.yaml"),
                      shops.resolve("samples.yaml"),
                      frozen,
                      copy(data, shops.resolve("demo.yaml"), "DEMOSHOP", "DEMOCOPY"),
                      copy(data, frozen, "FROZEN", "FROZENCOPY"),
                      Path.of("src/test/resources/shops/audited.yaml"),
                      Path.of("src/test/resources/shops/promoted.yaml")),
                  null,
                  PROXY + ", 192.168.0.0/16, 2001:db8:5::/48"),
              Clock.class);
      // Due work runs when a test says so; the server's own look once a second would race with it.
      server.bean(Dispatcher.class).stop();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, data)));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same shop under another merchant's code. */
  private static Path copy(Path directory, Path shop, String code, String other)
      throws IOException {
    String text = Files.readString(shop).replace("code: " + code + "\n", "code: " + other + "\n");
    return Files.writeString(directory.resolve(other + ".yaml"), text);
  }

  private static void end(RunningServer server, Path data) {
    server.close();
    try {
      FileSystemUtils.deleteRecursively(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
