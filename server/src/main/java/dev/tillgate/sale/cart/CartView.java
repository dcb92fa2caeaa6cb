package dev.tillgate.sale.cart;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Problem;
import dev.tillgate.offer.pricing.ChosenOption;
import dev.tillgate.offer.pricing.LineAmounts;
import dev.tillgate.offer.promotion.Reductions;
import dev.tillgate.offer.promotion.api.AppliedPromotion;
import dev.tillgate.sale.cart.api.AdditionalField;
import dev.tillgate.sale.cart.api.DeliveryInformation;
import dev.tillgate.sale.cart.api.LinePriceBuilder;
import dev.tillgate.sale.cart.api.OrderItem.CrossSell;
import dev.tillgate.sale.cart.api.OrderItem.RecurringOptions;
import dev.tillgate.sale.cart.api.OrderItem.UpSell;
import dev.tillgate.sale.cart.api.PricedItem;
import dev.tillgate.sale.cart.api.PricedItem.Delivery;
import dev.tillgate.sale.cart.api.PricedItem.LinePrice;
import dev.tillgate.sale.cart.api.PricedItem.LineSubscription;
import dev.tillgate.sale.cart.api.PricedItem.PricedOption;
import dev.tillgate.sale.cart.api.PricedItem.PricedTrial;
import dev.tillgate.sale.cart.api.PricedItem.PricedValue;
import dev.tillgate.sale.cart.api.PricedItemBuilder;
import dev.tillgate.sale.cart.api.ProductDetailsBuilder;
import dev.tillgate.sale.cart.api.SessionContents;
import dev.tillgate.sale.cart.api.SessionContentsBuilder;
import dev.tillgate.sale.purchase.Purchase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Shows carts and lines the way the API does. */
public final class CartView {
  private CartView() {}

  static SessionContents contents(Cart cart, Purchase purchase) {
    Totals totals = cart.totals();
    return SessionContentsBuilder.builder()
        .errors(
            Stream.concat(
                    cart.refused().stream().map(Problem::message),
                    Stream.ofNullable(cart.taxNumberRemark()))
                .toList())
        .items(cart.lines().stream().map(line -> item(line, cart.currency(), null, null)).toList())
        .promotions(promotions(cart.lines()))
        .additionalFields(AdditionalField.of(purchase.answers()))
        .currency(lower(cart.currency()))
        .netPrice(totals.net())
        .grossPrice(totals.gross())
        .netDiscountedPrice(totals.netDiscounted())
        .grossDiscountedPrice(totals.grossDiscounted())
        .discount(totals.discount())
        .vat(totals.tax())
        .affiliateCommission(Amounts.zero(cart.currency()))
        .deliveryInformation(DeliveryInformation.of(cart.sending(purchase.sending())))
        .build();
  }

  /** The same answer with how its amounts came about. */
  static SessionContents explained(SessionContents contents, Cart cart) {
    SessionContents items = contents.withItems(explained(contents.items(), cart.lines()));
    return items.withExplanation(Explanations.of(cart.lines(), cart.totals()));
  }

  /** The items with how their amounts came about; each is that of the line at its place. */
  public static List<PricedItem> explained(List<PricedItem> items, List<CartLine> lines) {
    return IntStream.range(0, items.size())
        .mapToObj(i -> items.get(i).withExplanation(Explanations.of(lines.get(i))))
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
    return PricedItemBuilder.builder()
        .productDetails(
            ProductDetailsBuilder.builder()
                .name(line.name())
                .shortDescription(line.description())
                .tangible(line.tangible())
                .isDynamic(line.dynamic())
                .renewalStatus(line.recurring() != null && !line.recurring().lifetime())
                .subscriptions(subscriptions)
                .deliveryInformation(new Delivery(line.delivery(), null, "", "", List.of()))
                .build())
        .priceOptions(options(line.options()))
        .price(price(line, currency))
        .lineItemReference(lineReference)
        .purchaseType(line.type())
        .externalReference(Objects.requireNonNullElse(line.externalReference(), ""))
        .code(line.code())
        .quantity(line.quantity())
        .sku(line.notes().sku())
        .crossSell(CrossSell.of(line.notes().crossSell()))
        .upSell(UpSell.of(line.notes().upSell()))
        .trial(trial(line.trial()))
        .additionalFields(AdditionalField.of(line.notes().answers()))
        .promotion(Reductions.ofLine(line.reductions()))
        .recurringOptions(RecurringOptions.of(line.notes().cycle()))
        .subscriptionStartDate(line.startsOn())
        .subscriptionCustomSettings(line.notes().settings())
        .build();
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
      PricedValue value =
          new PricedValue(
              option.name(), option.value(), option.surcharge().toPlainString(), option.number());
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
    return LinePriceBuilder.builder()
        .unitNetPrice(amounts.unitNet())
        .unitGrossPrice(amounts.unitNet().add(unitTax))
        .unitVat(unitTax)
        .unitDiscount(unitDiscount)
        .unitNetDiscountedPrice(unitNetDiscounted)
        .unitGrossDiscountedPrice(unitNetDiscounted.add(unitTax))
        .unitAffiliateCommission(zero)
        .itemUnitNetPrice(amounts.unitNet())
        .itemUnitGrossPrice(amounts.unitNet().add(unitTax))
        .itemNetPrice(amounts.net())
        .itemGrossPrice(amounts.gross())
        .vatPercent(amounts.taxPercent())
        .handlingFeeNetPrice(zero)
        .handlingFeeGrossPrice(zero)
        .currency(lower(currency))
        .netPrice(amounts.net())
        .grossPrice(amounts.gross())
        .netDiscountedPrice(amounts.netDiscounted())
        .grossDiscountedPrice(amounts.grossDiscounted())
        .discount(amounts.discount())
        .vat(amounts.tax())
        .affiliateCommission(zero)
        .build();
  }

  private static BigDecimal perUnit(BigDecimal amount, CartLine line, CurrencyUnit currency) {
    return amount.divide(
        BigDecimal.valueOf(line.quantity()), currency.getDecimalPlaces(), RoundingMode.HALF_UP);
  }
}
