package dev.tillgate.offer.promotion;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.offer.catalog.api.PriceType;
import dev.tillgate.offer.pricing.LineAmounts;
import dev.tillgate.offer.promotion.api.ChannelType;
import dev.tillgate.offer.promotion.api.Discount;
import dev.tillgate.offer.promotion.api.DiscountType;
import dev.tillgate.offer.promotion.api.PriceThreshold;
import dev.tillgate.offer.promotion.api.Promotion;
import dev.tillgate.offer.promotion.api.PromotionType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * Whether a promotion may apply to a cart. Pure.
 *
 * @param today in the account's time zone, by the shop's clock
 * @param renewal whether the cart renews subscriptions
 */
record Eligibility(
    LocalDate today, boolean renewal, CurrencyUnit currency, List<ReducibleLine> lines) {

  /** Why the promotion does not apply; empty when it does. */
  Optional<PromotionRefusal> refusal(Standing standing, Candidate candidate) {
    Promotion promotion = standing.promotion();
    return Optional.<PromotionRefusal>empty()
        .or(() -> when(Boolean.FALSE.equals(promotion.enabled()), PromotionRefusal.DISABLED))
        .or(() -> when(isForPartners(promotion), PromotionRefusal.OTHER_CHANNEL))
        .or(() -> when(isForRenewals(promotion) && !renewal, PromotionRefusal.FOR_RENEWALS))
        .or(() -> when(renewal && isForFirstSales(promotion), PromotionRefusal.FOR_FIRST_SALES))
        .or(() -> when(isLater(promotion), PromotionRefusal.NOT_STARTED))
        .or(() -> when(isOver(promotion), PromotionRefusal.ENDED))
        .or(() -> when(isUsedUp(standing), PromotionRefusal.USED_UP))
        .or(() -> when(standing.spent(), PromotionRefusal.COUPON_SPENT))
        .or(() -> when(candidate.covered(lines).isEmpty(), PromotionRefusal.NO_ITEM))
        .or(() -> belowThreshold(promotion))
        .or(() -> when(!hasAmount(promotion, candidate), PromotionRefusal.OTHER_CURRENCY));
  }

  private static Optional<PromotionRefusal> when(boolean so, PromotionRefusal refusal) {
    return so ? Optional.of(refusal) : Optional.empty();
  }

  private static boolean isForPartners(Promotion promotion) {
    return promotion.channelType() == ChannelType.CHANNEL_MANAGER;
  }

  private static boolean isForRenewals(Promotion promotion) {
    return promotion.type() == PromotionType.RENEWAL;
  }

  /** A renewal names those that it keeps of its first sale, which only some of them allow. */
  private static boolean isForFirstSales(Promotion promotion) {
    Integer renewals = Reductions.renewals(promotion);
    return !isForRenewals(promotion) && renewals != null && renewals == 0;
  }

  /** Whether it is of those that apply to such a cart without being named. */
  boolean byItself(Promotion promotion) {
    return !renewal || isForRenewals(promotion);
  }

  private boolean isLater(Promotion promotion) {
    return promotion.startDate() != null && today.isBefore(promotion.startDate());
  }

  private boolean isOver(Promotion promotion) {
    return promotion.endDate() != null && today.isAfter(promotion.endDate());
  }

  private static boolean isUsedUp(Standing standing) {
    Integer maximum = standing.promotion().maximumOrdersNumber();
    return maximum != null && maximum > 0 && standing.uses() >= maximum;
  }

  private Optional<PromotionRefusal> belowThreshold(Promotion promotion) {
    PriceThreshold threshold = promotion.priceThreshold();
    if (threshold == null) {
      return Optional.empty();
    }
    boolean net = PriceType.NET.name().equalsIgnoreCase(threshold.type());
    BigDecimal worth =
        lines.stream()
            .map(ReducibleLine::amounts)
            .map(net ? LineAmounts::net : LineAmounts::gross)
            .reduce(Amounts.zero(currency), BigDecimal::add);
    Optional<BigDecimal> least = DiscountArithmetic.fixed(threshold.amounts(), currency);
    return least.isEmpty()
        ? Optional.of(PromotionRefusal.OTHER_CURRENCY)
        : when(worth.compareTo(least.get()) < 0, PromotionRefusal.BELOW_THRESHOLD);
  }

  private boolean hasAmount(Promotion promotion, Candidate candidate) {
    if (promotion.type() == PromotionType.SPECIAL_PRICE) {
      return candidate.covered(lines).stream()
          .anyMatch(line -> DiscountArithmetic.specialPrice(promotion, line, currency).isPresent());
    }
    Discount discount = promotion.discount();
    return discount == null
        || discount.type() != DiscountType.FIXED
        || DiscountArithmetic.fixed(discount.values(), currency).isPresent();
  }
}
