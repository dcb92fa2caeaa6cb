package dev.tillgate.sale.cart;

import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.offer.catalog.sku.Skus;
import dev.tillgate.offer.catalog.sku.SoldSku;
import dev.tillgate.sale.cart.api.CartFault;
import dev.tillgate.sale.purchase.PurchaseLine;
import dev.tillgate.sale.purchase.PurchaseLine.FromCatalogue;
import dev.tillgate.sale.purchase.PurchaseLine.OptionWish;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns items that are named by their SKU into items named by product and options. */
@Component
class SkuItems {
  private final Skus skus;

  SkuItems(Skus skus) {
    this.skus = skus;
  }

  /** The lines with the products and options of their SKUs; notes those that do not agree. */
  List<PurchaseLine> resolve(CartContext context, Problems problems) {
    return context.purchase().lines().stream()
        .map(line -> line.sku().isEmpty() ? line : resolve(line, context, problems))
        .toList();
  }

  private PurchaseLine resolve(PurchaseLine line, CartContext context, Problems problems) {
    FromCatalogue item = (FromCatalogue) line.article();
    Optional<SoldSku> sku = skus.sold(context.merchant().id(), line.sku());
    boolean agrees = sku.isPresent() && agrees(line, item, sku.get(), context);
    problems.require(agrees, line.path() + ".SKU", CartFault.ORDER_PRODUCT_SKU_INVALID);
    return sku.map(sold -> line.withArticle(named(item, sold))).orElse(line);
  }

  private static FromCatalogue named(FromCatalogue item, SoldSku sku) {
    List<OptionWish> options =
        sku.options().stream().map(pair -> new OptionWish(null, pair)).toList();
    return new FromCatalogue(
        sku.productCode(), item.options().isEmpty() ? options : item.options(), item.ownPrice());
  }

  private static boolean agrees(
      PurchaseLine line, FromCatalogue item, SoldSku sku, CartContext context) {
    long quantity = line.quantity();
    boolean sameProduct = item.code().isEmpty() || sku.productCode().equals(item.code());
    boolean sameCurrency =
        sku.currency() == null || sku.currency().equals(context.currency().getCode());
    boolean inInterval = quantity == 0 || (sku.from() <= quantity && quantity <= sku.to());
    return sameProduct && sameCurrency && inInterval && sameOptions(item, sku);
  }

  /** By the codes of the options: an item need not name their groups. */
  private static boolean sameOptions(FromCatalogue item, SoldSku sku) {
    Set<String> ofSku = sku.options().stream().map(SkuItems::value).collect(Collectors.toSet());
    Set<String> ofItem =
        item.options().stream()
            .map(wish -> value(wish.option()))
            .filter(option -> !option.isBlank())
            .collect(Collectors.toSet());
    return ofItem.isEmpty() || ofItem.equals(ofSku);
  }

  private static String value(String pair) {
    return pair.substring(pair.indexOf('=') + 1);
  }
}
