package dev.tillgate.sale.payment;

import dev.tillgate.sale.payment.port.Card;
import org.jspecify.annotations.Nullable;

/**
 * A payment as the client asks for it, checked.
 *
 * @param card null for what is not paid by card
 * @param token the key of the card's token, which is used up; null where the card came by itself
 * @param returnUrl where a shopper comes back to after approving elsewhere
 * @param cancelUrl where a shopper comes back to after refusing; null for the same place
 */
public record PaymentPlan(
    PaymentType type,
    boolean recurring,
    @Nullable Card card,
    @Nullable String token,
    int installments,
    @Nullable String returnUrl,
    @Nullable String cancelUrl,
    @Nullable String vendor3dsReturnUrl,
    @Nullable String vendor3dsCancelUrl,
    @Nullable String email,
    @Nullable String customerIp) {}
