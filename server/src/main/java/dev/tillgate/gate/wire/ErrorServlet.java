package dev.tillgate.gate.wire;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where the container sends requests that nobody answered: unknown addresses and failures. */
public final class ErrorServlet extends HttpServlet {
  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    FaultAnswer.send(
        response, status instanceof Integer known ? known : HttpServletResponse.SC_NOT_FOUND);
  }
}
