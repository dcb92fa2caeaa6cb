package dev.tillgate.sale.cart;

import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.sale.cart.api.CartFault;
import dev.tillgate.sale.purchase.Purchase;
import dev.tillgate.sale.purchase.PurchaseLine;
import dev.tillgate.sale.purchase.PurchaseLine.Described;
import dev.tillgate.sale.purchase.PurchaseLine.FromCatalogue;
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
  private final DescribedItemPricer describedItems;
  private final CartReductions reductions;
  private final Shipping shipping;
  private final SkuItems skuItems;
  private final AdditionalFieldRules fieldRules;
  private final BusinessNumbers businessNumbers;

  CartPricer(
      CatalogueItemPricer catalogueItems,
      DescribedItemPricer describedItems,
      CartReductions reductions,
      Shipping shipping,
      SkuItems skuItems,
      AdditionalFieldRules fieldRules,
      BusinessNumbers businessNumbers) {
    this.catalogueItems = catalogueItems;
    this.describedItems = describedItems;
    this.reductions = reductions;
    this.shipping = shipping;
    this.skuItems = skuItems;
    this.fieldRules = fieldRules;
    this.businessNumbers = businessNumbers;
  }

  /**
   * The priced cart. Where problems are noted its lines are not complete.
   *
   * @param moment decides the tax rates and the promotions
   */
  public Cart price(Moment moment, Purchase purchase, Problems problems) {
    CartContext context = context(moment, purchase);
    return sent(goods(context, problems), context, problems);
  }

  /** What the purchase's lines are priced under at this moment. */
  CartContext context(Moment moment, Purchase purchase) {
    return new CartContext(moment, purchase, businessNumbers.decide(moment.merchant(), purchase));
  }

  /** What is sold, less what makes it cheaper, before anything is charged for sending it. */
  CartReductions.Reduced goods(CartContext context, Problems problems) {
    List<PurchaseLine> items = skuItems.resolve(context, problems);
    fieldRules.check(context, items, problems);
    problems.require(!items.isEmpty(), "Items", CartFault.ORDER_PRODUCTS_EMPTY);
    problems.require(items.size() <= MAX_ITEMS, "Items", CartFault.ORDER_PRODUCTS_TOO_MANY);
    long described = items.stream().filter(PurchaseLine::isDescribed).count();
    problems.require(
        described == 0 || described == items.size(), "Items", CartFault.ORDER_ITEMS_INVALID);
    List<CartLine> lines = new ArrayList<>();
    for (int i = 0; i < Math.min(items.size(), MAX_ITEMS); i++) {
      CartLine line = line(items.get(i), context, problems);
      if (line != null) {
        lines.add(line);
      }
    }
    // What is wrong with an item may be why its promotion does not fit.
    return lines.size() == items.size()
        ? reductions.reduce(context, lines)
        : CartReductions.none(lines);
  }

  /** With the line that charges for sending, which no discount touches. */
  private Cart sent(CartReductions.Reduced reduced, CartContext context, Problems problems) {
    List<CartLine> lines = new ArrayList<>(reduced.lines());
    Optional<Shipping.Quote> quote = shipping.choose(lines, context, problems);
    quote.map(found -> Shipping.line(found, reduced.lines(), context)).ifPresent(lines::add);
    return new Cart(
        List.copyOf(lines),
        context.currency(),
        Totals.of(lines, context.currency()),
        quote.map(Shipping.Quote::method).orElse(null),
        reduced.uses(),
        reduced.refused(),
        context.businessNumber().remark());
  }

  private @Nullable CartLine line(PurchaseLine line, CartContext context, Problems problems) {
    if (line.quantity() < 1 || line.quantity() > MAX_QUANTITY) {
      problems.add(line.path() + ".Quantity", CartFault.ORDER_ITEMS_QUANTITY_INVALID);
      return null;
    }
    line.flaws().forEach(problems::add);
    return switch (line.article()) {
      case Described item -> describedItems.price(line, item, context, problems);
      case FromCatalogue item -> catalogueItems.price(line, item, context, problems);
    };
  }
}
