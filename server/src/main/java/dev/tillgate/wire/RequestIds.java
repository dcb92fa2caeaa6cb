package dev.tillgate.wire;

import dev.tillgate.kernel.Codes;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gives every answer the {@code Tillgate-Request-Id} by which logs and diagnostics find it. */
public final class RequestIds extends HttpFilter {
  private static final String HEADER = "Tillgate-Request-Id";

  /** The id of this request. */
  public static String of(HttpServletRequest request) {
    return String.valueOf(request.getAttribute(HEADER));
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String id = Codes.hex(8);
    request.setAttribute(HEADER, id);
    response.setHeader(HEADER, id);
    chain.doFilter(request, response);
  }
}
