package dev.tillgate.offer.promotion;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Promotions as clients write them, good unless a test spoils them. */
final class Promos {
  private final Map<String, @Nullable Object> promotion = new LinkedHashMap<>();

  private Promos(String type, Map<String, ?> discount) {
    promotion.put("Name", "A promotion");
    promotion.put("Type", type);
    promotion.put("ChannelType", "ECOMMERCE");
    promotion.put("InstantDiscount", false);
    promotion.put("Discount", discount);
  }

  static Promos percent(String type, Object percent) {
    return new Promos(type, Map.of("Type", "PERCENT", "Value", percent));
  }

  static Promos fixed(String type, Map<String, ?> amounts) {
    return new Promos(type, Map.of("Type", "FIXED", "Values", amounts));
  }

  Promos coupon(String code) {
    return field("Coupon", Map.of("Type", "SINGLE", "Code", code));
  }

  Promos coupons(String... codes) {
    return field("Coupon", Map.of("Type", "MULTIPLE", "Codes", List.of(codes)));
  }

  Promos products(String... codes) {
    return field("Products", Arrays.stream(codes).map(code -> Map.of("Code", code)).toList());
  }

  Promos field(String name, @Nullable Object value) {
    promotion.put(name, value);
    return this;
  }

  Map<String, @Nullable Object> build() {
    return promotion;
  }
}
