package dev.tillgate.gate.wire;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Gives every answer the {@code Tillgate-Request-Id} by which logs and diagnostics find it. */
public final class RequestIds extends HttpFilter {
  static final String HEADER = "Tillgate-Request-Id";

  /** The id of this request. */
  static String of(HttpServletRequest request) {
    return String.valueOf(request.getAttribute(HEADER));
  }

  /** An id that hardly any other request has; it opens nothing, so it need not be secret. */
  static String next() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String id = next();
    request.setAttribute(HEADER, id);
    response.setHeader(HEADER, id);
    chain.doFilter(request, response);
  }
}
