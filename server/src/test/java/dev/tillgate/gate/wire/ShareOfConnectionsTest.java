package dev.tillgate.gate.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tillgate.RunningServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Connections that send nothing, or half a request, keep nobody else out. */
@Timeout(60)
class ShareOfConnectionsTest {
  private static final String SETTING = "tillgate.connections-per-address";
  private static final String PROXY = "127.0.0.9";
  private static final int SHARE = 20;

  @TempDir private static Path dir;
  private static RunningServer server;

  @BeforeAll
  static void start() {
    System.setProperty(SETTING, Integer.toString(SHARE));
    try {
      server =
          RunningServer.start(
              new RunningServer.Options(0, "127.0.0.1", dir, null, List.of(), null, PROXY));
    } finally {
      System.clearProperty(SETTING);
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void address_hasNoMoreThanItsShare() throws Exception {
    List<Socket> halfOpen = open("127.0.0.2", SHARE);
    for (Socket socket : open("127.0.0.2", 5)) {
      assertThat(answer(socket)).isEmpty();
    }
    for (Socket socket : open("127.0.0.3", SHARE)) {
      assertThat(answer(socket)).startsWith("HTTP/1.1 200");
    }
    for (Socket socket : halfOpen) {
      assertThat(answer(socket)).startsWith("HTTP/1.1 200");
    }
    String again = "";
    while (again.isEmpty()) {
      again = answer(open("127.0.0.2", 1).getFirst());
    }
    assertThat(again).startsWith("HTTP/1.1 200");
  }

  @Test
  void trustedProxy_hasAnyNumber() throws Exception {
    for (Socket socket : open(PROXY, 2 * SHARE)) {
      assertThat(answer(socket)).startsWith("HTTP/1.1 200");
    }
  }

  /** Connections with half a request on each. */
  private static List<Socket> open(String from, int count) throws IOException {
    URI url = URI.create(server.url());
    List<Socket> sockets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      try {
        sockets.add(
            new Socket(
                InetAddress.ofLiteral(url.getHost()),
                url.getPort(),
                InetAddress.ofLiteral(from),
                0));
      } catch (IOException e) {
        assumeThat(e).as("this machine has the address " + from).isNull();
      }
      sockets.getLast().setSoTimeout(15_000);
      sendIfOpen(sockets.getLast(), "GET /health HTTP/1.1\r\nHost: x\r\n");
    }
    return sockets;
  }

  /** The answer to the whole request; empty when the connection was refused. */
  private static String answer(Socket socket) {
    try (socket) {
      send(socket, "Connection: close\r\n\r\n");
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException reset) {
      return "";
    }
  }

  private static void sendIfOpen(Socket socket, String text) {
    try {
      send(socket, text);
    } catch (IOException refused) {
      assertThat(refused).as("a connection may be gone already").isNotNull();
    }
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
