package dev.tillgate;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a server and its database and counts round trips: a round trip begins when the
 * client speaks after the database has. It can also hang.
 */
public final class PostgresTap implements AutoCloseable {
  private static final int CHUNK = 1 << 16;

  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<Line> lines = new CopyOnWriteArrayList<>();
  private final int target;
  private volatile CountDownLatch held = new CountDownLatch(0);
  private volatile CountDownLatch isHeld = new CountDownLatch(0);
  private volatile @Nullable String lastWord;

  /** In front of the database at a port of this machine. */
  public PostgresTap(int target) throws IOException {
    this.target = target;
    Thread.ofVirtual().start(this::accept);
  }

  /** Where the server is to look for its database. */
  public int port() {
    return door.getLocalPort();
  }

  /** Forgets what was counted so far. */
  public void reset() {
    lines.forEach(Line::reset);
  }

  /** Round trips on all connections since the last reset. */
  public int roundTrips() {
    return lines.stream().mapToInt(Line::trips).sum();
  }

  /** How many connections there have been. */
  public int connections() {
    return lines.size();
  }

  /** Lets nothing through any more, and keeps all connections, as a machine does that hangs. */
  public void hold() {
    held = new CountDownLatch(1);
    isHeld.countDown();
  }

  /** The same as soon as a client says this word; the latch tells when. */
  public CountDownLatch holdAt(String word) {
    isHeld = new CountDownLatch(1);
    lastWord = word;
    return isHeld;
  }

  /** Lets everything through again. */
  public void release() {
    held.countDown();
  }

  private void listen(byte[] bytes, int length) {
    String word = lastWord;
    if (word != null && new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains(word)) {
      lastWord = null;
      hold();
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket client = door.accept();
        Socket database = new Socket(InetAddress.getLoopbackAddress(), target);
        Line line = new Line();
        lines.add(line);
        pump(client, database, line::clientSpeaks);
        pump(database, client, line::databaseSpeaks);
      }
    } catch (IOException closed) {
      lines.forEach(Line::reset);
    }
  }

  private void pump(Socket from, Socket to, Runnable speaks) {
    Thread.ofVirtual()
        .start(
            () -> {
              byte[] bytes = new byte[CHUNK];
              try (from;
                  to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                  listen(bytes, length);
                  held.await();
                  speaks.run();
                  out.write(bytes, 0, length);
                }
              } catch (IOException closed) {
                speaks.run();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One connection. */
  private static final class Line {
    private boolean databaseSpokeLast = true;
    private int trips;

    synchronized void clientSpeaks() {
      trips += databaseSpokeLast ? 1 : 0;
      databaseSpokeLast = false;
    }

    synchronized void databaseSpeaks() {
      databaseSpokeLast = true;
    }

    synchronized void reset() {
      trips = 0;
    }

    synchronized int trips() {
      return trips;
    }
  }
}
