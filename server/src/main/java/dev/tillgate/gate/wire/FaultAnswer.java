package dev.tillgate.gate.wire;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.RequestFault;
import dev.tillgate.gate.wire.json.JsonText;
import dev.tillgate.gate.wire.json.ProblemWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Error answers of every address that is not JSON-RPC: a status and {@code error_code}. */
public final class FaultAnswer {
  private static final JsonText TEXT = new JsonText();

  private FaultAnswer() {}

  /** Answers with the fault and its status. */
  public static void send(HttpServletResponse response, Fault fault) throws IOException {
    HttpExchange.json(response, fault.code().status(), body(fault));
  }

  /** Answers with what comes nearest to a status that the servlet container decided on. */
  static void send(HttpServletResponse response, int status) throws IOException {
    HttpExchange.json(response, status, body(new Fault(code(status))));
  }

  private static byte[] body(Fault fault) {
    return TEXT.bytes(json -> ProblemWriter.writeFault(json, fault));
  }

  private static FaultCode code(int status) {
    return switch (status) {
      case 404 -> RequestFault.NOT_FOUND;
      case 405 -> RequestFault.METHOD_NOT_ALLOWED;
      case 413 -> RequestFault.REQUEST_TOO_LARGE;
      case 415 -> RequestFault.UNSUPPORTED_MEDIA_TYPE;
      default -> status < 500 ? RequestFault.INVALID_REQUEST : RequestFault.INTERNAL_ERROR;
    };
  }
}
