package dev.tillgate.offer.promotion;

import dev.tillgate.foundation.kernel.FullBuilder;
import dev.tillgate.offer.promotion.api.PromotionSummary;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount off a line, and why.
 *
 * @param code of the promotion or campaign; empty for a coupon item
 * @param label what shoppers read; null for the name
 * @param amount what the line's discount has grown by, before tax
 * @param promotion as it was; null where no promotion is behind it
 * @param renewals how many renewals keep it; null for all of them
 */
@FullBuilder
public record Reduction(
    Kind kind,
    String code,
    String name,
    @Nullable String label,
    BigDecimal amount,
    @Nullable PromotionSummary promotion,
    @Nullable Integer renewals)
    implements ReductionBuilder.With {

  /** What takes something off a line, in the order in which it is applied. */
  public enum Kind {
    CROSS_SELL,
    UP_SELL,
    SPECIAL_PRICE,
    REGULAR,
    CUMULATIVE,
    GLOBAL,
    /** An item of type COUPON that the client describes on the spot. */
    COUPON_ITEM
  }

  /** A reason that is no promotion, still without an amount. */
  public static Reduction of(Kind kind, String code, String name, @Nullable String label) {
    return new Reduction(kind, code, name, label, BigDecimal.ZERO, null, 0);
  }

  Reduction off(BigDecimal taken) {
    return withAmount(taken);
  }
}
