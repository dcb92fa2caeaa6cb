package dev.tillgate.gate.wire.soap;

/** The two ways in which one interface is described and spoken. */
enum Style {
  /** rpc/encoded, for PHP: typed values, arrays that stay arrays with one element. */
  ENCODED,
  /** rpc/literal, WS-I basic, for JAX-WS, CXF and .NET. */
  LITERAL
}
