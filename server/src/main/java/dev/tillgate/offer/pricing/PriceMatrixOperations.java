package dev.tillgate.offer.pricing;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.gate.operation.Operation;
import dev.tillgate.gate.operation.OperationSet;
import dev.tillgate.offer.catalog.Catalogue;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.Usage;
import dev.tillgate.offer.catalog.api.PricingConfiguration;
import dev.tillgate.offer.catalog.api.PricingFault;
import dev.tillgate.offer.catalog.api.Product;
import dev.tillgate.offer.catalog.api.ProductFault;
import dev.tillgate.offer.pricing.OptionCombinations.Offer;
import dev.tillgate.offer.pricing.api.PriceMatrix;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what a product costs with each combination of options. */
@Component
record PriceMatrixOperations(Catalogue catalogue) implements OperationSet {
  private static final int MAX_ROWS = 1000;

  @Operation(
      value = "Lists what one unit of a product costs with each combination of its options.",
      rest = "GET /products/{productCode}/pricematrix/")
  @ProductFault.Of(ProductFault.PRODUCT_NOT_FOUND)
  @PricingFault.Of({
    PricingFault.PRICING_CONFIGURATION_NOT_FOUND,
    PricingFault.PRICE_MATRIX_TOO_LARGE
  })
  public List<PriceMatrix> getPriceMatrix(
      Caller caller, String productCode, @Nullable String pricingConfigurationCode) {
    Product product =
        catalogue
            .product(caller.merchantId(), productCode)
            .orElseThrow(() -> new Fault(ProductFault.PRODUCT_NOT_FOUND));
    List<PricingConfiguration> meant =
        product.pricingConfigurations().stream()
            .filter(
                configuration ->
                    pricingConfigurationCode == null
                        || pricingConfigurationCode.equals(configuration.code()))
            .toList();
    if (meant.isEmpty() && pricingConfigurationCode != null) {
      throw new Fault(PricingFault.PRICING_CONFIGURATION_NOT_FOUND);
    }
    return meant.stream()
        .flatMap(configuration -> rows(caller.merchantId(), product, configuration))
        .toList();
  }

  private Stream<PriceMatrix> rows(
      long merchantId, Product product, PricingConfiguration configuration) {
    List<Offer> offers =
        configuration.priceOptions().stream()
            .flatMap(
                assigned ->
                    catalogue
                        .optionGroup(merchantId, Objects.requireNonNull(assigned.code()))
                        .filter(group -> group.usage() != Usage.PAYPERUSAGE)
                        .map(group -> new Offer(group, assigned.isRequired(group)))
                        .stream())
            .toList();
    String code = Objects.requireNonNull(product.productCode());
    return OptionCombinations.of(offers, MAX_ROWS)
        .orElseThrow(() -> new Fault(PricingFault.PRICE_MATRIX_TOO_LARGE))
        .stream()
        .map(choices -> PriceMatrixCalculator.row(code, configuration, choices));
  }
}
