package dev.tillgate.sale.payment.port;

import java.util.Map;

/**
 * Where the shopper must go before a payment can go on.
 *
 * @param href the page of the bank or the gateway
 * @param method by which a browser asks for it, GET or POST
 * @param params what it is asked for with
 */
public record CustomerStep(Kind kind, String href, String method, Map<String, String> params) {
  /** What waits for the shopper there. */
  public enum Kind {
    /** The bank asks who the shopper is. */
    THREE_D_SECURE,
    /** Another page on which the shopper pays. */
    REDIRECT
  }
}
