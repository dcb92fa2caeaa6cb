package dev.tillgate.gate.wire;

import dev.tillgate.foundation.kernel.StartFailure;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The server's own address, as descriptions and answers name it. What a client writes into the Host
 * header is repeated to nobody: it may be a stranger's, and the answer may be kept in between.
 */
public final class PublicAddress extends HttpFilter {
  private static final String LOCALHOST = "localhost";

  private final @Nullable String configured;

  private PublicAddress(@Nullable String configured) {
    this.configured = configured;
  }

  /**
   * Reads {@code tillgate.public-url}. A {@link StartFailure} says that it is no address.
   *
   * @param setting blank to name the address that the client has connected to
   */
  public static PublicAddress of(String setting) {
    String address = setting.strip().replaceFirst("/$", "");
    if (!address.isEmpty() && !isAddress(address)) {
      throw new StartFailure(
          "tillgate.public-url is an address such as https://pay.example.com, not \"%s\"."
              .formatted(setting));
    }
    return new PublicAddress(address.isEmpty() ? null : address);
  }

  /** What was configured, without a slash at its end. */
  public Optional<String> configured() {
    return Optional.ofNullable(configured);
  }

  private static boolean isAddress(String text) {
    try {
      URI uri = new URI(text);
      return uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?");
    } catch (URISyntaxException e) {
      return false;
    }
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String base = configured == null ? connected(request) : configured;
    chain.doFilter(
        new HttpServletRequestWrapper(request) {
          @Override
          public StringBuffer getRequestURL() {
            return new StringBuffer(base).append(getRequestURI());
          }
        },
        response);
  }

  private static String connected(HttpServletRequest request) {
    String host =
        request.getServerName().equalsIgnoreCase(LOCALHOST) ? LOCALHOST : request.getLocalAddr();
    String name = host.contains(":") ? "[" + host + "]" : host;
    return request.getScheme() + "://" + name + ":" + request.getLocalPort();
  }
}
