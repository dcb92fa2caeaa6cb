package dev.tillgate.offer.promotion.api;

import dev.tillgate.foundation.kernel.Builder;
import dev.tillgate.gate.operation.shape.MapKey;
import dev.tillgate.gate.operation.shape.ScalarForm;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much a promotion takes off.
 *
 * @param value percent, 0 to 100; a bare number stands for the object
 * @param values for FIXED: the amount in each currency
 * @param defaultCurrency the currency that must have an amount
 */
@Builder
public record Discount(
    @PromotionFault.Of(PromotionFault.PROMOTION_DISCOUNT_TYPE_INVALID) @Nullable DiscountType type,
    @ScalarForm @PromotionFault.Of(PromotionFault.PROMOTION_DISCOUNT_PERCENT_INVALID)
        @Nullable BigDecimal value,
    List<DiscountAmount> values,
    @Nullable String defaultCurrency)
    implements DiscountBuilder.With {

  /** An amount in a currency. */
  public record DiscountAmount(
      @MapKey @Nullable String currency,
      @ScalarForm @PromotionFault.Of(PromotionFault.PROMOTION_AMOUNT_INVALID)
          @Nullable BigDecimal amount) {}
}
