package dev.tillgate.sale.payment;

import dev.tillgate.foundation.kernel.FullBuilder;
import dev.tillgate.foundation.persistence.StoredForm;
import dev.tillgate.sale.payment.port.StoredMethod;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A payment attempt as orders keep and show it; no secret is in it.
 *
 * @param method the members of the answer's PaymentMethod, by wire name
 * @param errors code to text, when it was declined
 * @param gateway who was asked to charge the card; null where nobody was
 * @param gatewayReference what a gateway outside calls the charge; null where nobody outside holds
 *     it
 * @param stored what the gateway keeps for later charges; null where it keeps nothing
 * @param approvalToken what the shopper's approval page is known by
 */
@FullBuilder
public record PaymentView(
    long paymentId,
    PaymentType type,
    PaymentStatus status,
    boolean recurring,
    @Nullable Long cardId,
    @Nullable String gateway,
    @Nullable String gatewayReference,
    @Nullable StoredMethod stored,
    @Nullable String approvalToken,
    @Nullable String returnUrl,
    @Nullable String cancelUrl,
    @Nullable String customerIp,
    Map<String, @Nullable Object> method,
    Map<String, String> errors)
    implements PaymentViewBuilder.With {

  /** How payments are stored. */
  public static final StoredForm<PaymentView> FORM = StoredForm.of("payment", PaymentView.class);

  /** Whether a gateway outside holds the money, so that it must be asked to collect it. */
  public boolean heldOutside() {
    return gatewayReference != null;
  }

  /** The same payment after the shopper or the bank has decided. */
  public PaymentView decided(PaymentStatus outcome, Map<String, String> reasons) {
    return withStatus(outcome).withErrors(reasons);
  }
}
