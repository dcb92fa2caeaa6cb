package dev.tillgate;

import dev.tillgate.foundation.postgres.EmbeddedPostgres;
import dev.tillgate.foundation.schedule.Dispatcher;
import dev.tillgate.surface.cli.ApiClient;
import java.nio.file.Path;
import java.util.List;

/** Two servers on one database, as a merchant runs them behind a balancer. */
public final class TwoServers implements AutoCloseable {
  private final EmbeddedPostgres postgres;
  private final RunningServer first;
  private final RunningServer second;

  private TwoServers(EmbeddedPostgres postgres, RunningServer first, RunningServer second) {
    this.postgres = postgres;
    this.first = first;
    this.second = second;
  }

  /**
   * Starts both, with the shop whose clock stands still.
   *
   * @param directory an empty one
   */
  public static TwoServers start(Path directory) {
    EmbeddedPostgres postgres = EmbeddedPostgres.start(directory.resolve("database"));
    RunningServer first = server(postgres, directory);
    return new TwoServers(postgres, first, server(postgres, directory));
  }

  private static RunningServer server(EmbeddedPostgres postgres, Path directory) {
    String url =
        postgres.jdbcUrl()
            + (postgres.jdbcUrl().contains("?") ? "&" : "?")
            + "user=%s&password=%s".formatted(postgres.user(), postgres.password());
    RunningServer server =
        RunningServer.start(
            new RunningServer.Options(
                0,
                "127.0.0.1",
                directory.resolve("data"),
                url,
                List.of(Path.of("src/test/resources/shops/frozen.yaml"))),
            TestServer.Clock.class);
    server.bean(Dispatcher.class).stop();
    return server;
  }

  public RunningServer first() {
    return first;
  }

  public RunningServer second() {
    return second;
  }

  /** A program of the frozen shop that talks to one of them. */
  public static ApiClient client(RunningServer server) {
    ApiClient client = new ApiClient(server.url(), "FROZEN", "frozen-key", TestServer::now);
    client.login();
    return client;
  }

  /** Takes the database away for good. */
  public void loseDatabase() {
    postgres.close();
  }

  @Override
  public void close() {
    second.close();
    first.close();
    postgres.close();
  }
}
