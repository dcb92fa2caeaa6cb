package dev.tillgate.wire.rpc;

import dev.tillgate.kernel.Fault;
import dev.tillgate.operation.OperationCatalog;
import dev.tillgate.operation.OperationRunner;
import dev.tillgate.operation.Origin;
import dev.tillgate.wire.HttpExchange;
import dev.tillgate.wire.RequestIds;
import dev.tillgate.wire.json.JsonText;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code POST /rpc/6.0/}, its older version numbers, and the Channel Manager's path. */
public final class RpcServlet extends HttpServlet {
  private final transient RpcBinding binding;

  public RpcServlet(OperationCatalog catalog, OperationRunner runner, JsonText text) {
    this.binding = new RpcBinding(catalog, runner, text);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Origin origin =
        new Origin(request.getRemoteAddr(), "rpc", version(request), RequestIds.of(request));
    byte[] answer;
    try {
      byte[] body = HttpExchange.body(request);
      answer = binding.answer(body, origin, request.getHeader("Idempotency-Key"));
    } catch (Fault fault) {
      answer = binding.refusal(fault);
    }
    HttpExchange.json(response, HttpServletResponse.SC_OK, answer);
  }

  private static String version(HttpServletRequest request) {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo().replace("/", "");
    return path.isEmpty() || path.equals("rpc") ? "6.0" : path;
  }
}
