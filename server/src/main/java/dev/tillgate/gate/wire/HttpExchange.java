package dev.tillgate.gate.wire;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.RequestFault;
import dev.tillgate.gate.operation.AnswerHeaders;
import dev.tillgate.gate.operation.CallContext;
import dev.tillgate.gate.operation.Origin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Bytes of a request in, bytes of an answer out, within bounds. */
public final class HttpExchange {
  /** The largest request body that is read, in bytes. */
  public static final int MAX_BODY = 1 << 20;

  private HttpExchange() {}

  /** What surrounds the call that a request makes. */
  public static CallContext context(
      HttpServletRequest request, HttpServletResponse response, String protocol, String version) {
    return new CallContext(
        new Origin(request.getRemoteAddr(), protocol, version, RequestIds.of(request)),
        request.getHeader("Idempotency-Key"),
        request.getHeader("Tillgate-Plan"),
        new ResponseHeaders(response));
  }

  private record ResponseHeaders(HttpServletResponse response) implements AnswerHeaders {
    @Override
    public void set(String name, String value) {
      response.setHeader(name, value);
    }

    @Override
    public void unavailable(@Nullable Duration retryAfter) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      AnswerHeaders.super.unavailable(retryAfter);
    }
  }

  /**
   * The status of an answer whose protocol has a usual one for all of them, except while the server
   * cannot do its work.
   */
  public static int status(HttpServletResponse response, int usual) {
    return response.getStatus() == HttpServletResponse.SC_SERVICE_UNAVAILABLE
        ? response.getStatus()
        : usual;
  }

  /** The request's body. Faults: REQUEST_TOO_LARGE. */
  public static byte[] body(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(MAX_BODY + 1);
    if (body.length > MAX_BODY) {
      throw new Fault(
          RequestFault.REQUEST_TOO_LARGE,
          null,
          "A request body has at most " + MAX_BODY + " bytes.");
    }
    return body;
  }

  /** Sends a JSON answer. The content type has no charset, as the hosted system's has none. */
  public static void json(HttpServletResponse response, int status, byte[] body)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
