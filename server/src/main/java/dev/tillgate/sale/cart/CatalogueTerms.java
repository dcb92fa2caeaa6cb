package dev.tillgate.sale.cart;

import dev.tillgate.offer.catalog.api.BillingCycleUnit;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.SubscriptionEffect;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.SubscriptionImpact;
import dev.tillgate.offer.catalog.api.Product;
import dev.tillgate.offer.catalog.api.SubscriptionInformation;
import dev.tillgate.offer.pricing.OptionChoice;
import dev.tillgate.sale.purchase.CycleUnit;
import dev.tillgate.sale.purchase.RecurringTerms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a catalogue product is billed again. Options that add months to the billing cycle or take
 * some off are renewed with the subscription, so every cycle has that length. Pure.
 */
final class CatalogueTerms {
  private static final int LIFETIME = -1;
  private static final int DAYS_PER_MONTH = 30;

  private CatalogueTerms() {}

  /** The terms of the product with these options; null for what is sold once. */
  static @Nullable RecurringTerms of(Product product, List<OptionChoice> choices) {
    SubscriptionInformation subscription = product.subscriptionInformation();
    if (!Boolean.TRUE.equals(product.generatesSubscription())
        || subscription == null
        || subscription.billingCycle() == null) {
      return null;
    }
    int cycle = subscription.billingCycle();
    CycleUnit unit =
        subscription.billingCycleUnits() == BillingCycleUnit.D ? CycleUnit.DAY : CycleUnit.MONTH;
    List<SubscriptionImpact> impacts =
        choices.stream()
            .map(choice -> choice.option().subscriptionImpact())
            .filter(Objects::nonNull)
            .toList();
    boolean lifetime =
        cycle == LIFETIME
            || Boolean.TRUE.equals(subscription.isOneTimeFee())
            || impacts.stream().anyMatch(i -> i.impact() == SubscriptionEffect.LIFETIME);
    int length = lifetime ? 1 : Math.max(1, cycle + months(impacts) * perMonth(unit));
    return new RecurringTerms(length, unit, lifetime, null, null, null);
  }

  /** A cycle in days is changed by thirty for each month. */
  private static int perMonth(CycleUnit unit) {
    return unit == CycleUnit.DAY ? DAYS_PER_MONTH : 1;
  }

  private static int months(List<SubscriptionImpact> impacts) {
    return impacts.stream().mapToInt(CatalogueTerms::months).sum();
  }

  private static int months(SubscriptionImpact impact) {
    int months = Objects.requireNonNullElse(impact.months(), BigDecimal.ZERO).intValue();
    return switch (impact.impact()) {
      case ADD -> months;
      case SUBTRACT -> -months;
      case null, default -> 0;
    };
  }
}
