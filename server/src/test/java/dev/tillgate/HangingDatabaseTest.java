package dev.tillgate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillgate.foundation.kernel.StartFailure;
import dev.tillgate.foundation.postgres.EmbeddedPostgres;
import dev.tillgate.foundation.schedule.Dispatcher;
import dev.tillgate.surface.cli.ApiClient;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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

  private interface Story {
    void with(ApiClient client, PostgresTap tap, EmbeddedPostgres postgres) throws Exception;
  }

  private void tell(Story story) throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory.resolve("database"));
        PostgresTap tap = new PostgresTap(port(postgres));
        RunningServer server =
            RunningServer.start(options(postgres, tap), TestServer.Clock.class)) {
      server.bean(Dispatcher.class).stop();
      ApiClient client = new ApiClient(server.url(), "FROZEN", "frozen-key", TestServer::now);
      client.login();
      story.with(client, tap, postgres);
    }
  }

  private static HttpResponse<String> order(ApiClient client, Map<String, String> headers) {
    return client.restText("POST", "/orders/", Orders.in("EUR").item("TIERED", 1).build(), headers);
  }

  /** Clients repeat by themselves what has a Retry-After. */
  @Test
  void writeThatMayHaveHappened_isNotAskedForAgain_unlessItHasAKey() throws Exception {
    tell(
        (client, tap, _) -> {
          tap.holdAt("COMMIT");
          HttpResponse<String> answer = order(client, Map.of());
          tap.release();
          assertThat(answer.statusCode()).isEqualTo(503);
          assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
          assertThat(answer.body()).contains("Look before you send it again");

          tap.holdAt("COMMIT");
          HttpResponse<String> keyed = order(client, Map.of("Idempotency-Key", "once"));
          tap.release();
          assertThat(keyed.statusCode()).isEqualTo(503);
          assertThat(keyed.headers().firstValue("Retry-After")).contains("1");
        });
  }

  @Test
  void writeThatWaitsTooLong_doesNotHappenLater() throws Exception {
    tell(
        (client, _, postgres) -> {
          try (Connection other = connect(postgres);
              Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT 1 FROM merchant FOR UPDATE");
            HttpResponse<String> answer = order(client, Map.of());
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
            assertThat(answer.body()).contains("Nothing was carried out");
            other.rollback();
            // Whoever still waited would come first.
            statement.execute("SELECT 1 FROM merchant FOR UPDATE");
            try (ResultSet found =
                statement.executeQuery("SELECT count(*) FROM event WHERE subject = 'ORDER'")) {
              assertThat(found.next()).isTrue();
              assertThat(found.getInt(1)).isZero();
            }
          }
        });
  }

  @Test
  void startThatWaitsTooLongForAnotherOnesShops_saysSo() throws Exception {
    System.setProperty(SETTING, "1");
    tell(
        (_, tap, postgres) -> {
          try (Connection other = connect(postgres);
              Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT 1 FROM merchant FOR UPDATE");
            assertThatThrownBy(() -> RunningServer.start(options(postgres, tap)))
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith("Another server has been loading or changing the shops of");
          }
        });
  }

  private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
    return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
  }

  @Test
  void callsInHand_areToldSo_andOthersGoOnWhenItIsBack() throws Exception {
    tell(HangingDatabaseTest::hang);
  }

  private static void hang(ApiClient client, PostgresTap tap, EmbeddedPostgres postgres) {
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
