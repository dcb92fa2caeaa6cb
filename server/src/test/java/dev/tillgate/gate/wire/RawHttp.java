package dev.tillgate.gate.wire;

import dev.tillgate.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests exactly as a test writes them, good or bad. */
public final class RawHttp {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private RawHttp() {}

  /** Sends a request with these headers and no others of note. */
  public static HttpResponse<String> send(
      String method, String path, String body, Map<String, String> headers) {
    return send(method, path, HttpRequest.BodyPublishers.ofString(body), headers);
  }

  /** Sends a request whose body comes from the publisher. */
  public static HttpResponse<String> send(
      String method, String path, HttpRequest.BodyPublisher body, Map<String, String> headers) {
    return send(URI.create(TestServer.url() + path), method, body, headers);
  }

  /** Sends a request to any server. */
  public static HttpResponse<String> send(
      URI address, String method, HttpRequest.BodyPublisher body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).timeout(PATIENCE).method(method, body);
    headers.forEach(request::header);
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends a GET whose path no HTTP library would let pass; gives the whole answer as text. */
  public static String get(String path) {
    URI server = URI.create(TestServer.url());
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An answer's body. */
  public static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  /** Text as a tree. */
  public static JsonNode json(String text) {
    return JSON.readTree(text);
  }

  /** A value as JSON text. */
  public static String text(Object value) {
    return JSON.writeValueAsString(value);
  }
}
