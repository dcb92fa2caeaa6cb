package dev.tillgate.offer.promotion;

import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.offer.catalog.Catalogue;
import dev.tillgate.offer.catalog.api.AssignedOptionGroup;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.PriceOption;
import dev.tillgate.offer.catalog.api.PricingConfiguration;
import dev.tillgate.offer.catalog.api.Product;
import dev.tillgate.offer.promotion.api.PriceMatrixRow;
import dev.tillgate.offer.promotion.api.Promotion;
import dev.tillgate.offer.promotion.api.PromotionFault;
import dev.tillgate.offer.promotion.api.PromotionProduct;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks that the catalogue has what promotions name. */
@Component
record PromotionProducts(Catalogue catalogue) {
  void check(long merchantId, Promotion promotion, Problems problems) {
    check(merchantId, promotion.products(), problems);
    for (int i = 0; i < promotion.priceMatrix().size(); i++) {
      PriceMatrixRow row = promotion.priceMatrix().get(i);
      problems.require(
          has(merchantId, row.productCode(), row.pricingConfigurationCode(), List.of()),
          "PriceMatrix[" + i + "]",
          PromotionFault.PROMOTION_PRODUCT_INVALID);
    }
  }

  void check(long merchantId, List<PromotionProduct> products, Problems problems) {
    for (int i = 0; i < products.size(); i++) {
      PromotionProduct product = products.get(i);
      problems.require(
          has(
              merchantId,
              product.code(),
              product.pricingConfigurationCode(),
              product.pricingOptionCodes()),
          "Products[" + i + "]",
          PromotionFault.PROMOTION_PRODUCT_INVALID);
    }
  }

  private boolean has(
      long merchantId,
      @Nullable String code,
      @Nullable String configuration,
      List<String> optionCodes) {
    Optional<Product> product = catalogue.product(merchantId, code == null ? "" : code);
    List<PricingConfiguration> configurations =
        product.map(Product::pricingConfigurations).orElse(List.of()).stream()
            .filter(found -> configuration == null || configuration.equals(found.code()))
            .toList();
    List<String> known =
        optionCodes.isEmpty()
            ? List.of()
            : configurations.stream().flatMap(found -> options(merchantId, found)).toList();
    return product.isPresent()
        && (configuration == null || !configurations.isEmpty())
        && known.containsAll(optionCodes);
  }

  private Stream<String> options(long merchantId, PricingConfiguration configuration) {
    return configuration.priceOptions().stream()
        .map(AssignedOptionGroup::code)
        .filter(Objects::nonNull)
        .flatMap(group -> catalogue.optionGroup(merchantId, group).stream())
        .flatMap(group -> group.options().stream())
        .map(PriceOption::code)
        .filter(Objects::nonNull);
  }
}
