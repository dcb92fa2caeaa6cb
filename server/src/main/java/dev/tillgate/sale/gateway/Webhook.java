package dev.tillgate.sale.gateway;

import java.util.function.UnaryOperator;

/**
 * A callback as it came in.
 *
 * @param headers by name in any case; an empty text for one that is not there
 */
public record Webhook(String body, UnaryOperator<String> headers) {

  /** A header of it. */
  public String header(String name) {
    return headers.apply(name);
  }
}
