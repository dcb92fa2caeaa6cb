package dev.tillgate.gate.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.tillgate.RunningServer;
import dev.tillgate.ServerChild;
import dev.tillgate.TestServer;
import dev.tillgate.surface.cli.ApiClient;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All connections are in use: that is not told as a database that is away. */
class BusyPoolTest {
  private static final Path SHOP = Path.of("..", "shops", "demo.yaml").toAbsolutePath();

  @Test
  void caller_isToldToComeAgain_andHealthStaysGood(@TempDir Path directory) throws Exception {
    try (RunningServer server = ServerChild.successor(directory, SHOP)) {
      ApiClient client =
          new ApiClient(server.url(), "DEMOSHOP", "demo-secret-key", TestServer::now);
      String session = client.login();
      List<Connection> held = hold((HikariDataSource) server.bean(DataSource.class));
      try {
        HttpResponse<String> answer = client.restText("GET", "/orders/700000000/", null, Map.of());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.body()).contains("Nothing was carried out");
        HttpResponse<String> batch = batch(server, session);
        assertThat(batch.body()).contains("Nothing was carried out");
        assertThat(batch.headers().firstValue("Retry-After")).isEmpty();
        HttpResponse<String> health =
            RawHttp.send(
                URI.create(server.url() + "/health"), "GET", BodyPublishers.noBody(), Map.of());
        assertThat(health.statusCode()).isEqualTo(200);
      } finally {
        for (Connection connection : held) {
          connection.close();
        }
      }
    }
  }

  /** Another member may have been carried out, and would be again. */
  private static HttpResponse<String> batch(RunningServer server, String session) {
    String call =
        """
        {"jsonrpc":"2.0","id":1,"method":"getOrder","params":["%s","700000000"]}"""
            .formatted(session);
    return RawHttp.send(
        URI.create(server.url() + "/rpc/6.0/"),
        "POST",
        BodyPublishers.ofString("[" + call + "," + call + "]"),
        Map.of("Content-Type", "application/json"));
  }

  /** All that the server itself does not hold, such as its listener's. */
  private static List<Connection> hold(HikariDataSource pool) throws SQLException {
    List<Connection> held = new ArrayList<>();
    while (pool.getHikariPoolMXBean().getActiveConnections() < pool.getMaximumPoolSize()) {
      held.add(pool.getConnection());
    }
    return held;
  }
}
