package dev.tillgate.sale.gateway;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** The way to gateways by HTTP, in bounded time: connection, answer and all of its body. */
@Component
final class HttpLine implements Line {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration WHOLE = Duration.ofSeconds(20);
  private static final long LONGEST_ANSWER = 1L << 20;

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  @Override
  public GatewayReply send(GatewayCall call, GatewayAccess access) {
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(
            request(call, access), BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER));
    try {
      HttpResponse<String> response = answer.get(WHOLE.toMillis(), TimeUnit.MILLISECONDS);
      return new GatewayReply(response.statusCode(), response.body());
    } catch (TimeoutException e) {
      throw new IllegalStateException("no answer in " + WHOLE.toSeconds() + " seconds", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("no answer: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for an answer", e);
    } finally {
      answer.cancel(true);
    }
  }

  private static HttpRequest request(GatewayCall call, GatewayAccess access) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(access.address() + call.path()))
            .timeout(WHOLE)
            .method(
                call.method(),
                call.body().isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(call.filled(call.body())));
    call.headers().forEach((name, value) -> request.header(name, call.filled(value)));
    return request.build();
  }
}
