package dev.tillgate.offer.catalog.sku;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.kernel.ShopClock;
import dev.tillgate.foundation.persistence.Duplicate;
import dev.tillgate.foundation.persistence.LostRace;
import dev.tillgate.foundation.persistence.Tx;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.offer.catalog.Catalogue;
import dev.tillgate.offer.catalog.ProductStore;
import dev.tillgate.offer.catalog.Products;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup;
import dev.tillgate.offer.catalog.api.PricingConfiguration;
import dev.tillgate.offer.catalog.api.Product;
import dev.tillgate.offer.catalog.sku.api.ProductSku;
import dev.tillgate.offer.catalog.sku.api.ProductSku.SkuConfiguration;
import dev.tillgate.offer.catalog.sku.api.ProductSku.SkuDetail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Changes and finds the SKUs of products. */
@Component
public class Skus {
  private static final int MOST = 10_000;

  private final SkuStore store;
  private final ProductStore products;
  private final Products catalogue;
  private final Catalogue cache;
  private final ShopClock clock;
  private final Tx tx;

  Skus(
      SkuStore store,
      ProductStore products,
      Products catalogue,
      Catalogue cache,
      ShopClock clock,
      Tx tx) {
    this.store = store;
    this.products = products;
    this.catalogue = catalogue;
    this.cache = cache;
    this.clock = clock;
    this.tx = tx;
  }

  /** What a SKU stands for in an order. */
  public Optional<SoldSku> sold(long merchantId, String code) {
    return store
        .byCode(merchantId, code)
        .flatMap(
            sku ->
                products.byId(merchantId, sku.productId()).stream()
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
        .flatMap(sku -> products.byId(merchantId, sku.productId()))
        .orElseThrow(() -> new Fault(FaultCode.SKU_NOT_FOUND));
  }

  /** Every combination that a product can be bought in. */
  ProductSku schema(long merchantId, String productCode) {
    return new SkuSchema(optionGroups(merchantId)).of(catalogue.find(merchantId, productCode));
  }

  List<Sku> of(long merchantId, Product product) {
    return store.ofProduct(merchantId, Products.id(product));
  }

  /** Replaces the SKUs of each pricing configuration that the request names. */
  boolean set(long merchantId, ProductSku given) {
    Product product = catalogue.find(merchantId, given.productCode());
    Problems problems = new Problems();
    SkuRules rules = new SkuRules(optionGroups(merchantId), problems);
    Instant now = clock.now(merchantId);
    WriteBatch batch = new WriteBatch();
    List<Sku> skus = new ArrayList<>();
    for (int i = 0; i < given.pricingConfigurations().size(); i++) {
      SkuConfiguration asked = given.pricingConfigurations().get(i);
      String path = "PricingConfigurations[" + i + "]";
      Optional<PricingConfiguration> configuration = configuration(product, asked);
      problems.require(
          configuration.isPresent(), path + ".Code", FaultCode.SKU_CONFIGURATION_NOT_FOUND);
      if (configuration.isPresent()) {
        store.deleteConfiguration(
            batch, merchantId, Products.id(product), String.valueOf(asked.code()));
        List<SkuDetail> details = asked.all();
        for (int n = 0; n < Math.min(details.size(), MOST); n++) {
          skus.add(
              rules.read(
                  Products.id(product),
                  configuration.get(),
                  details.get(n),
                  path + ".Details[" + n + "]"));
        }
        problems.require(details.size() <= MOST, path + ".Details", FaultCode.SKU_SCHEMA_TOO_LARGE);
      }
    }
    problems.throwIfAny();
    skus.forEach(sku -> store.insert(batch, merchantId, sku, now));
    catalogue.tell(batch, merchantId, product, "SKUs set");
    commit(batch);
    return true;
  }

  /**
   * Deletes the SKUs of a product that a filter takes. Faults: SKU_NOT_FOUND when it takes none.
   */
  Product delete(long merchantId, String productCode, Predicate<Sku> filter) {
    Product product = catalogue.find(merchantId, productCode);
    List<Sku> meant = of(merchantId, product).stream().filter(filter).toList();
    if (meant.isEmpty()) {
      throw new Fault(FaultCode.SKU_NOT_FOUND);
    }
    WriteBatch batch = new WriteBatch();
    meant.forEach(sku -> store.delete(batch, merchantId, sku.code()));
    catalogue.tell(batch, merchantId, product, "SKUs deleted");
    commit(batch);
    return product;
  }

  private void commit(WriteBatch batch) {
    try {
      tx.commit(batch, true);
    } catch (Duplicate e) {
      throw new Fault(FaultCode.SKU_CODE_DUPLICATE);
    } catch (LostRace e) {
      throw new Fault(FaultCode.SKU_NOT_FOUND);
    }
  }

  private Function<String, Optional<PriceOptionsGroup>> optionGroups(long merchantId) {
    return code -> cache.optionGroup(merchantId, code);
  }

  private static Optional<PricingConfiguration> configuration(
      Product product, SkuConfiguration asked) {
    return product.pricingConfigurations().stream()
        .filter(configuration -> String.valueOf(configuration.code()).equals(asked.code()))
        .findFirst();
  }
}
