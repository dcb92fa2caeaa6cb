package dev.tillgate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.foundation.postgres.EmbeddedPostgres;
import dev.tillgate.foundation.schedule.Dispatcher;
import dev.tillgate.surface.cli.ApiClient;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is neither there nor gone: it keeps its connections and says nothing. */
class HangingDatabaseTest {
  private static final String SETTING = "tillgate.database-timeout";
  private static final Duration BOUND = Duration.ofSeconds(15);

  @TempDir private Path directory;

  @BeforeEach
  void beShort() {
    System.setProperty(SETTING, "2");
  }

  @AfterEach
  void beAsBefore() {
    System.clearProperty(SETTING);
  }

  @Test
  void callsInHand_areToldSo_andOthersGoOnWhenItIsBack() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory.resolve("database"));
        PostgresTap tap = new PostgresTap(port(postgres));
        RunningServer server =
            RunningServer.start(options(postgres, tap), TestServer.Clock.class)) {
      server.bean(Dispatcher.class).stop();
      ApiClient client = new ApiClient(server.url(), "FROZEN", "frozen-key", TestServer::now);
      client.login();
      String path =
          "/orders/%s/"
              .formatted(
                  client
                      .rpc("placeOrder", Orders.in("EUR").item("MONTHLY", 1).build())
                      .get("RefNo")
                      .asString());
      assertThat(client.rest("GET", path, null).status()).isEqualTo(200);

      tap.hold();
      long start = System.nanoTime();
      HttpResponse<String> answer = client.restText("GET", path, null, Map.of());
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).contains("1");

      tap.release();
      int status = 503;
      for (int tries = 0; tries < 20 && status == 503; tries++) {
        status = client.rest("GET", path, null).status();
      }
      assertThat(status).isEqualTo(200);
    }
  }

  private RunningServer.Options options(EmbeddedPostgres postgres, PostgresTap tap) {
    return new RunningServer.Options(
        0,
        "127.0.0.1",
        directory.resolve("data"),
        "jdbc:postgresql://127.0.0.1:%d/tillgate?sslmode=disable&user=%s&password=%s"
            .formatted(tap.port(), postgres.user(), postgres.password()),
        List.of(Path.of("src/test/resources/shops/frozen.yaml")));
  }

  private static int port(EmbeddedPostgres postgres) {
    return URI.create(postgres.jdbcUrl().substring("jdbc:".length())).getPort();
  }
}
