package dev.tillgate.offer.pricing.api;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a product costs with one combination of options. Source: the price matrix of special-price
 * promotions, catalogue §5.6.
 *
 * @param optionHash names the combination, 32 hexadecimal digits; empty for no options
 * @param prices of one unit in each currency; empty when the combination is not for sale
 */
public record PriceMatrix(
    String productCode,
    String pricingConfigurationCode,
    String optionHash,
    List<OptionText> options,
    List<MatrixPrice> prices) {

  /** An option of the combination. */
  public record OptionText(@Nullable String groupName, @Nullable String optionText) {}

  /** The price in a currency. */
  public record MatrixPrice(BigDecimal value, String currency) {}
}
