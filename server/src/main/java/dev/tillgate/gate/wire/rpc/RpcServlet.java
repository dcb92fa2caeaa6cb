package dev.tillgate.gate.wire.rpc;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.RequestFault;
import dev.tillgate.gate.operation.CallContext;
import dev.tillgate.gate.operation.OperationCatalog;
import dev.tillgate.gate.operation.OperationRunner;
import dev.tillgate.gate.wire.FaultAnswer;
import dev.tillgate.gate.wire.HttpExchange;
import dev.tillgate.gate.wire.json.JsonText;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code POST /rpc/6.0/}, its older version numbers, and the Channel Manager's path. */
public final class RpcServlet extends HttpServlet {
  private static final String LATEST = "6.0";
  private static final Pattern PATH =
      Pattern.compile("/+(?:rpc(?:/+([3-6]\\.\\d))?|channel-manager/+(2\\.1)/+rpc)/*");

  private final transient RpcBinding binding;

  public RpcServlet(OperationCatalog catalog, OperationRunner runner, JsonText text) {
    this.binding = new RpcBinding(catalog, runner, text);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher path = PATH.matcher(request.getRequestURI());
    if (!path.matches()) {
      FaultAnswer.send(response, new Fault(RequestFault.NOT_FOUND));
      return;
    }
    response.setHeader("Allow", "POST");
    if (!"POST".equals(request.getMethod())) {
      FaultAnswer.send(response, new Fault(RequestFault.METHOD_NOT_ALLOWED));
      return;
    }
    CallContext context = HttpExchange.context(request, response, "rpc", version(path));
    byte[] answer;
    try {
      answer = binding.answer(HttpExchange.body(request), context);
    } catch (Fault fault) {
      answer = binding.refusal(fault);
    }
    if (answer.length == 0) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    HttpExchange.json(response, HttpExchange.status(response, HttpServletResponse.SC_OK), answer);
  }

  private static String version(MatchResult path) {
    return Stream.of(path.group(1), path.group(2))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(LATEST);
  }
}
