package dev.tillgate.offer.catalog.sku;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.offer.catalog.api.AssignedOptionGroup;
import dev.tillgate.offer.catalog.api.Price;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.GroupType;
import dev.tillgate.offer.catalog.api.PricingConfiguration;
import dev.tillgate.offer.catalog.api.Product;
import dev.tillgate.offer.catalog.api.SkuFault;
import dev.tillgate.offer.catalog.sku.api.ProductSku;
import dev.tillgate.offer.catalog.sku.api.ProductSku.SkuConfiguration;
import dev.tillgate.offer.catalog.sku.api.ProductSku.SkuDetail;
import dev.tillgate.offer.catalog.sku.api.ProductSku.SkuGroup;
import dev.tillgate.offer.catalog.sku.api.ProductSku.SkuOption;
import dev.tillgate.offer.catalog.sku.api.ProductSku.SkuPurchaseType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All combinations that a product can be bought in: pricing configuration, currency and quantity
 * interval, purchase type, options. Pure.
 */
final class SkuSchema {
  private static final int MOST = 10_000;

  private final Function<String, Optional<PriceOptionsGroup>> optionGroups;
  private int rows;

  /**
   * @param optionGroups finds a price option group by its code
   */
  SkuSchema(Function<String, Optional<PriceOptionsGroup>> optionGroups) {
    this.optionGroups = optionGroups;
  }

  /** Faults: SKU_SCHEMA_TOO_LARGE. */
  ProductSku of(Product product) {
    List<SkuPurchaseType> types =
        Boolean.TRUE.equals(product.generatesSubscription())
            ? List.of(SkuPurchaseType.NEW_PRODUCT, SkuPurchaseType.RENEWAL, SkuPurchaseType.UPGRADE)
            : List.of(SkuPurchaseType.NEW_PRODUCT);
    return new ProductSku(
        product.productCode(),
        product.pricingConfigurations().stream()
            .map(
                configuration ->
                    new SkuConfiguration(
                        configuration.code(), details(configuration, types), List.of()))
            .toList());
  }

  private List<SkuDetail> details(PricingConfiguration configuration, List<SkuPurchaseType> types) {
    List<List<SkuGroup>> choices = choices(configuration);
    List<SkuDetail> details = new ArrayList<>();
    for (SkuDetail interval : intervals(configuration)) {
      for (SkuPurchaseType type : types) {
        count(choices.size());
        choices.forEach(groups -> details.add(with(interval, type, groups)));
      }
    }
    return details;
  }

  /** Each currency with each of its quantity intervals. */
  private static List<SkuDetail> intervals(PricingConfiguration configuration) {
    List<Price> prices =
        configuration.prices() == null ? List.of() : configuration.prices().regular();
    return prices.stream()
        .map(
            price ->
                new SkuDetail(
                    null,
                    price.currency(),
                    price.minQuantity(),
                    price.maxQuantity(),
                    null,
                    List.of(),
                    null))
        .distinct()
        .toList();
  }

  private static SkuDetail with(SkuDetail interval, SkuPurchaseType type, List<SkuGroup> groups) {
    return new SkuDetail(
        null,
        interval.currency(),
        interval.fromQty(),
        interval.toQty(),
        type,
        groups,
        SkuOptions.token(groups));
  }

  /** Every way to choose options of the groups of a configuration. */
  private List<List<SkuGroup>> choices(PricingConfiguration configuration) {
    List<List<SkuGroup>> choices = List.of(List.of());
    for (AssignedOptionGroup assigned : configuration.priceOptions()) {
      Optional<PriceOptionsGroup> group = optionGroups.apply(String.valueOf(assigned.code()));
      if (group.isPresent()) {
        List<List<SkuGroup>> ways = ways(group.get(), Boolean.TRUE.equals(assigned.required()));
        List<List<SkuGroup>> before = choices;
        limit((long) before.size() * ways.size());
        choices =
            before.stream()
                .flatMap(chosen -> ways.stream().map(way -> joined(chosen, way)))
                .toList();
      }
    }
    return choices;
  }

  /** One option of a group, any set of them for check boxes, or none where none is required. */
  private static List<List<SkuGroup>> ways(PriceOptionsGroup group, boolean required) {
    List<List<SkuOption>> sets = new ArrayList<>();
    sets.add(List.of());
    for (var option : group.options()) {
      SkuOption chosen = new SkuOption(option.name(), option.code());
      if (group.type() == GroupType.CHECKBOX) {
        limit(2L * sets.size());
        List.copyOf(sets).forEach(set -> sets.add(joined(set, List.of(chosen))));
      } else {
        sets.add(List.of(chosen));
      }
    }
    return sets.stream()
        .filter(set -> !required || !set.isEmpty())
        .map(set -> set.isEmpty() ? List.<SkuGroup>of() : List.of(new SkuGroup(group.code(), set)))
        .toList();
  }

  private void count(int more) {
    rows += more;
    limit(rows);
  }

  private static void limit(long size) {
    if (size > MOST) {
      throw new Fault(SkuFault.SKU_SCHEMA_TOO_LARGE);
    }
  }

  private static <T> List<T> joined(List<T> left, List<T> right) {
    return Stream.concat(left.stream(), right.stream()).toList();
  }
}
