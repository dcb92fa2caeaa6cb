package dev.tillgate.sale.payment;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A payment as far as it has come.
 *
 * @param question asks a gateway outside and tells the payment as it then is; it must only be asked
 *     once the attempt is durable. Null where nobody outside is asked
 */
public record PaymentAttempt(PaymentView payment, @Nullable Supplier<PaymentView> question) {}
