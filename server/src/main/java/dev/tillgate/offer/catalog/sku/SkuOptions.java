package dev.tillgate.offer.catalog.sku;

import dev.tillgate.offer.catalog.sku.api.ProductSku.SkuGroup;
import dev.tillgate.offer.catalog.sku.api.ProductSku.SkuOption;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The options of a SKU as {@code GROUP=option} pairs, and as the opaque text that stands for them.
 */
final class SkuOptions {
  private SkuOptions() {}

  /** Sorted, so that equal choices have equal pairs. */
  static List<String> pairs(List<SkuGroup> groups) {
    return groups.stream()
        .flatMap(
            group ->
                group.options().stream().map(option -> group.groupCode() + "=" + option.value()))
        .sorted()
        .toList();
  }

  static String token(List<SkuGroup> groups) {
    String text = String.join("\n", pairs(groups));
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The groups behind a text that {@link #token} made; empty for any other text. */
  static Optional<List<SkuGroup>> groups(String token) {
    try {
      String text = new String(Base64.getDecoder().decode(token.strip()), StandardCharsets.UTF_8);
      List<SkuGroup> groups = new ArrayList<>();
      for (String pair : text.isEmpty() ? List.<String>of() : Arrays.asList(text.split("\n", -1))) {
        int equals = pair.indexOf('=');
        if (equals < 1) {
          return Optional.empty();
        }
        SkuOption option = new SkuOption(null, pair.substring(equals + 1));
        groups.add(new SkuGroup(pair.substring(0, equals), List.of(option)));
      }
      return Optional.of(groups);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
