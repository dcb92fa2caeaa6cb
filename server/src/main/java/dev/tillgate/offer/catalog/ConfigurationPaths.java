package dev.tillgate.offer.catalog;

import dev.tillgate.foundation.persistence.Json;
import java.util.List;
import java.util.Map;

/** Parts of product documents, to find the products that contain them. */
final class ConfigurationPaths {
  private ConfigurationPaths() {}

  /** A product that has a pricing configuration with this code. */
  static String having(String configurationCode) {
    return of(Map.of("code", configurationCode));
  }

  /** A product that offers this price option group. */
  static String assigning(String groupCode) {
    return of(Map.of("priceOptions", List.of(Map.of("code", groupCode))));
  }

  private static String of(Map<String, ?> configuration) {
    return Json.write(Map.of("pricingConfigurations", List.of(configuration)));
  }
}
