package dev.tillgate.sale.cart;

import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.offer.catalog.Catalogue;
import dev.tillgate.offer.catalog.api.PricingConfiguration;
import dev.tillgate.offer.pricing.PriceList;
import dev.tillgate.sale.cart.api.CartFault;
import dev.tillgate.sale.cart.api.OrderItem;
import dev.tillgate.sale.cart.api.OrderRequest;
import dev.tillgate.sale.cart.api.OrderRequestBuilder;
import dev.tillgate.sale.cart.api.PricedItem.LinePrice;
import dev.tillgate.sale.party.api.BillingDetails;
import dev.tillgate.sale.purchase.Purchase;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prices single items the way a cart does. */
@Component
class ItemPrices {
  private final CartPricer pricer;
  private final Catalogue catalogue;

  ItemPrices(CartPricer pricer, Catalogue catalogue) {
    this.pricer = pricer;
    this.catalogue = catalogue;
  }

  /** What is asked for one item; null stands for what the client left out. */
  record Question(
      List<OrderItem> items,
      @Nullable BillingDetails billingDetails,
      @Nullable String currency,
      @Nullable String couponCode) {}

  /** The item's price as the only line of a cart. Faults: those of a cart's items. */
  LinePrice of(Caller caller, Question question) {
    Problems problems = new Problems();
    if (question.items().size() > 1) {
      problems.add("Items", CartFault.ORDER_PRODUCTS_TOO_MANY, "A price is for one item.");
    }
    Purchase purchase = PurchaseReader.read(caller, order(caller.merchant(), question), problems);
    CartContext context = pricer.context(caller.moment(), purchase);
    CartReductions.Reduced goods = pricer.goods(context, problems);
    goods.refused().stream()
        .filter(refused -> refused.path() != null)
        .forEach(refused -> problems.add("CouponCode", refused.code(), refused.message()));
    problems.throwIfAny();
    return CartView.price(goods.lines().getFirst(), context.currency());
  }

  private OrderRequest order(Merchant merchant, Question question) {
    String coupon = question.couponCode();
    return OrderRequestBuilder.builder()
        .items(question.items().stream().map(ItemPrices::atLeastOne).toList())
        .billingDetails(question.billingDetails())
        .currency(currency(merchant, question))
        .promotions(coupon == null || coupon.isBlank() ? List.of() : List.of(coupon))
        .build();
  }

  /** The one asked for, or the default of the prices for the buyer's country. */
  private @Nullable String currency(Merchant merchant, Question question) {
    String asked = question.currency();
    if (asked != null && !asked.isBlank()) {
      return asked;
    }
    BillingDetails billing = question.billingDetails();
    String country = billing == null ? null : billing.countryCode();
    return question.items().stream()
        .flatMap(item -> Optional.ofNullable(item.code()).stream())
        .flatMap(code -> catalogue.product(merchant.id(), code.strip()).stream())
        .flatMap(
            product ->
                PriceList.configuration(
                    product.pricingConfigurations(),
                    country == null ? merchant.sellerCountry() : country)
                    .stream())
        .map(PricingConfiguration::defaultCurrency)
        .findFirst()
        .orElse(null);
  }

  /** A price that is asked without a quantity is for one unit. */
  static OrderItem atLeastOne(OrderItem item) {
    return item.quantity() == null ? item.withQuantity(1L) : item;
  }
}
