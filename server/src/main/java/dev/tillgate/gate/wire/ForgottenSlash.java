package dev.tillgate.gate.wire;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Leads requests such as {@code /rest6.0/orders/} to {@code /rest/6.0/orders/}: programs that put
 * their addresses together forget the slash in between.
 */
@Component
final class ForgottenSlash extends HttpFilter {
  private static final Pattern GLUED =
      Pattern.compile("/+(?:(rest|rpc|soap)(?=[3-6]\\.\\d)|(3\\.0)(?=[A-Za-z]))(.*)");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Matcher glued = GLUED.matcher(request.getRequestURI());
    if (!glued.matches()) {
      chain.doFilter(request, response);
      return;
    }
    String first = glued.group(1) == null ? glued.group(2) : glued.group(1);
    request.getRequestDispatcher("/" + first + "/" + glued.group(3)).forward(request, response);
  }
}
