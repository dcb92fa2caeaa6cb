package dev.tillgate.catalog;

import dev.tillgate.access.Merchants;
import dev.tillgate.catalog.api.Product;
import dev.tillgate.events.Event;
import dev.tillgate.events.EventLog;
import dev.tillgate.kernel.Fault;
import dev.tillgate.kernel.FaultCode;
import dev.tillgate.kernel.Problems;
import dev.tillgate.kernel.Records;
import dev.tillgate.kernel.ShopClock;
import dev.tillgate.persistence.Duplicate;
import dev.tillgate.persistence.Ids;
import dev.tillgate.persistence.LostRace;
import dev.tillgate.persistence.Tx;
import dev.tillgate.persistence.WriteBatch;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes the catalogue. */
@Component
public class Products {
  private final ProductStore store;
  private final OptionReferences options;
  private final Catalogue catalogue;
  private final Merchants merchants;
  private final EventLog events;
  private final ShopClock clock;
  private final Ids ids;
  private final Tx tx;

  Products(
      ProductStore store,
      OptionReferences options,
      Catalogue catalogue,
      Merchants merchants,
      EventLog events,
      ShopClock clock,
      Ids ids,
      Tx tx) {
    this.store = store;
    this.options = options;
    this.catalogue = catalogue;
    this.merchants = merchants;
    this.events = events;
    this.clock = clock;
    this.ids = ids;
    this.tx = tx;
  }

  /** Adds a product under an id of the system's choice. */
  boolean add(long merchantId, Product product) {
    check(merchantId, product);
    long id = ids.next(Ids.Pool.PRODUCT);
    return insert(merchantId, complete(merchantId, id, product, null, false));
  }

  /**
   * Adds the product, or changes the one that has its code; the same product again changes nothing.
   * The codes of its pricing configurations count.
   *
   * @param productId an id of the caller's choice for a new product; null for one of the system's
   */
  public void put(long merchantId, @Nullable Long productId, Product product) {
    check(merchantId, product);
    String code = Objects.requireNonNull(product.productCode());
    Product before = store.byCode(merchantId, code).orElse(null);
    if (before == null) {
      long id = productId == null ? ids.next(Ids.Pool.PRODUCT) : productId;
      insert(merchantId, complete(merchantId, id, product, null, true));
      return;
    }
    Product after = complete(merchantId, id(before), product, before, true);
    if (!before.equals(after)) {
      write(merchantId, before, after, "updated");
    }
  }

  /** Changes the product with this code. Id, type and configuration codes stay. */
  boolean update(long merchantId, @Nullable String code, Product given) {
    Product product =
        given.productCode() == null ? Records.with(given, "productCode", code) : given;
    check(merchantId, product);
    Product before = find(merchantId, code == null ? product.productCode() : code);
    Problems problems = new Problems();
    problems.require(
        product.avangateId() == null || product.avangateId().equals(before.avangateId()),
        "AvangateId",
        FaultCode.PRODUCT_ID_FIXED);
    problems.require(
        product.productType() == null || product.productType() == before.productType(),
        "ProductType",
        FaultCode.PRODUCT_TYPE_FIXED);
    problems.throwIfAny();
    Product after = complete(merchantId, id(before), product, before, false);
    return write(merchantId, before, after, "updated");
  }

  /** Opens a product for sale, or closes it; what the review needs is kept unless it is null. */
  boolean setStatus(
      long merchantId,
      String code,
      boolean enabled,
      @Nullable String reviewUrl,
      @Nullable String reviewDetails) {
    Product before = find(merchantId, code);
    Product after = Records.with(before, "enabled", enabled);
    if (reviewUrl != null) {
      after = Records.with(after, "reviewProductUrl", reviewUrl);
    }
    if (reviewDetails != null) {
      after = Records.with(after, "reviewAdditionalDetails", reviewDetails);
    }
    return write(merchantId, before, after, enabled ? "enabled" : "disabled");
  }

  /** Takes a product out of the catalogue. What was sold of it stays as it is. */
  boolean delete(long merchantId, String code) {
    Product product = find(merchantId, code);
    WriteBatch batch = new WriteBatch();
    store.delete(batch, merchantId, id(product));
    tell(batch, merchantId, product, "deleted");
    commit(batch, merchantId, code(product));
    return true;
  }

  /** Faults: PRODUCT_NOT_FOUND. */
  Product find(long merchantId, @Nullable String code) {
    return store
        .byCode(merchantId, code == null ? "" : code)
        .orElseThrow(() -> new Fault(FaultCode.PRODUCT_NOT_FOUND));
  }

  /** The product that has a pricing configuration with this code. */
  Optional<Product> byConfiguration(long merchantId, String code) {
    return store.byConfiguration(merchantId, code);
  }

  /** Faults of the product itself, whatever else the catalogue holds. */
  public void checkAlone(Product product) {
    Problems problems = new Problems();
    ProductRules.check(product, problems);
    problems.throwIfAny();
  }

  /** The code of the product that has this id. */
  public Optional<String> codeOf(long merchantId, long productId) {
    return store.byId(merchantId, productId).map(Product::productCode);
  }

  private void check(long merchantId, Product product) {
    Problems problems = new Problems();
    ProductRules.check(product, problems);
    for (int i = 0; i < product.pricingConfigurations().size(); i++) {
      options.check(
          merchantId,
          product.pricingConfigurations().get(i),
          "PricingConfigurations[" + i + "].",
          problems);
    }
    problems.throwIfAny();
  }

  private boolean insert(long merchantId, Product complete) {
    WriteBatch batch = new WriteBatch();
    store.insert(batch, merchantId, id(complete), complete, clock.now(merchantId));
    tell(batch, merchantId, complete, "added");
    commit(batch, merchantId, code(complete));
    return true;
  }

  /** Writes a product in place of what it was, and says what the change is. */
  boolean write(long merchantId, Product before, Product after, String change) {
    WriteBatch batch = new WriteBatch();
    store.update(batch, merchantId, id(before), after, clock.now(merchantId));
    tell(batch, merchantId, after, change);
    if (!code(before).equals(code(after))) {
      catalogue.changed(batch, merchantId, code(before));
    }
    commit(batch, merchantId, code(before), code(after));
    return true;
  }

  private Product complete(
      long merchantId,
      long productId,
      Product product,
      @Nullable Product before,
      boolean keepCodes) {
    String currency = merchants.byId(merchantId).defaultCurrency();
    return ProductDefaults.complete(product, productId, currency, before, keepCodes);
  }

  private void tell(WriteBatch batch, long merchantId, Product product, String change) {
    Instant now = clock.now(merchantId);
    String id = Objects.requireNonNull(product.avangateId());
    events.append(batch, merchantId, now, new Event.ProductChanged(id, change));
    catalogue.changed(batch, merchantId, code(product));
  }

  /** Writes the change and forgets what was known under the codes. */
  private void commit(WriteBatch batch, long merchantId, String... codes) {
    try {
      tx.commit(batch, true);
    } catch (Duplicate e) {
      throw new Fault(
          FaultCode.PRODUCT_CODE_DUPLICATE,
          "ProductCode",
          FaultCode.PRODUCT_CODE_DUPLICATE.message());
    } catch (LostRace e) {
      throw new Fault(FaultCode.PRODUCT_NOT_FOUND);
    }
    for (String code : codes) {
      catalogue.forget(merchantId, code);
    }
  }

  private static String code(Product product) {
    return Objects.requireNonNull(product.productCode());
  }

  private static long id(Product product) {
    return Long.parseLong(Objects.requireNonNull(product.avangateId()));
  }
}
