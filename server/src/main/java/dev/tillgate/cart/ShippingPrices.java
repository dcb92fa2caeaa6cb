package dev.tillgate.cart;

import dev.tillgate.access.Merchant;
import dev.tillgate.cart.Shipping.Quote;
import dev.tillgate.cart.api.OrderRequest;
import dev.tillgate.cart.api.ShippingPrice;
import dev.tillgate.cart.api.ShippingPrice.Parts;
import dev.tillgate.cart.api.ShippingPrice.PriceDetails;
import dev.tillgate.kernel.Amounts;
import dev.tillgate.kernel.Problems;
import dev.tillgate.pricing.LineAmounts;
import dev.tillgate.shipping.ShippingCost;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Compares the shipping methods of a shop for a cart. */
@Component
class ShippingPrices {
  private final CartPricer pricer;
  private final Shipping shipping;

  ShippingPrices(CartPricer pricer, Shipping shipping) {
    this.pricer = pricer;
    this.shipping = shipping;
  }

  /** What each method that goes there would add to the order; nothing without tangible items. */
  List<ShippingPrice> of(Merchant merchant, Instant now, OrderRequest order, Problems problems) {
    Cart cart = pricer.price(merchant, now, order, problems);
    CartContext context = CartContext.of(merchant, now, order, problems);
    problems.throwIfAny();
    return shipping.quotes(cart.lines(), context, order).stream()
        .map(quote -> price(quote, shipping.line(quote, context).amounts(), context))
        .toList();
  }

  private static ShippingPrice price(Quote quote, LineAmounts amounts, CartContext context) {
    return new ShippingPrice(
        quote.method().name(),
        quote.method().code(),
        quote.method().trackingUrl(),
        CartView.lower(context.currency()),
        new PriceDetails(
            parts(quote.cost()), parts(withTax(quote.cost(), amounts.tax(), context))));
  }

  /** Each part bears its share of the tax, so that the parts add up to the gross total. */
  private static ShippingCost withTax(ShippingCost net, BigDecimal tax, CartContext context) {
    List<BigDecimal> shares = Amounts.split(tax, net.parts(), context.currency());
    List<BigDecimal> gross = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      gross.add(net.parts().get(i).add(shares.get(i)));
    }
    return ShippingCost.of(gross);
  }

  private static Parts parts(ShippingCost cost) {
    return new Parts(
        cost.total(), cost.base(), cost.overweight(), cost.country(), cost.weight(), cost.order());
  }
}
