package dev.tillgate.offer.catalog.sku;

import dev.tillgate.offer.catalog.sku.api.ProductSku.SkuGroup;
import dev.tillgate.offer.catalog.sku.api.SkuDetailsFilter;
import dev.tillgate.offer.catalog.sku.api.SkuSearch;
import dev.tillgate.offer.catalog.sku.api.SkuSearch.SkuSearchCode;
import dev.tillgate.offer.catalog.sku.api.SkuSearch.SkuSearchConfiguration;
import dev.tillgate.offer.catalog.sku.api.SkuSearch.SkuSearchGroup;
import dev.tillgate.offer.catalog.sku.api.SkuSearch.SkuSearchInterval;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells which SKUs a request means. Pure. */
final class SkuFilter {
  private SkuFilter() {}

  static boolean matches(Sku sku, SkuSearch search) {
    return search.pricingConfigurations().isEmpty()
        || search.pricingConfigurations().stream().anyMatch(filter -> matches(sku, filter));
  }

  static boolean matches(Sku sku, SkuDetailsFilter filter) {
    Integer quantity = filter.quantity();
    return named(sku.configurationCode(), filter.pricingConfigurationCode())
        && named(sku.detail().currency(), filter.currency())
        && (filter.purchaseType() == null || filter.purchaseType() == sku.detail().purchaseType())
        && (quantity == null || (from(sku) <= quantity && quantity <= to(sku)))
        && filter.priceOptions().stream().allMatch(option -> hasOption(sku, option));
  }

  private static boolean matches(Sku sku, SkuSearchConfiguration filter) {
    return named(sku.configurationCode(), filter.code())
        && anyNames(filter.currencies(), sku.detail().currency())
        && anyNames(filter.purchaseTypes(), Objects.toString(sku.detail().purchaseType(), null))
        && (filter.quantityIntervals().isEmpty()
            || filter.quantityIntervals().stream().anyMatch(interval -> within(sku, interval)))
        && filter.priceOptionGroups().stream().allMatch(group -> hasOneOf(sku, group));
  }

  private static boolean anyNames(List<SkuSearchCode> codes, @Nullable String value) {
    return codes.isEmpty() || codes.stream().anyMatch(code -> named(value, code.code()));
  }

  /** Whether a SKU that stands for one thing, or for all, is meant by a name, or by none. */
  private static boolean named(@Nullable String value, @Nullable String wanted) {
    return wanted == null
        || wanted.isBlank()
        || value == null
        || value.equalsIgnoreCase(wanted.strip());
  }

  private static boolean within(Sku sku, SkuSearchInterval interval) {
    return from(sku) >= Objects.requireNonNullElse(interval.minQuantity(), 1)
        && to(sku) <= Objects.requireNonNullElse(interval.maxQuantity(), Integer.MAX_VALUE);
  }

  private static boolean hasOneOf(Sku sku, SkuSearchGroup wanted) {
    return sku.detail().groups().stream()
        .filter(group -> String.valueOf(group.groupCode()).equals(wanted.code()))
        .anyMatch(
            group ->
                wanted.options().isEmpty()
                    || wanted.options().stream()
                        .anyMatch(
                            option -> hasOption(group, String.valueOf(option.optionValue()))));
  }

  private static boolean hasOption(Sku sku, String option) {
    return sku.detail().groups().stream().anyMatch(group -> hasOption(group, option));
  }

  private static boolean hasOption(SkuGroup group, String wanted) {
    return group.options().stream()
        .anyMatch(option -> wanted.equals(option.value()) || wanted.equals(option.name()));
  }

  static int from(Sku sku) {
    return Objects.requireNonNullElse(sku.detail().fromQty(), 1);
  }

  static int to(Sku sku) {
    return Objects.requireNonNullElse(sku.detail().toQty(), Integer.MAX_VALUE);
  }
}
