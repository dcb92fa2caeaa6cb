package dev.tillgate.sale.cart;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Countries;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.offer.pricing.LineAmounts;
import dev.tillgate.offer.shipping.ShippingCost;
import dev.tillgate.sale.cart.Shipping.Quote;
import dev.tillgate.sale.cart.api.BillingDetails;
import dev.tillgate.sale.cart.api.DeliveryDetails;
import dev.tillgate.sale.cart.api.OrderRequest;
import dev.tillgate.sale.cart.api.ShippingPrice;
import dev.tillgate.sale.cart.api.ShippingPrice.Parts;
import dev.tillgate.sale.cart.api.ShippingPrice.PriceDetails;
import dev.tillgate.sale.party.BuyerFault;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    CartContext context = CartContext.of(merchant, now, order, problems);
    checkCountries(order, problems);
    List<CartLine> goods = pricer.goods(context, order, problems).lines();
    List<Quote> quotes = shipping.quotes(goods, context, order, problems);
    problems.throwIfAny();
    return quotes.stream()
        .map(quote -> price(quote, Shipping.line(quote, goods, context).amounts(), context))
        .toList();
  }

  private static void checkCountries(OrderRequest order, Problems problems) {
    BillingDetails billing = order.billingDetails();
    problems.require(
        billing == null || isKnown(billing.countryCode()),
        "BillingDetails.CountryCode",
        BuyerFault.ORDER_BILLING_COUNTRY_CODE_INVALID);
    DeliveryDetails delivery = order.deliveryDetails();
    problems.require(
        delivery == null || isKnown(delivery.countryCode()),
        "DeliveryDetails.CountryCode",
        BuyerFault.ORDER_DELIVERY_COUNTRY_CODE_INVALID);
  }

  private static boolean isKnown(@Nullable String country) {
    return country == null || country.isBlank() || Countries.known(country);
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
