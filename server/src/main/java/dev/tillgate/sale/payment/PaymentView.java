package dev.tillgate.sale.payment;

import dev.tillgate.foundation.kernel.FullBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A payment attempt as orders keep and show it; no secret is in it.
 *
 * @param method the members of the answer's PaymentMethod, by wire name
 * @param errors code to text, when it was declined
 * @param approvalToken what the shopper's approval page is known by
 */
@FullBuilder
public record PaymentView(
    long paymentId,
    PaymentType type,
    PaymentStatus status,
    boolean recurring,
    @Nullable Long cardId,
    @Nullable String approvalToken,
    @Nullable String returnUrl,
    @Nullable String cancelUrl,
    @Nullable String customerIp,
    Map<String, @Nullable Object> method,
    Map<String, String> errors) {

  /** The same payment after the shopper or the bank has decided. */
  public PaymentView decided(PaymentStatus outcome, Map<String, String> reasons) {
    return PaymentViewBuilder.builder()
        .paymentId(paymentId)
        .type(type)
        .status(outcome)
        .recurring(recurring)
        .cardId(cardId)
        .approvalToken(approvalToken)
        .returnUrl(returnUrl)
        .cancelUrl(cancelUrl)
        .customerIp(customerIp)
        .method(method)
        .errors(reasons)
        .build();
  }
}
