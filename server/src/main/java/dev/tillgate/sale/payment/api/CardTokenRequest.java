package dev.tillgate.sale.payment.api;

import org.jspecify.annotations.Nullable;

/**
 * A card for which a token is wanted. Source: page "Create token".
 *
 * @param name of the holder
 * @param expirationDate month and year, such as 12/28
 * @param scope what the token is for; an order takes those of either
 */
public record CardTokenRequest(
    @Nullable String name,
    @Nullable String creditCard,
    @Nullable String cvv,
    @Nullable String expirationDate,
    @Nullable String scope) {

  /** Never a card number. */
  @Override
  public String toString() {
    return "CardTokenRequest[…]";
  }
}
