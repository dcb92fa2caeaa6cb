package dev.tillgate.offer.catalog;

import dev.tillgate.foundation.kernel.Codes;
import dev.tillgate.surface.cli.ApiClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Products as clients write them, and the shop that they are in. */
public final class Catalog {
  private final ApiClient client;

  public Catalog(ApiClient client) {
    this.client = client;
  }

  /** A code that no other test has. */
  public static String code() {
    return "C-" + Codes.hex(6);
  }

  /** A product of 10 EUR, with other members of the test's choice. */
  public static Map<String, @Nullable Object> product(String code, Object... members) {
    Map<String, @Nullable Object> product = new LinkedHashMap<>();
    product.put("ProductCode", code);
    product.put("ProductName", "Product " + code);
    product.put("PricingConfigurations", prices(10, "EUR"));
    for (int i = 0; i < members.length; i += 2) {
      product.put((String) members[i], members[i + 1]);
    }
    return product;
  }

  /** The pricing configurations of a product with one price. */
  public static List<Object> prices(int amount, String currency) {
    return List.of(
        Map.of(
            "Name",
            "Main",
            "Prices",
            Map.of("Regular", List.of(Map.of("Amount", amount, "Currency", currency)))));
  }

  /** Adds the product and reads it back. */
  public JsonNode added(String code, Object... members) {
    client.rpc("addProduct", product(code, members));
    return read(code);
  }

  public JsonNode read(String code) {
    return client.rpc("getProductByCode", code);
  }
}
