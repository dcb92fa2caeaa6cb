package dev.tillgate.gate.wire;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A request as it goes over the wire, good or not. */
final class Attempt {
  private static final int SHOWN = 3000;

  private final String method;
  private final String path;
  private final byte[] body;
  private final Map<String, String> headers;

  Attempt(String method, String path, byte[] body, Map<String, String> headers) {
    this.method = method;
    this.path = path;
    this.body = body.clone();
    this.headers = headers;
  }

  HttpResponse<String> send() {
    return RawHttp.send(method, path, HttpRequest.BodyPublishers.ofByteArray(body), headers);
  }

  @Override
  public String toString() {
    String text = new String(body, StandardCharsets.UTF_8);
    return method + " " + path + " " + text.substring(0, Math.min(text.length(), SHOWN));
  }
}
