package dev.tillgate.foundation.shopfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may stand in a shop file: a merchant and the sections of all modules. */
@Component
class ShopFormat {
  private static final String MERCHANT = "merchant";

  private final List<ShopSection<?>> sections;
  private final Shape shape;

  ShopFormat(List<ShopSection<?>> sections) {
    this.sections = inOrder(sections);
    Map<String, Part> parts = new LinkedHashMap<>();
    Shape merchant = new Shape.RecordOf(MerchantPart.class, false);
    parts.put(MERCHANT, new Part(MERCHANT, merchant, true, null));
    for (ShopSection<?> section : this.sections) {
      parts.put(section.key(), section.place());
    }
    this.shape = new Shape.KeysOf(new RecordShape(parts, this::shop), false);
  }

  /** The sections, each behind those that it needs. */
  List<ShopSection<?>> sections() {
    return sections;
  }

  /** Reads a file. An {@link InvalidShopFile} has everything that is wrong with it. */
  ShopFile read(String fileName, String text) {
    return (ShopFile) StrictYaml.readValue(fileName, text, shape);
  }

  /** The text of which reading makes the same shop. */
  String write(ShopFile shop) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put(MERCHANT, shop.merchant());
    shop.entries()
        .forEach(
            (section, entries) -> {
              if (!entries.isEmpty()) {
                members.put(section.key(), section.written(entries));
              }
            });
    return StrictYaml.write(members);
  }

  private ShopFile shop(@Nullable Object[] values) {
    Map<ShopSection<?>, List<?>> entries = new LinkedHashMap<>();
    for (int i = 0; i < sections.size(); i++) {
      entries.put(sections.get(i), sections.get(i).entries(values[i + 1]));
    }
    ShopFile shop = new ShopFile((MerchantPart) values[0], entries);
    sections.forEach(section -> section.check(shop));
    return shop;
  }

  private static List<ShopSection<?>> inOrder(List<ShopSection<?>> given) {
    List<ShopSection<?>> left = new ArrayList<>(given);
    left.sort(Comparator.comparing(ShopSection::key));
    List<ShopSection<?>> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      ShopSection<?> next =
          left.stream()
              .filter(section -> left.stream().noneMatch(section::isAfter))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("sections wait for each other"));
      left.remove(next);
      ordered.add(next);
    }
    return List.copyOf(ordered);
  }
}
