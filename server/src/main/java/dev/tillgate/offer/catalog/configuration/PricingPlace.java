package dev.tillgate.offer.catalog.configuration;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.offer.catalog.api.PriceSet;
import dev.tillgate.offer.catalog.api.PricingConfiguration;
import dev.tillgate.offer.catalog.api.PricingFault;
import dev.tillgate.offer.catalog.api.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** A pricing configuration of a product, about to be changed. */
record PricingPlace(Product product, PricingConfiguration before) {

  /** Faults: PRICING_CONFIGURATION_NOT_FOUND. */
  static PricingPlace of(Product product, Predicate<PricingConfiguration> wanted) {
    return product.pricingConfigurations().stream()
        .filter(wanted)
        .findFirst()
        .map(found -> new PricingPlace(product, found))
        .orElseThrow(() -> new Fault(PricingFault.PRICING_CONFIGURATION_NOT_FOUND));
  }

  /** The prices that are stored. */
  PriceSet prices() {
    return Objects.requireNonNullElse(before.prices(), new PriceSet(List.of(), List.of()));
  }

  /** The product's other configurations. */
  List<PricingConfiguration> others() {
    return product.pricingConfigurations().stream().filter(other -> !isThis(other)).toList();
  }

  /** The product with a configuration in this one's place. */
  Product with(PricingConfiguration after) {
    List<PricingConfiguration> all =
        product.pricingConfigurations().stream()
            .map(one -> isThis(one) ? after : beside(one, after))
            .toList();
    return product.withPricingConfigurations(all);
  }

  /** The product with one configuration more. */
  static Product added(Product product, PricingConfiguration added) {
    List<PricingConfiguration> all = new ArrayList<>();
    product.pricingConfigurations().forEach(one -> all.add(beside(one, added)));
    all.add(added);
    return product.withPricingConfigurations(List.copyOf(all));
  }

  private boolean isThis(PricingConfiguration one) {
    return Objects.equals(one.code(), before.code());
  }

  /** There is one default: it gives way to a new one. */
  private static PricingConfiguration beside(PricingConfiguration one, PricingConfiguration next) {
    boolean givesWay =
        Boolean.TRUE.equals(one.isDefault()) && Boolean.TRUE.equals(next.isDefault());
    return givesWay ? one.withIsDefault(false) : one;
  }
}
