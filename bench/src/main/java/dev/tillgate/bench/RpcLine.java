package dev.tillgate.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A connection that is kept and carries one JSON-RPC call after the other. It does as little as
 * HTTP allows, so that what is measured is the server and not its client.
 */
final class RpcLine implements AutoCloseable {
  private static final String OK = "HTTP/1.1 200";
  private static final String LENGTH = "content-length:";

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  RpcLine(String url) throws IOException {
    URI server = URI.create(url);
    this.socket = new Socket(server.getHost(), server.getPort());
    socket.setTcpNoDelay(true);
    this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    this.out = socket.getOutputStream();
  }

  /** The bytes of a request with this body. */
  static byte[] request(String body) {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    List<String> head =
        List.of(
            "POST /rpc/6.0/ HTTP/1.1",
            "Host: 127.0.0.1",
            "Content-Type: application/json",
            "Accept: application/json",
            "Content-Length: " + content.length,
            "",
            body);
    return String.join("\r\n", head).getBytes(StandardCharsets.UTF_8);
  }

  /** Sends a request and returns the body of its answer. */
  byte[] call(byte[] request) throws IOException {
    out.write(request);
    out.flush();
    String status = line();
    if (!status.startsWith(OK)) {
      throw new IOException("The answer begins with " + status);
    }
    int length = -1;
    for (String header = line(); !header.isEmpty(); header = line()) {
      if (header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
        length = Integer.parseInt(header.substring(LENGTH.length()).strip());
      }
    }
    if (length < 0) {
      throw new IOException("The answer does not say how long it is.");
    }
    return in.readNBytes(length);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("The server hung up.");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
