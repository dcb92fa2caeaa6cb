package dev.tillgate.offer.catalog.sku;

import dev.tillgate.foundation.documents.Kept;
import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.offer.catalog.Catalogue;
import dev.tillgate.offer.catalog.Products;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup;
import dev.tillgate.offer.catalog.api.PricingConfiguration;
import dev.tillgate.offer.catalog.api.Product;
import dev.tillgate.offer.catalog.api.SkuFault;
import dev.tillgate.offer.catalog.sku.api.ProductSku;
import dev.tillgate.offer.catalog.sku.api.ProductSku.SkuConfiguration;
import dev.tillgate.offer.catalog.sku.api.ProductSku.SkuDetail;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Changes and finds the SKUs of products. */
@Component
public class Skus {
  private static final int MOST = 10_000;

  private final SkuStore store;
  private final Products products;
  private final Catalogue catalogue;

  Skus(SkuStore store, Products products, Catalogue catalogue) {
    this.store = store;
    this.products = products;
    this.catalogue = catalogue;
  }

  /** What a SKU stands for in an order. */
  public Optional<SoldSku> sold(long merchantId, String code) {
    return store
        .byCode(merchantId, code)
        .flatMap(
            sku ->
                catalogue.byId(merchantId, sku.productId()).stream()
                    .map(
                        product ->
                            new SoldSku(
                                Products.code(product),
                                sku.detail().currency(),
                                SkuFilter.from(sku),
                                SkuFilter.to(sku),
                                SkuOptions.pairs(sku.detail().groups())))
                    .findFirst());
  }

  /** The product that a SKU belongs to. Faults: SKU_NOT_FOUND. */
  Product product(long merchantId, String code) {
    return store
        .byCode(merchantId, code)
        .flatMap(sku -> catalogue.byId(merchantId, sku.productId()))
        .orElseThrow(() -> new Fault(SkuFault.SKU_NOT_FOUND));
  }

  /** Every combination that a product can be bought in. */
  ProductSku schema(long merchantId, String productCode) {
    return new SkuSchema(optionGroups(merchantId)).of(products.find(merchantId, productCode));
  }

  List<Sku> of(long merchantId, Product product) {
    return store.ofProduct(merchantId, Products.id(product));
  }

  /** Replaces the SKUs of each pricing configuration that the request names. */
  Write<Product> set(Moment moment, ProductSku given) {
    long merchantId = moment.merchantId();
    Kept<Product> kept = catalogue.products().get(merchantId, given.productCode());
    Product product = kept.document();
    Problems problems = new Problems();
    SkuRules rules = new SkuRules(optionGroups(merchantId), problems);
    WriteBatch batch = moment.batch();
    // First, so that of two calls at once the second finds what the first has set.
    catalogue.products().touch(batch, kept, "SKUs set");
    List<Sku> skus = new ArrayList<>();
    Set<String> replaced = new HashSet<>();
    for (int i = 0; i < given.pricingConfigurations().size(); i++) {
      SkuConfiguration asked = given.pricingConfigurations().get(i);
      String path = "PricingConfigurations[" + i + "]";
      Optional<PricingConfiguration> configuration = configuration(product, asked);
      problems.require(
          configuration.isPresent(), path + ".Code", SkuFault.SKU_CONFIGURATION_NOT_FOUND);
      if (configuration.isPresent()) {
        replaced.add(String.valueOf(asked.code()));
        store.deleteConfiguration(batch, Products.id(product), String.valueOf(asked.code()));
        List<SkuDetail> details = asked.all();
        for (int n = 0; n < Math.min(details.size(), MOST); n++) {
          skus.add(
              rules.read(
                  Products.id(product),
                  configuration.get(),
                  details.get(n),
                  path + ".Details[" + n + "]"));
        }
        problems.require(details.size() <= MOST, path + ".Details", SkuFault.SKU_SCHEMA_TOO_LARGE);
      }
    }
    problems.throwIfAny();
    checkFree(merchantId, product, skus, replaced);
    skus.forEach(sku -> store.insert(batch, sku));
    return Write.of(batch, product);
  }

  /** The codes may stand elsewhere only where they are replaced. Faults: SKU_CODE_DUPLICATE. */
  private void checkFree(long merchantId, Product product, List<Sku> skus, Set<String> replaced) {
    boolean taken =
        store.having(merchantId, skus.stream().map(Sku::code).toList()).stream()
            .anyMatch(
                other ->
                    other.productId() != Products.id(product)
                        || !replaced.contains(other.configurationCode()));
    if (taken) {
      throw new Fault(SkuFault.SKU_CODE_DUPLICATE);
    }
  }

  /**
   * Deletes the SKUs of a product that a filter takes. Faults: SKU_NOT_FOUND when it takes none.
   */
  Write<Product> delete(Moment moment, String productCode, Predicate<Sku> filter) {
    Kept<Product> kept = catalogue.products().get(moment.merchantId(), productCode);
    Product product = kept.document();
    List<Sku> meant = of(moment.merchantId(), product).stream().filter(filter).toList();
    if (meant.isEmpty()) {
      throw new Fault(SkuFault.SKU_NOT_FOUND);
    }
    WriteBatch batch = moment.batch();
    catalogue.products().touch(batch, kept, "SKUs deleted");
    meant.forEach(sku -> store.delete(batch, sku.code()));
    return Write.of(batch, product);
  }

  private Function<String, Optional<PriceOptionsGroup>> optionGroups(long merchantId) {
    return code -> catalogue.optionGroup(merchantId, code);
  }

  private static Optional<PricingConfiguration> configuration(
      Product product, SkuConfiguration asked) {
    return product.pricingConfigurations().stream()
        .filter(configuration -> String.valueOf(configuration.code()).equals(asked.code()))
        .findFirst();
  }
}
