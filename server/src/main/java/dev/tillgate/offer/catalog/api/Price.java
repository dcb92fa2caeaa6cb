package dev.tillgate.offer.catalog.api;

import dev.tillgate.foundation.kernel.Builder;
import dev.tillgate.gate.operation.shape.MapKey;
import dev.tillgate.gate.operation.shape.ScalarForm;
import dev.tillgate.gate.operation.shape.TextBefore6;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The price of one unit while the quantity lies in an interval.
 *
 * @param amount in the currency beside it
 * @param minQuantity first quantity of the interval; 1 unless given
 * @param maxQuantity last quantity of the interval; 99999 unless given
 * @param optionCodes for FLAT prices: the combination of options that costs this
 */
@Builder
public record Price(
    @ScalarForm @ProductFault.Of(ProductFault.PRICE_AMOUNT_INVALID) @Nullable BigDecimal amount,
    @MapKey @Nullable String currency,
    @TextBefore6 @ProductFault.Of(ProductFault.PRICE_INTERVAL_INVALID)
        @Nullable Integer minQuantity,
    @TextBefore6 @ProductFault.Of(ProductFault.PRICE_INTERVAL_INVALID)
        @Nullable Integer maxQuantity,
    List<OptionCodes> optionCodes)
    implements PriceBuilder.With {

  /** Options of one group. */
  public record OptionCodes(@Nullable String code, List<String> options) {}
}
