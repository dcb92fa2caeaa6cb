package dev.tillgate.offer.promotion;

import dev.tillgate.offer.pricing.ChosenOption;
import dev.tillgate.offer.promotion.api.PriceMatrixRow;
import dev.tillgate.offer.promotion.api.Promotion;
import dev.tillgate.offer.promotion.api.PromotionProduct;
import dev.tillgate.offer.promotion.api.PromotionType;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which lines a promotion is for. Pure. */
final class PromotionScope {
  private PromotionScope() {}

  /** Whether the promotion is for this line. One that names no products is for none of them. */
  static boolean covers(Promotion promotion, ReducibleLine line) {
    if (!line.promotable() || !inCategory(promotion.productTaxCategoryUuid(), line)) {
      return false;
    }
    if (promotion.type() == PromotionType.SPECIAL_PRICE) {
      return !line.ownPrice() && row(promotion, line).isPresent();
    }
    if (promotion.products().isEmpty()) {
      return promotion.type() == PromotionType.GLOBAL || promotion.productTaxCategoryUuid() != null;
    }
    return promotion.products().stream().anyMatch(product -> isMeant(product, line));
  }

  /** The special price of the line's product, configuration and options. */
  static Optional<PriceMatrixRow> row(Promotion promotion, ReducibleLine line) {
    return promotion.priceMatrix().stream()
        .filter(row -> Objects.equals(row.productCode(), line.productCode()))
        .filter(row -> isSame(row.pricingConfigurationCode(), line.configuration()))
        .filter(row -> MatrixRows.matches(row, line.options()))
        .findFirst();
  }

  private static boolean isMeant(PromotionProduct product, ReducibleLine line) {
    return Objects.equals(product.code(), line.productCode())
        && isSame(product.pricingConfigurationCode(), line.configuration())
        && product.pricingOptionCodes().stream()
            .allMatch(
                code ->
                    line.options().stream()
                        .map(ChosenOption::value)
                        .anyMatch(value -> value != null && value.equalsIgnoreCase(code)));
  }

  private static boolean inCategory(@Nullable String wanted, ReducibleLine line) {
    return wanted == null || wanted.equalsIgnoreCase(line.taxCategory());
  }

  private static boolean isSame(@Nullable String wanted, @Nullable String code) {
    return wanted == null || wanted.equalsIgnoreCase(code);
  }
}
