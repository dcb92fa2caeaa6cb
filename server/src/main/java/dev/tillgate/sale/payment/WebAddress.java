package dev.tillgate.sale.payment;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses that shoppers are sent back to; clients may leave out the scheme. */
final class WebAddress {
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,20}://");

  private WebAddress() {}

  /** Whether a browser can be sent there. */
  static boolean isOne(@Nullable String text) {
    return parse(text).isPresent();
  }

  /** The address with its scheme, https where none is named; null for what is no address. */
  static @Nullable String whole(@Nullable String text) {
    return parse(text).map(URI::toString).orElse(null);
  }

  private static Optional<URI> parse(@Nullable String text) {
    String address = text == null ? "" : text.strip();
    if (address.isEmpty()) {
      return Optional.empty();
    }
    try {
      boolean whole = SCHEME.matcher(address).lookingAt();
      URI uri = new URI(whole ? address : "https://" + address);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      // Without a scheme of its own, only what looks like a host is meant as one.
      boolean host = uri.getHost() != null && (whole || isNamed(uri.getHost()));
      return web && host && uri.getUserInfo() == null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean isNamed(String host) {
    return host.contains(".") || host.equals("localhost");
  }
}
