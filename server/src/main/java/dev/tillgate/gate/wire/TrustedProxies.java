package dev.tillgate.gate.wire;

import dev.tillgate.foundation.kernel.AddressRange;
import dev.tillgate.foundation.kernel.StartFailure;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Proxies whose word about the caller's address counts. Each adds the address of whom it serves at
 * the end of {@code X-Forwarded-For}, so the rightmost one that is not a trusted proxy's own is the
 * caller's; what stands left of it may be made up.
 */
public final class TrustedProxies extends HttpFilter {
  private static final String HEADER = "X-Forwarded-For";

  private final transient List<AddressRange> trusted;

  private TrustedProxies(List<AddressRange> trusted) {
    this.trusted = trusted;
  }

  /**
   * Reads addresses and blocks with commas between them. A {@link StartFailure} names a wrong one.
   */
  public static TrustedProxies of(String setting) {
    return new TrustedProxies(
        setting.isBlank()
            ? List.of()
            : Arrays.stream(setting.split(",", -1)).map(TrustedProxies::range).toList());
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(trusts(request.getRemoteAddr()) ? forwarded(request) : request, response);
  }

  private HttpServletRequest forwarded(HttpServletRequest request) {
    String caller = caller(request);
    return new HttpServletRequestWrapper(request) {
      @Override
      public String getRemoteAddr() {
        return caller;
      }
    };
  }

  /** The rightmost address that is not trusted; else the last one that is an address. */
  private String caller(HttpServletRequest request) {
    String caller = request.getRemoteAddr();
    String lines = String.join(",", Collections.list(request.getHeaders(HEADER)));
    for (String each : Arrays.asList(lines.split(",")).reversed()) {
      Optional<String> address = address(each.strip());
      if (address.isEmpty() && !each.isBlank()) {
        return caller;
      }
      caller = address.orElse(caller);
      if (!trusts(caller)) {
        return caller;
      }
    }
    return caller;
  }

  /** Whether a proxy with this address is believed. */
  public boolean trusts(String address) {
    return AddressRange.ofClient(address)
        .filter(client -> trusted.stream().anyMatch(range -> range.contains(client)))
        .isPresent();
  }

  /** The address without the port that some proxies add: {@code 192.0.2.1:80}, {@code [::1]:80}. */
  private static Optional<String> address(String text) {
    int port = text.lastIndexOf(':');
    boolean bracketed = text.startsWith("[") && text.contains("]");
    boolean hasPort = port >= 0 && text.indexOf(':') == port;
    String plain =
        bracketed ? text.substring(1, text.indexOf(']')) : hasPort ? text.substring(0, port) : text;
    return AddressRange.ofClient(plain).filter(_ -> !plain.contains("/")).map(_ -> plain);
  }

  private static AddressRange range(String text) {
    try {
      return AddressRange.of(text.strip());
    } catch (IllegalArgumentException e) {
      String reason = String.valueOf(e.getMessage());
      throw new StartFailure(
          "--trusted-proxies: \"%s\" %s%s"
              .formatted(text.strip(), reason, reason.endsWith("?") ? "" : "."),
          e);
    }
  }
}
