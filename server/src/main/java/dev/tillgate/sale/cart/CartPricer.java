package dev.tillgate.sale.cart;

import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.sale.cart.api.CartFault;
import dev.tillgate.sale.cart.api.OrderItem;
import dev.tillgate.sale.cart.api.OrderRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks and prices a cart. Previews, orders and renewals all come through here, so that a preview
 * cannot differ from a charge.
 */
@Component
public class CartPricer {
  private static final int MAX_ITEMS = 200;
  private static final int MAX_QUANTITY = 99_999;

  private final CatalogueItemPricer catalogueItems;
  private final DynamicItemPricer dynamicItems;
  private final CartReductions reductions;
  private final Shipping shipping;
  private final SkuItems skuItems;
  private final AdditionalFieldRules fieldRules;

  CartPricer(
      CatalogueItemPricer catalogueItems,
      DynamicItemPricer dynamicItems,
      CartReductions reductions,
      Shipping shipping,
      SkuItems skuItems,
      AdditionalFieldRules fieldRules) {
    this.catalogueItems = catalogueItems;
    this.dynamicItems = dynamicItems;
    this.reductions = reductions;
    this.shipping = shipping;
    this.skuItems = skuItems;
    this.fieldRules = fieldRules;
  }

  /**
   * The priced cart. Where problems are noted its lines are not complete.
   *
   * @param now shop time, which decides the tax rates and the promotions
   */
  public Cart price(Merchant merchant, Instant now, OrderRequest order, Problems problems) {
    CartContext context = CartContext.of(merchant, now, order, problems);
    return sent(goods(context, order, problems), context, order, problems);
  }

  /** What is sold, less what makes it cheaper, before anything is charged for sending it. */
  CartReductions.Reduced goods(CartContext context, OrderRequest order, Problems problems) {
    CartRules.check(order, problems);
    List<OrderItem> items = skuItems.resolve(order.items(), context, problems);
    fieldRules.check(context.merchant().id(), order, items, problems);
    problems.require(!items.isEmpty(), "Items", CartFault.ORDER_PRODUCTS_EMPTY);
    problems.require(items.size() <= MAX_ITEMS, "Items", CartFault.ORDER_PRODUCTS_TOO_MANY);
    long dynamic = items.stream().filter(CartPricer::isDynamic).count();
    problems.require(
        dynamic == 0 || dynamic == items.size(), "Items", CartFault.ORDER_ITEMS_INVALID);
    List<CartLine> lines = new ArrayList<>();
    for (int i = 0; i < Math.min(items.size(), MAX_ITEMS); i++) {
      CartLine line = line(items.get(i), context, "Items[" + i + "]", problems);
      if (line != null) {
        lines.add(line);
      }
    }
    // What is wrong with an item may be why its promotion does not fit.
    return lines.size() == items.size()
        ? reductions.reduce(context, order, lines)
        : CartReductions.none(lines);
  }

  /** With the line that charges for sending, which no discount touches. */
  private Cart sent(
      CartReductions.Reduced reduced, CartContext context, OrderRequest order, Problems problems) {
    List<CartLine> lines = new ArrayList<>(reduced.lines());
    Optional<Shipping.Quote> quote = shipping.choose(lines, context, order, problems);
    quote.map(found -> Shipping.line(found, reduced.lines(), context)).ifPresent(lines::add);
    return new Cart(
        List.copyOf(lines),
        context.currency(),
        Totals.of(lines, context.currency()),
        quote.map(Shipping.Quote::method).orElse(null),
        reduced.uses(),
        reduced.refused());
  }

  private @Nullable CartLine line(
      OrderItem item, CartContext context, String path, Problems problems) {
    Long quantity = item.quantity();
    if (quantity == null || quantity < 1 || quantity > MAX_QUANTITY) {
      problems.add(path + ".Quantity", CartFault.ORDER_ITEMS_QUANTITY_INVALID);
      return null;
    }
    if (item.renewalInformation() != null
        && item.renewalInformation().subscriptionReference() != null) {
      problems.add(
          path + ".RenewalInformation.SubscriptionReference",
          CartFault.ORDER_PRODUCT_RENEWAL_SUBSCRIPTION_REFERENCE_NOT_FOUND);
    }
    return isDynamic(item)
        ? dynamicItems.price(item, context, path, problems)
        : catalogueItems.price(item, context, path, problems);
  }

  private static boolean isDynamic(OrderItem item) {
    return Boolean.TRUE.equals(item.isDynamic());
  }
}
