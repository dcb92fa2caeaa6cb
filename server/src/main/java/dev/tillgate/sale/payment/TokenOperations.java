package dev.tillgate.sale.payment;

import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.gate.operation.Operation;
import dev.tillgate.gate.operation.OperationSet;
import dev.tillgate.sale.payment.api.CardToken;
import dev.tillgate.sale.payment.api.CardTokenRequest;
import dev.tillgate.sale.payment.api.PaymentFault;
import org.springframework.stereotype.Component;

/** Tokens for cards. */
@Component
public class TokenOperations implements OperationSet {
  private final CardTokens tokens;

  TokenOperations(CardTokens tokens) {
    this.tokens = tokens;
  }

  @Operation(
      value = "Makes a token that stands for a card in one order within ten minutes.",
      rest = "POST /tokens/")
  @PaymentFault.Of({
    PaymentFault.ORDER_PAYMENT_CARD_NUMBER_INVALID,
    PaymentFault.ORDER_PAYMENT_CARD_EXPIRATION_INVALID,
    PaymentFault.ORDER_PAYMENT_CARD_CCID_INVALID,
    PaymentFault.ORDER_PAYMENT_CARD_HOLDER_NAME_INVALID
  })
  public Write<CardToken> createToken(Caller caller, CardTokenRequest card) {
    return tokens.create(caller.moment(), card);
  }
}
