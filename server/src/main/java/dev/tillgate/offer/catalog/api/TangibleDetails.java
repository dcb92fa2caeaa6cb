package dev.tillgate.offer.catalog.api;

import dev.tillgate.gate.operation.shape.MapKey;
import dev.tillgate.gate.operation.shape.ScalarForm;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The physical side of a product that is sent. Source: page "Product" 6.0.
 *
 * @param unitDetails the measures of one unit
 * @param fee what handling one unit costs, by currency
 */
public record TangibleDetails(
    List<UnitDetail> unitDetails,
    @ProductFault.Of(ProductFault.PRODUCT_TANGIBLE_DETAILS_INVALID) List<HandlingFee> fee) {

  /** A measure, such as {@code WEIGHT} in kilograms. */
  public record UnitDetail(
      @MapKey @Nullable String type,
      @ProductFault.Of(ProductFault.PRODUCT_TANGIBLE_DETAILS_INVALID) @ScalarForm
          @Nullable BigDecimal amount) {}

  /** A handling fee in one currency. */
  public record HandlingFee(
      @MapKey @Nullable String currency,
      @ProductFault.Of(ProductFault.PRODUCT_TANGIBLE_DETAILS_INVALID) @ScalarForm
          @Nullable BigDecimal amount) {}
}
