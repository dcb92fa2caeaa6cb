package dev.tillgate.offer.catalog;

import java.util.List;
import java.util.Map;

/** Parts of product documents, to find the products that contain them. */
public final class ConfigurationPaths {
  private ConfigurationPaths() {}

  /** A product that has a pricing configuration with this code. */
  static Object having(String configurationCode) {
    return of(Map.of("code", configurationCode));
  }

  /** A product that offers this price option group. */
  public static Object assigning(String groupCode) {
    return of(Map.of("priceOptions", List.of(Map.of("code", groupCode))));
  }

  private static Object of(Map<String, ?> configuration) {
    return Map.of("pricingConfigurations", List.of(configuration));
  }
}
