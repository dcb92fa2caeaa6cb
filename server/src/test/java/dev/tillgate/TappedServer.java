package dev.tillgate;

import dev.tillgate.foundation.postgres.EmbeddedPostgres;
import dev.tillgate.foundation.schedule.Dispatcher;
import dev.tillgate.surface.cli.ApiClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * A server of its own whose round trips to the database are counted. It runs what is due when a
 * test says so, in the time of all tests.
 */
public record TappedServer(RunningServer server, PostgresTap tap, EmbeddedPostgres postgres)
    implements AutoCloseable {

  /** Starts it with these shops, and with its data in a directory. */
  public static TappedServer start(Path directory, List<Path> shops) throws IOException {
    EmbeddedPostgres postgres = EmbeddedPostgres.start(directory.resolve("database"));
    URI database = URI.create(postgres.jdbcUrl().substring("jdbc:".length()));
    PostgresTap tap = new PostgresTap(database.getPort());
    String url =
        "jdbc:postgresql://127.0.0.1:%d/tillgate?sslmode=disable&user=%s&password=%s"
            .formatted(tap.port(), postgres.user(), postgres.password());
    RunningServer server =
        RunningServer.start(
            new RunningServer.Options(0, "127.0.0.1", directory.resolve("data"), url, shops),
            TestServer.Clock.class);
    server.bean(Dispatcher.class).stop();
    return new TappedServer(server, tap, postgres);
  }

  /** A program of a shop, logged in. */
  public ApiClient client(String code, String key) {
    ApiClient client = new ApiClient(server.url(), code, key, TestServer::now);
    client.login();
    return client;
  }

  @Override
  public void close() {
    server.close();
    tap.close();
    postgres.close();
  }
}
