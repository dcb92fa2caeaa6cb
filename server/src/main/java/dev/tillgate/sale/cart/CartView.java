package dev.tillgate.sale.cart;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Problem;
import dev.tillgate.foundation.kernel.Records;
import dev.tillgate.offer.pricing.ChosenOption;
import dev.tillgate.offer.pricing.LineAmounts;
import dev.tillgate.offer.promotion.Reductions;
import dev.tillgate.offer.promotion.api.AppliedPromotion;
import dev.tillgate.sale.cart.api.OrderRequest;
import dev.tillgate.sale.cart.api.PricedItem;
import dev.tillgate.sale.cart.api.PricedItem.Delivery;
import dev.tillgate.sale.cart.api.PricedItem.LinePrice;
import dev.tillgate.sale.cart.api.PricedItem.LineSubscription;
import dev.tillgate.sale.cart.api.PricedItem.PricedOption;
import dev.tillgate.sale.cart.api.PricedItem.PricedTrial;
import dev.tillgate.sale.cart.api.PricedItem.PricedValue;
import dev.tillgate.sale.cart.api.PricedItem.ProductDetails;
import dev.tillgate.sale.cart.api.SessionContents;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Shows carts and lines the way the API does. */
public final class CartView {
  private CartView() {}

  static SessionContents contents(Cart cart, OrderRequest order) {
    Totals totals = cart.totals();
    return new SessionContents(
        cart.refused().stream().map(Problem::message).toList(),
        cart.lines().stream().map(line -> item(line, cart.currency(), null, null)).toList(),
        promotions(cart.lines()),
        order.additionalFields(),
        lower(cart.currency()),
        totals.net(),
        totals.gross(),
        totals.netDiscounted(),
        totals.grossDiscounted(),
        totals.discount(),
        totals.tax(),
        Amounts.zero(cart.currency()),
        cart.delivery(order.deliveryInformation()),
        null);
  }

  /** The same answer with how its amounts came about. */
  static SessionContents explained(SessionContents contents, Cart cart) {
    SessionContents items =
        Records.with(contents, "items", explained(contents.items(), cart.lines()));
    return Records.with(items, "explanation", Explanations.of(cart.lines(), cart.totals()));
  }

  /** The items with how their amounts came about; each is that of the line at its place. */
  public static List<PricedItem> explained(List<PricedItem> items, List<CartLine> lines) {
    return IntStream.range(0, items.size())
        .mapToObj(i -> Records.with(items.get(i), "explanation", Explanations.of(lines.get(i))))
        .toList();
  }

  /**
   * A line as previews and orders show it.
   *
   * @param subscriptions what the line has opened; null while it has opened none
   */
  public static PricedItem item(
      CartLine line,
      CurrencyUnit currency,
      @Nullable String lineReference,
      @Nullable List<LineSubscription> subscriptions) {
    return new PricedItem(
        new ProductDetails(
            line.name(),
            line.description(),
            line.tangible(),
            line.dynamic(),
            null,
            line.recurring() != null && !line.recurring().lifetime(),
            subscriptions,
            new Delivery(line.delivery(), null, null, null, List.of())),
        options(line.options()),
        price(line, currency),
        lineReference,
        line.type(),
        line.externalReference(),
        line.code(),
        line.quantity(),
        line.request().sku(),
        line.request().crossSell(),
        line.request().upSell(),
        trial(line.trial()),
        line.request().additionalFields(),
        Reductions.ofLine(line.reductions()),
        line.request().recurringOptions(),
        line.startsOn(),
        line.request().subscriptionCustomSettings(),
        null);
  }

  /** The promotions of a cart or an order, each once. */
  public static List<AppliedPromotion> promotions(List<CartLine> lines) {
    return Reductions.ofOrder(lines.stream().map(CartLine::reductions).toList());
  }

  /** A currency code as answers write it. */
  public static String lower(CurrencyUnit currency) {
    return currency.getCode().toLowerCase(Locale.ROOT);
  }

  private static List<PricedOption> options(List<ChosenOption> options) {
    Map<String, PricedOption> groups = new LinkedHashMap<>();
    for (ChosenOption option : options) {
      PricedValue value = new PricedValue(option.name(), option.value(), option.surcharge());
      String key = option.groupCode() + "/" + option.groupName();
      PricedOption before = groups.get(key);
      List<PricedValue> values =
          before == null
              ? List.of(value)
              : Stream.concat(before.options().stream(), Stream.of(value)).toList();
      groups.put(
          key, new PricedOption(option.groupCode(), option.required(), option.groupName(), values));
    }
    return List.copyOf(groups.values());
  }

  private static @Nullable PricedTrial trial(@Nullable TrialTerms trial) {
    if (trial == null) {
      return null;
    }
    LineAmounts amounts = trial.amounts();
    return new PricedTrial(
        trial.days(), amounts.gross(), amounts.gross(), amounts.tax(), amounts.net());
  }

  /** The amounts of a line. */
  static LinePrice price(CartLine line, CurrencyUnit currency) {
    LineAmounts amounts = line.amounts();
    BigDecimal zero = Amounts.zero(currency);
    // Rounded by itself, the discount of a unit may exceed its price.
    BigDecimal unitDiscount = perUnit(amounts.discount(), line, currency).min(amounts.unitNet());
    BigDecimal unitNetDiscounted = amounts.unitNet().subtract(unitDiscount);
    BigDecimal unitTax =
        amounts.discount().signum() == 0
            ? amounts.unitTax()
            : perUnit(amounts.tax(), line, currency);
    return new LinePrice(
        amounts.unitNet(),
        amounts.unitNet().add(unitTax),
        unitTax,
        unitDiscount,
        unitNetDiscounted,
        unitNetDiscounted.add(unitTax),
        zero,
        amounts.unitNet(),
        amounts.unitNet().add(unitTax),
        amounts.net(),
        amounts.gross(),
        amounts.taxPercent(),
        zero,
        zero,
        lower(currency),
        amounts.net(),
        amounts.gross(),
        amounts.netDiscounted(),
        amounts.grossDiscounted(),
        amounts.discount(),
        amounts.tax(),
        zero);
  }

  private static BigDecimal perUnit(BigDecimal amount, CartLine line, CurrencyUnit currency) {
    return amount.divide(
        BigDecimal.valueOf(line.quantity()), currency.getDecimalPlaces(), RoundingMode.HALF_UP);
  }
}
