package dev.tillgate.sale.cart;

import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.offer.catalog.sku.Skus;
import dev.tillgate.offer.catalog.sku.SoldSku;
import dev.tillgate.sale.cart.api.CartFault;
import dev.tillgate.sale.cart.api.OrderItem;
import dev.tillgate.sale.cart.api.OrderItem.ItemOption;
import dev.tillgate.sale.cart.api.OrderItem.ItemOptionValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns items that are named by their SKU into items named by product and options. */
@Component
class SkuItems {
  private final Skus skus;

  SkuItems(Skus skus) {
    this.skus = skus;
  }

  /** The items with the products and options of their SKUs; notes those that do not agree. */
  List<OrderItem> resolve(List<OrderItem> items, CartContext context, Problems problems) {
    List<OrderItem> resolved = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      OrderItem item = items.get(i);
      String sku = Boolean.TRUE.equals(item.isDynamic()) ? null : item.sku();
      resolved.add(
          sku == null || sku.isBlank()
              ? item
              : resolve(item, sku.strip(), context, "Items[" + i + "].SKU", problems));
    }
    return resolved;
  }

  private OrderItem resolve(
      OrderItem item, String code, CartContext context, String path, Problems problems) {
    Optional<SoldSku> sku = skus.sold(context.merchant().id(), code);
    boolean agrees = sku.isPresent() && agrees(item, sku.get(), context);
    problems.require(agrees, path, CartFault.ORDER_PRODUCT_SKU_INVALID);
    if (sku.isEmpty()) {
      return item;
    }
    OrderItem named = item.withCode(sku.get().productCode());
    return item.priceOptions().isEmpty()
        ? named.withPriceOptions(sku.get().options().stream().map(SkuItems::option).toList())
        : named;
  }

  private static boolean agrees(OrderItem item, SoldSku sku, CartContext context) {
    Long quantity = item.quantity();
    boolean sameProduct = blank(item.code()) || sku.productCode().equals(item.code());
    boolean sameCurrency =
        sku.currency() == null || sku.currency().equals(context.currency().getCode());
    boolean inInterval = quantity == null || (sku.from() <= quantity && quantity <= sku.to());
    return sameProduct && sameCurrency && inInterval && sameOptions(item, sku);
  }

  /** By the codes of the options: an item need not name their groups. */
  private static boolean sameOptions(OrderItem item, SoldSku sku) {
    Set<String> ofSku =
        sku.options().stream().map(SkuItems::value).collect(Collectors.toUnmodifiableSet());
    Set<String> ofItem =
        item.priceOptions().stream()
            .flatMap(SkuItems::values)
            .map(SkuItems::value)
            .collect(Collectors.toUnmodifiableSet());
    return ofItem.isEmpty() || ofItem.equals(ofSku);
  }

  private static Stream<String> values(ItemOption option) {
    return option.options().isEmpty()
        ? Stream.of(option.value(), option.code(), option.name()).filter(t -> !blank(t)).limit(1)
        : option.options().stream().map(ItemOptionValue::value).filter(text -> !blank(text));
  }

  private static String value(String pair) {
    return pair.substring(pair.indexOf('=') + 1);
  }

  private static ItemOption option(String pair) {
    return new ItemOption(null, null, pair, null, null, List.of());
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
