package dev.tillgate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.foundation.postgres.EmbeddedPostgres;
import dev.tillgate.foundation.schedule.Dispatcher;
import dev.tillgate.surface.cli.ApiClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two servers start at the same moment on a new database with the same shop: there is one merchant,
 * and its programs can log in at both. {@code -Dstarts=20} tries it more often than each run does.
 */
class ServersStartedAtOnceTest {
  private static final int STARTS = Integer.getInteger("starts", 3);

  @TempDir private Path directory;

  /** Two servers of one JVM cannot set up its log at the same time. */
  @BeforeEach
  void leaveTheLogAlone() {
    System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
  }

  @AfterEach
  void giveTheLogBack() {
    System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
  }

  @Test
  void oneMerchantEachTime() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory.resolve("database"))) {
      for (int round = 1; round <= STARTS; round++) {
        String database = "round_" + round;
        create(postgres, database);
        startTwo(url(postgres, database), directory.resolve(database));
      }
    }
  }

  private static void startTwo(String url, Path data) throws Exception {
    CyclicBarrier moment = new CyclicBarrier(2);
    List<RunningServer> servers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<RunningServer>> starting = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        starting.add(threads.submit(() -> start(moment, url, data)));
      }
      for (Future<RunningServer> each : starting) {
        servers.add(each.get());
      }
      List<Long> merchants =
          servers
              .getFirst()
              .bean(JdbcClient.class)
              .sql("SELECT merchant_id FROM merchant")
              .query(Long.class)
              .list();
      assertThat(merchants).hasSize(1);
      for (RunningServer server : servers) {
        ApiClient client = TwoServers.client(server);
        client.rpc("placeOrder", Orders.in("EUR").item("MONTHLY", 1).build());
      }
    } finally {
      servers.forEach(RunningServer::close);
    }
  }

  private static RunningServer start(CyclicBarrier moment, String url, Path data) throws Exception {
    moment.await();
    RunningServer server =
        RunningServer.start(
            new RunningServer.Options(
                0,
                "127.0.0.1",
                data,
                url,
                List.of(Path.of("src/test/resources/shops/frozen.yaml"))),
            TestServer.Clock.class);
    server.bean(Dispatcher.class).stop();
    return server;
  }

  private static void create(EmbeddedPostgres postgres, String database) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + database);
    }
  }

  private static String url(EmbeddedPostgres postgres, String database) {
    return postgres.jdbcUrl().replaceFirst("/\\w+(\\?|$)", "/" + database + "$1")
        + (postgres.jdbcUrl().contains("?") ? "&" : "?")
        + "user=%s&password=%s".formatted(postgres.user(), postgres.password());
  }
}
