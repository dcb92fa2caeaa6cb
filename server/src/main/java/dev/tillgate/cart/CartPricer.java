package dev.tillgate.cart;

import dev.tillgate.access.Merchant;
import dev.tillgate.cart.api.OrderItem;
import dev.tillgate.cart.api.OrderRequest;
import dev.tillgate.cart.api.PurchaseType;
import dev.tillgate.kernel.Amounts;
import dev.tillgate.kernel.FaultCode;
import dev.tillgate.kernel.Problems;
import dev.tillgate.pricing.LineCalculator;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
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
  private final Shipping shipping;

  CartPricer(
      CatalogueItemPricer catalogueItems, DynamicItemPricer dynamicItems, Shipping shipping) {
    this.catalogueItems = catalogueItems;
    this.dynamicItems = dynamicItems;
    this.shipping = shipping;
  }

  /**
   * The priced cart. Where problems are noted its lines are not complete.
   *
   * @param now shop time, which decides the tax rates
   */
  public Cart price(Merchant merchant, Instant now, OrderRequest order, Problems problems) {
    CartContext context = CartContext.of(merchant, now, order, problems);
    CartRules.check(order, problems);
    List<OrderItem> items = order.items();
    problems.require(!items.isEmpty(), "Items", FaultCode.ORDER_PRODUCTS_EMPTY);
    problems.require(items.size() <= MAX_ITEMS, "Items", FaultCode.ORDER_PRODUCTS_TOO_MANY);
    long dynamic = items.stream().filter(CartPricer::isDynamic).count();
    problems.require(
        dynamic == 0 || dynamic == items.size(), "Items", FaultCode.ORDER_ITEMS_INVALID);
    List<CartLine> lines = new ArrayList<>();
    for (int i = 0; i < Math.min(items.size(), MAX_ITEMS); i++) {
      CartLine line = line(items.get(i), context, "Items[" + i + "]", problems);
      if (line != null) {
        lines.add(line);
      }
    }
    return sent(lessCoupons(lines, context.currency()), context, order, problems);
  }

  /** With the line that charges for sending, which no discount touches. */
  private Cart sent(
      List<CartLine> lines, CartContext context, OrderRequest order, Problems problems) {
    Optional<Shipping.Quote> quote = shipping.choose(lines, context, order, problems);
    List<CartLine> all = new ArrayList<>(lines);
    quote.map(found -> Shipping.line(found, lines, context)).ifPresent(all::add);
    return Cart.of(all, context.currency(), quote.map(Shipping.Quote::method).orElse(null));
  }

  private @Nullable CartLine line(
      OrderItem item, CartContext context, String path, Problems problems) {
    Long quantity = item.quantity();
    if (quantity == null || quantity < 1 || quantity > MAX_QUANTITY) {
      problems.add(path + ".Quantity", FaultCode.ORDER_ITEMS_QUANTITY_INVALID);
      return null;
    }
    if (item.renewalInformation() != null
        && item.renewalInformation().subscriptionReference() != null) {
      problems.add(
          path + ".RenewalInformation.SubscriptionReference",
          FaultCode.ORDER_PRODUCT_RENEWAL_SUBSCRIPTION_REFERENCE_NOT_FOUND);
    }
    return isDynamic(item)
        ? dynamicItems.price(item, context, path, problems)
        : catalogueItems.price(item, context, path, problems);
  }

  /**
   * Coupons take their amount off the whole order, each line bearing its share, never below zero.
   */
  private static List<CartLine> lessCoupons(List<CartLine> lines, CurrencyUnit currency) {
    BigDecimal coupons =
        lines.stream()
            .filter(line -> line.type() == PurchaseType.COUPON)
            .map(line -> couponAmount(line, currency))
            .reduce(Amounts.zero(currency), BigDecimal::add);
    List<BigDecimal> weights = lines.stream().map(line -> line.due().grossDiscounted()).toList();
    BigDecimal most = weights.stream().reduce(Amounts.zero(currency), BigDecimal::add);
    BigDecimal off = coupons.min(most);
    if (off.signum() == 0) {
      return lines;
    }
    List<BigDecimal> shares = Amounts.split(off, weights, currency);
    List<CartLine> reduced = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      CartLine line = lines.get(i);
      reduced.add(line.due(LineCalculator.reducedBy(shares.get(i), line.due(), currency)));
    }
    return reduced;
  }

  private static BigDecimal couponAmount(CartLine line, CurrencyUnit currency) {
    BigDecimal amount =
        Objects.requireNonNull(Objects.requireNonNull(line.request().price()).amount());
    return Amounts.round(amount, currency).multiply(BigDecimal.valueOf(line.quantity()));
  }

  private static boolean isDynamic(OrderItem item) {
    return Boolean.TRUE.equals(item.isDynamic());
  }
}
