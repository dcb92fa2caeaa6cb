package dev.tillgate.cart;

import dev.tillgate.access.Merchant;
import dev.tillgate.access.Merchants;
import dev.tillgate.cart.api.OrderRequest;
import dev.tillgate.cart.api.SessionContents;
import dev.tillgate.kernel.FaultFamily;
import dev.tillgate.kernel.Problems;
import dev.tillgate.kernel.ShopClock;
import dev.tillgate.operation.Caller;
import dev.tillgate.operation.Operation;
import dev.tillgate.operation.OperationSet;
import org.springframework.stereotype.Component;

/** Previews. */
@Component
public class CartOperations implements OperationSet {
  private final CartPricer pricer;
  private final Merchants merchants;
  private final ShopClock clock;

  CartOperations(CartPricer pricer, Merchants merchants, ShopClock clock) {
    this.pricer = pricer;
    this.merchants = merchants;
    this.clock = clock;
  }

  @Operation(
      value = "Prices a cart, with tax, without placing an order.",
      rest = "PUT /orders/0/",
      families = FaultFamily.ORDER_ITEMS)
  public SessionContents getContents(Caller caller, OrderRequest order) {
    Merchant merchant = merchants.byId(caller.merchantId());
    Problems problems = new Problems();
    OrderRequest dated = StartDates.ofAccount(order, merchant, caller);
    Cart cart = pricer.price(merchant, clock.now(merchant.id()), dated, problems);
    problems.throwIfAny();
    return StartDates.shown(CartView.contents(cart, dated), merchant, caller);
  }
}
