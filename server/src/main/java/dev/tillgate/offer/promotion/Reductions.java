package dev.tillgate.offer.promotion;

import dev.tillgate.offer.promotion.api.AppliedPromotion;
import dev.tillgate.offer.promotion.api.ApplyRecurring;
import dev.tillgate.offer.promotion.api.Discount;
import dev.tillgate.offer.promotion.api.DiscountType;
import dev.tillgate.offer.promotion.api.Promotion;
import dev.tillgate.offer.promotion.api.PromotionSummary;
import dev.tillgate.offer.promotion.api.PromotionSummaryBuilder;
import dev.tillgate.offer.promotion.api.PromotionType;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Reductions by promotions, and how orders show them. */
public final class Reductions {
  private Reductions() {}

  /** The promotion of a line, with those stacked on it; null when there is none. */
  public static @Nullable AppliedPromotion ofLine(List<Reduction> reductions) {
    List<PromotionSummary> promotions =
        reductions.stream().map(Reduction::promotion).filter(Objects::nonNull).toList();
    return promotions.isEmpty()
        ? null
        : AppliedPromotion.of(promotions.getFirst(), promotions.subList(1, promotions.size()));
  }

  /** Every promotion of an order once, in the order of application and then by code. */
  public static List<AppliedPromotion> ofOrder(Collection<List<Reduction>> lines) {
    Map<String, AppliedPromotion> applied = new LinkedHashMap<>();
    lines.stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Reduction::kind).thenComparing(Reduction::code))
        .forEach(
            reduction -> {
              PromotionSummary promotion = reduction.promotion();
              if (promotion != null) {
                applied.putIfAbsent(reduction.code(), AppliedPromotion.of(promotion, List.of()));
              }
            });
    return List.copyOf(applied.values());
  }

  static Reduction of(Candidate candidate, CurrencyUnit currency) {
    Promotion promotion = candidate.promotion();
    return new Reduction(
        kind(Objects.requireNonNull(promotion.type())),
        candidate.code(),
        Objects.requireNonNull(promotion.name()),
        promotion.discountLabel(),
        BigDecimal.ZERO,
        summary(candidate, currency),
        renewals(promotion));
  }

  private static Reduction.Kind kind(PromotionType type) {
    return switch (type) {
      case SPECIAL_PRICE -> Reduction.Kind.SPECIAL_PRICE;
      case REGULAR, RENEWAL -> Reduction.Kind.REGULAR;
      case CUMULATIVE -> Reduction.Kind.CUMULATIVE;
      case GLOBAL -> Reduction.Kind.GLOBAL;
    };
  }

  static @Nullable Integer renewals(Promotion promotion) {
    ApplyRecurring recurring = promotion.applyRecurring();
    return switch (recurring) {
      case null -> 0;
      case NONE -> 0;
      case ALL -> null;
      case CUSTOM -> promotion.recurringChargesNumber();
    };
  }

  private static PromotionSummary summary(Candidate candidate, CurrencyUnit currency) {
    Promotion promotion = candidate.promotion();
    Discount discount = promotion.discount();
    boolean fixed = discount != null && discount.type() == DiscountType.FIXED;
    return PromotionSummaryBuilder.builder()
        .name(Objects.requireNonNull(promotion.name()))
        .code(candidate.code())
        .description(promotion.description())
        .startDate(promotion.startDate())
        .endDate(promotion.endDate())
        .maximumOrdersNumber(promotion.maximumOrdersNumber())
        .maximumQuantity(promotion.maximumQuantity())
        .instantDiscount(PromotionDefaults.automatic(promotion))
        .coupon(candidate.entered())
        .discountLabel(promotion.discountLabel())
        .enabled(true)
        .type(Objects.requireNonNull(promotion.type()))
        .discount(
            discount == null
                ? null
                : fixed
                    ? DiscountArithmetic.fixed(discount.values(), currency).orElse(null)
                    : discount.value())
        .discountCurrency(fixed ? currency.getCode() : null)
        .discountType(discount == null ? null : discount.type())
        .build();
  }
}
