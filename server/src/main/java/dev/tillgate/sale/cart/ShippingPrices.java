package dev.tillgate.sale.cart;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Countries;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.offer.pricing.LineAmounts;
import dev.tillgate.offer.shipping.ShippingCost;
import dev.tillgate.sale.cart.Shipping.Quote;
import dev.tillgate.sale.cart.api.ShippingPrice;
import dev.tillgate.sale.cart.api.ShippingPrice.Parts;
import dev.tillgate.sale.cart.api.ShippingPrice.PriceDetails;
import dev.tillgate.sale.party.Buyer;
import dev.tillgate.sale.party.BuyerFault;
import dev.tillgate.sale.party.Contact;
import dev.tillgate.sale.purchase.Purchase;
import java.math.BigDecimal;
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
  List<ShippingPrice> of(Moment moment, Purchase purchase, Problems problems) {
    CartContext context = pricer.context(moment, purchase);
    checkCountries(purchase, problems);
    List<CartLine> goods = pricer.goods(context, problems).lines();
    List<Quote> quotes = shipping.quotes(goods, context, problems);
    problems.throwIfAny();
    return quotes.stream()
        .map(quote -> price(quote, Shipping.line(quote, goods, context).amounts(), context))
        .toList();
  }

  private static void checkCountries(Purchase purchase, Problems problems) {
    Buyer buyer = purchase.buyer();
    problems.require(
        buyer == null || isKnown(buyer.contact()),
        "BillingDetails.CountryCode",
        BuyerFault.ORDER_BILLING_COUNTRY_CODE_INVALID);
    Contact receiver = purchase.receiver();
    problems.require(
        receiver == null || isKnown(receiver),
        "DeliveryDetails.CountryCode",
        BuyerFault.ORDER_DELIVERY_COUNTRY_CODE_INVALID);
  }

  private static boolean isKnown(Contact contact) {
    String country = contact.address().country();
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
