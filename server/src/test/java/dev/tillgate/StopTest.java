package dev.tillgate;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.tillgate.foundation.schedule.Dispatcher;
import dev.tillgate.surface.cli.ApiClient;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that is told to stop answers what it has in hand, and then stops soon. */
class StopTest {
  private static final int IN_HAND = 70;

  @TempDir private Path dir;

  @Test
  @Timeout(60)
  void stop_answersWhatIsInHand() throws Exception {
    RunningServer server = start();
    URI url = URI.create(server.url());
    ApiClient shop = new ApiClient(server.url(), "FROZEN", "frozen-key", TestServer::now);
    server.bean(Dispatcher.class).stop();
    HikariDataSource pool = server.bean(HikariDataSource.class);
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    List<CompletableFuture<HttpResponse<String>>> answers;
    CompletableFuture<Void> stop;
    try (Connection holder = outside(pool)) {
      holder.setAutoCommit(false);
      holder.createStatement().execute("LOCK TABLE orders IN ACCESS EXCLUSIVE MODE");
      HttpRequest search =
          HttpRequest.newBuilder(url.resolve("/rest/6.0/orders/"))
              .header("X-Avangate-Authentication", shop.authentication())
              .build();
      answers =
          IntStream.range(0, IN_HAND)
              .mapToObj(_ -> client.sendAsync(search, HttpResponse.BodyHandlers.ofString()))
              .toList();
      while (pool.getHikariPoolMXBean().getThreadsAwaitingConnection()
              + pool.getHikariPoolMXBean().getActiveConnections()
          < IN_HAND) {
        Thread.onSpinWait();
      }
      stop = CompletableFuture.runAsync(server::close);
      while (accepts(url)) {
        Thread.onSpinWait();
      }
      holder.rollback();
    }
    long start = System.nanoTime();
    stop.join();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    assertThat(answers).allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
  }

  @Test
  @Timeout(60)
  void stop_answersWhatWasSentAndNotYetBegun() throws Exception {
    RunningServer server = start();
    URI url = URI.create(server.url());
    ApiClient shop = new ApiClient(server.url(), "FROZEN", "frozen-key", TestServer::now);
    String request =
        "GET /rest/6.0/orders/ HTTP/1.1\r\nHost: x\r\nX-Avangate-Authentication: %s\r\n\r\n"
            .formatted(shop.authentication());
    List<Socket> sockets = new ArrayList<>();
    for (int i = 0; i < IN_HAND; i++) {
      sockets.add(new Socket(url.getHost(), url.getPort()));
    }
    for (Socket socket : sockets) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    }
    server.close();
    for (Socket socket : sockets) {
      try (socket) {
        String answer =
            new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        assertThat(answer).startsWith("HTTP/1.1 200").endsWith("}");
      }
    }
  }

  private RunningServer start() {
    return RunningServer.start(
        new RunningServer.Options(
            0,
            "127.0.0.1",
            dir.resolve("data"),
            null,
            List.of(Path.of("src/test/resources/shops/frozen.yaml"))),
        TestServer.Clock.class);
  }

  private static Connection outside(HikariDataSource pool) throws Exception {
    return DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
  }

  private static boolean accepts(URI url) {
    try (var _ = new Socket(url.getHost(), url.getPort())) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
