package dev.tillgate.surface.cli;

import dev.tillgate.foundation.kernel.WallClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** A merchant's program: calls the API over HTTP the way the published samples do. */
public final class ApiClient {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** An answer of the REST API. */
  public record RestAnswer(int status, JsonNode body) {}

  /** An error answer of JSON-RPC. */
  public static final class RpcError extends RuntimeException {
    private final transient JsonNode error;

    RpcError(JsonNode error) {
      super(error.path("message").asString());
      this.error = error;
    }

    /** The symbol, such as {@code INVALID_SESSION}. */
    public String symbol() {
      return error.path("data").path("error_code").asString();
    }

    /** The whole error member. */
    public JsonNode error() {
      return error;
    }
  }

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final String url;
  private final String code;
  private final String key;
  private final WallClock clock;
  private @Nullable String session;

  /**
   * @param url the server, without a path
   * @param clock the time that requests are signed with
   */
  public ApiClient(String url, String code, String key, WallClock clock) {
    this.url = url;
    this.code = code;
    this.key = key;
    this.clock = clock;
  }

  /** Opens a session, which later calls use. */
  public String login() {
    String date = DATE.format(clock.now());
    session = rpcRaw("login", List.of(code, date, hash(date))).asString();
    return session;
  }

  /** Calls an operation by JSON-RPC with the session first. */
  public JsonNode rpc(String method, @Nullable Object... arguments) {
    List<@Nullable Object> params = new java.util.ArrayList<>();
    params.add(session);
    params.addAll(Arrays.asList(arguments));
    return rpcRaw(method, params);
  }

  /** Calls an operation by JSON-RPC with exactly these parameters. */
  public JsonNode rpcRaw(String method, List<? extends @Nullable Object> params) {
    Map<String, Object> request =
        Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", params);
    JsonNode answer =
        JSON.readTree(post("/rpc/6.0/", JSON.writeValueAsString(request), Map.of()).body());
    if (answer.hasNonNull("error")) {
      throw new RpcError(answer.get("error"));
    }
    return answer.path("result");
  }

  /** Calls the REST API; the body may be null. */
  public RestAnswer rest(String method, String path, @Nullable Object body) {
    return rest(method, path, body, Map.of());
  }

  /** Calls the REST API with further headers. */
  public RestAnswer rest(
      String method, String path, @Nullable Object body, Map<String, String> headers) {
    HttpResponse<String> answer = restText(method, path, body, headers);
    return new RestAnswer(answer.statusCode(), JSON.readTree(answer.body()));
  }

  /** Calls the REST API and gives the answer as it came. */
  public HttpResponse<String> restText(
      String method, String path, @Nullable Object body, Map<String, String> headers) {
    String text = body == null ? "" : JSON.writeValueAsString(body);
    HttpRequest.Builder request =
        request("/rest/6.0" + path, headers)
            .header("X-Avangate-Authentication", authentication())
            .method(method, HttpRequest.BodyPublishers.ofString(text));
    return send(request.build());
  }

  /** Sends a form the way a shopper's browser does, and does not follow where it leads. */
  public HttpResponse<String> postForm(String address, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + field.getValue())
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(address))
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  /** Posts raw text as JSON. */
  public HttpResponse<String> post(String path, String body, Map<String, String> headers) {
    return send(request(path, headers).POST(HttpRequest.BodyPublishers.ofString(body)).build());
  }

  /** The header that signs REST requests. */
  public String authentication() {
    String date = DATE.format(clock.now());
    return "code=\"%s\" date=\"%s\" hash=\"%s\"".formatted(code, date, hash(date));
  }

  private HttpRequest.Builder request(String path, Map<String, String> headers) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json");
    headers.forEach(builder::header);
    return builder;
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException("No answer from " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String hash(String date) {
    try {
      Mac mac = Mac.getInstance("HmacMD5");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacMD5"));
      String base = length(code) + code + length(date) + date;
      return HexFormat.of().formatHex(mac.doFinal(base.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
