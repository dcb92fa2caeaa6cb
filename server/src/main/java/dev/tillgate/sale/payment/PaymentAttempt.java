package dev.tillgate.sale.payment;

import org.jspecify.annotations.Nullable;

/**
 * A payment as far as it has come.
 *
 * @param asking what a gateway outside is asked; null where nobody outside is
 */
public record PaymentAttempt(PaymentView payment, @Nullable Movement asking) {}
