package dev.tillgate.gate.wire.soap;

import java.util.Arrays;
import java.util.Locale;

/** The ways in which one interface is described and spoken. */
enum Style {
  /** rpc/encoded, for PHP: typed values, arrays that stay arrays with one element. */
  ENCODED,
  /** rpc/literal, WS-I basic, for JAX-WS, CXF and .NET. */
  LITERAL,
  /** document/literal, each message one element that wraps the parts; it reads like the last. */
  WRAPPED;

  /** What a client asks for by {@code style=} in the query; encoded unless it says otherwise. */
  static Style of(String query) {
    String text = query.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(style -> text.contains("style=" + style.word()))
        .findFirst()
        .orElse(ENCODED);
  }

  /** Where a service of this style takes requests, beside the path that all have. */
  String query() {
    return this == ENCODED ? "" : "?style=" + word();
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
