package dev.tillgate.foundation.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Stands before a database and says that it is of another version, which has as many digits. */
final class PostgresOfVersion implements AutoCloseable {
  private static final String NAME = "server_version\0";

  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final int target;
  private final String version;

  PostgresOfVersion(int target, String version) throws IOException {
    this.target = target;
    this.version = version;
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  private void accept() {
    try {
      while (!door.isClosed()) {
        Socket client = door.accept();
        Socket database = new Socket(InetAddress.getLoopbackAddress(), target);
        Thread.ofVirtual().start(() -> pump(client, database));
        Thread.ofVirtual().start(() -> pump(database, client));
      }
    } catch (IOException closed) {
      close();
    }
  }

  private void pump(Socket from, Socket to) {
    byte[] bytes = new byte[1 << 16];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
        out.write(renumbered(new String(bytes, 0, length, StandardCharsets.ISO_8859_1)));
      }
    } catch (IOException closed) {
      // One connection has ended; others come.
    }
  }

  private byte[] renumbered(String said) {
    int at = said.indexOf(NAME);
    int start = at + NAME.length();
    String other =
        at < 0
            ? said
            : said.substring(0, start) + version + said.substring(start + version.length());
    return other.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
