package dev.tillgate.sale.order;

import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.sale.cart.Cart;
import dev.tillgate.sale.payment.PaymentPlan;
import org.jspecify.annotations.Nullable;

/** How a cart is to be paid, once its amounts are known. */
@FunctionalInterface
interface Paying {
  /** The plan; null where problems were noted. */
  @Nullable PaymentPlan plan(Cart cart, Problems problems);
}
