package dev.tillgate.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a server and its database, and counts how often the server speaks after it. */
final class RoundTrips implements AutoCloseable {
  private static final int CHUNK = 1 << 16;

  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final AtomicInteger trips = new AtomicInteger();

  RoundTrips(int database) throws IOException {
    Thread.ofVirtual().start(() -> accept(database));
  }

  int port() {
    return door.getLocalPort();
  }

  /** How many there were since it was asked last. */
  int take() {
    return trips.getAndSet(0);
  }

  private void accept(int database) {
    try {
      while (true) {
        Socket client = door.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), database);
        AtomicBoolean answered = new AtomicBoolean(true);
        pump(
            client,
            server,
            () -> {
              if (answered.getAndSet(false)) {
                trips.incrementAndGet();
              }
            });
        pump(server, client, () -> answered.set(true));
      }
    } catch (IOException closed) {
      trips.set(0);
    }
  }

  private static void pump(Socket from, Socket to, Runnable spoken) {
    Thread.ofVirtual()
        .start(
            () -> {
              byte[] bytes = new byte[CHUNK];
              try (from;
                  to) {
                InputStream in = from.getInputStream();
                for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                  spoken.run();
                  to.getOutputStream().write(bytes, 0, length);
                }
              } catch (IOException closed) {
                spoken.run();
              }
            });
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
