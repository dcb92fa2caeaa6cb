package dev.tillgate.offer.promotion.api;

import dev.tillgate.gate.operation.shape.MapKey;
import dev.tillgate.gate.operation.shape.ScalarForm;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The special price of a product with one combination of options.
 *
 * @param optionHash names the combination, 32 hexadecimal digits; null for any
 * @param options the combination in words; where they are given, they decide
 * @param prices of one unit, with tax where the configuration's prices are
 */
public record PriceMatrixRow(
    @Nullable String productCode,
    @Nullable String pricingConfigurationCode,
    @Nullable String optionHash,
    List<MatrixOption> options,
    List<SpecialPrice> prices) {

  /** An option of the combination. */
  public record MatrixOption(@Nullable String groupName, @Nullable String optionText) {}

  /** A price in a currency. */
  public record SpecialPrice(
      @ScalarForm @PromotionFault.Of(PromotionFault.PROMOTION_AMOUNT_INVALID)
          @Nullable BigDecimal value,
      @MapKey @Nullable String currency) {}
}
