package dev.tillgate.offer.catalog;

import dev.tillgate.foundation.events.Event;
import dev.tillgate.foundation.events.EventLog;
import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.kernel.ShopClock;
import dev.tillgate.foundation.persistence.Duplicate;
import dev.tillgate.foundation.persistence.Ids;
import dev.tillgate.foundation.persistence.LostRace;
import dev.tillgate.foundation.persistence.Tx;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.gate.access.Merchants;
import dev.tillgate.offer.catalog.api.Product;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes the catalogue. */
@Component
public class Products {
  private final ProductStore store;
  private final OptionReferences options;
  private final Catalogue catalogue;
  private final ProductLinks links;
  private final ProductView view;
  private final Merchants merchants;
  private final EventLog events;
  private final ShopClock clock;
  private final Ids ids;
  private final Tx tx;

  Products(
      ProductStore store,
      OptionReferences options,
      Catalogue catalogue,
      ProductLinks links,
      ProductView view,
      Merchants merchants,
      EventLog events,
      ShopClock clock,
      Ids ids,
      Tx tx) {
    this.store = store;
    this.options = options;
    this.catalogue = catalogue;
    this.links = links;
    this.view = view;
    this.merchants = merchants;
    this.events = events;
    this.clock = clock;
    this.ids = ids;
    this.tx = tx;
  }

  /** Adds a product under an id of the system's choice. */
  boolean add(long merchantId, Product product) {
    Product linked = check(merchantId, product, null);
    long id = ids.next(Ids.Pool.PRODUCT);
    return insert(merchantId, complete(merchantId, id, linked, null, false));
  }

  /**
   * Adds the product, or changes the one that has its code; the same product again changes nothing.
   * The codes of its pricing configurations count.
   *
   * @param productId an id of the caller's choice for a new product; null for one of the system's
   */
  public void put(long merchantId, @Nullable Long productId, Product product) {
    checkAlone(product);
    String code = Objects.requireNonNull(product.productCode());
    if (store.byCode(merchantId, code).isEmpty()) {
      Product linked = check(merchantId, product, null);
      long id = productId == null ? ids.next(Ids.Pool.PRODUCT) : productId;
      insert(merchantId, complete(merchantId, id, linked, null, true));
      return;
    }
    change(
        merchantId,
        code,
        "updated",
        before -> {
          Product linked = check(merchantId, product, before);
          return complete(merchantId, id(before), linked, before, true);
        });
  }

  /** Changes the product with this code. Id, type and configuration codes stay. */
  boolean update(long merchantId, @Nullable String code, Product given) {
    Product product = given.productCode() == null ? given.withProductCode(code) : given;
    checkAlone(product);
    String meant = code == null ? product.productCode() : code;
    change(merchantId, meant, "updated", before -> updated(merchantId, product, before));
    return true;
  }

  private Product updated(long merchantId, Product product, Product before) {
    Problems problems = new Problems();
    problems.require(
        product.avangateId() == null || product.avangateId().equals(before.avangateId()),
        "AvangateId",
        FaultCode.PRODUCT_ID_FIXED);
    problems.require(
        product.productType() == null || product.productType() == before.productType(),
        "ProductType",
        FaultCode.PRODUCT_TYPE_FIXED);
    Product linked = links.follow(merchantId, product, before, problems);
    problems.throwIfAny();
    Product typed = linked.withProductType(before.productType());
    return complete(merchantId, id(before), typed, before, false);
  }

  /** Opens a product for sale, or closes it; what the review needs is kept unless it is null. */
  boolean setStatus(
      long merchantId,
      String code,
      boolean enabled,
      @Nullable String reviewUrl,
      @Nullable String reviewDetails) {
    change(
        merchantId,
        code,
        enabled ? "enabled" : "disabled",
        before -> {
          Product after = before.withEnabled(enabled);
          if (reviewUrl != null) {
            after = after.withReviewProductUrl(reviewUrl);
            after = after.withReviewStatus(ReviewStatus.PENDING);
          }
          return reviewDetails == null ? after : after.withReviewAdditionalDetails(reviewDetails);
        });
    return true;
  }

  /** Takes a product out of the catalogue. What was sold of it stays as it is. */
  boolean delete(long merchantId, String code) {
    Product product = find(merchantId, code);
    if (!bundlesWith(merchantId, product).isEmpty()) {
      throw new Fault(FaultCode.PRODUCT_IN_BUNDLE);
    }
    WriteBatch batch = new WriteBatch();
    store.delete(batch, merchantId, id(product));
    tell(batch, merchantId, product, "deleted");
    try {
      commit(batch, merchantId, code(product));
    } catch (LostRace deletedMeanwhile) {
      throw new Fault(FaultCode.PRODUCT_NOT_FOUND);
    }
    return true;
  }

  /** The product as the API shows it. Faults: PRODUCT_NOT_FOUND. */
  public Product show(long merchantId, @Nullable String code) {
    return view.show(merchantId, find(merchantId, code));
  }

  /** The product as it is stored. Faults: PRODUCT_NOT_FOUND. */
  public Product find(long merchantId, @Nullable String code) {
    return stored(merchantId, code).product();
  }

  private StoredProduct stored(long merchantId, @Nullable String code) {
    return store
        .byCode(merchantId, code == null ? "" : code)
        .orElseThrow(() -> new Fault(FaultCode.PRODUCT_NOT_FOUND));
  }

  /** The product that has a pricing configuration with this code. */
  public Optional<Product> byConfiguration(long merchantId, String code) {
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

  /**
   * Changes the product with this code as it stands, and again if another changed it meanwhile.
   * What stays the same is not written. Faults: PRODUCT_NOT_FOUND and what the change leads to.
   *
   * @param what says what the change is
   * @return the product after the change
   */
  public Product change(
      long merchantId, @Nullable String code, String what, UnaryOperator<Product> change) {
    while (true) {
      StoredProduct before = stored(merchantId, code);
      Product after = change.apply(before.product());
      if (after.equals(before.product())) {
        return after;
      }
      WriteBatch batch = new WriteBatch();
      change(batch, merchantId, before, after, what);
      try {
        commit(batch, merchantId, code(before.product()), code(after));
        return after;
      } catch (LostRace changedMeanwhile) {
        // Change it as it stands now.
      }
    }
  }

  /** Adds to a batch that a product changes, which ends it if another has changed it since. */
  public void change(
      WriteBatch batch, long merchantId, StoredProduct before, Product after, String what) {
    store.update(batch, merchantId, before, after, clock.now(merchantId));
    tell(batch, merchantId, after, what);
    if (!code(before.product()).equals(code(after))) {
      catalogue.changed(batch, merchantId, code(before.product()));
    }
  }

  /** The product with its references followed. */
  private Product check(long merchantId, Product product, @Nullable Product before) {
    Problems problems = new Problems();
    ProductRules.check(product, problems);
    Product linked = links.follow(merchantId, product, before, problems);
    for (int i = 0; i < product.pricingConfigurations().size(); i++) {
      options.check(
          merchantId,
          product.pricingConfigurations().get(i),
          "PricingConfigurations[" + i + "].",
          problems);
    }
    problems.throwIfAny();
    return linked;
  }

  private List<StoredProduct> bundlesWith(long merchantId, Product product) {
    return store.containing(
        merchantId, Map.of("bundleProducts", List.of(Map.of("productId", id(product)))));
  }

  private boolean insert(long merchantId, Product complete) {
    WriteBatch batch = new WriteBatch();
    store.insert(batch, merchantId, id(complete), complete, clock.now(merchantId));
    tell(batch, merchantId, complete, "added");
    commit(batch, merchantId, code(complete));
    return true;
  }

  private Product complete(
      long merchantId,
      long productId,
      Product product,
      @Nullable Product before,
      boolean keepCodes) {
    return ProductDefaults.complete(
        product, productId, merchants.byId(merchantId), before, keepCodes);
  }

  /** Adds the event and the notice of a change to its batch. */
  public void tell(WriteBatch batch, long merchantId, Product product, String change) {
    Instant now = clock.now(merchantId);
    String id = Objects.requireNonNull(product.avangateId());
    events.append(batch, merchantId, now, new Event.ProductChanged(id, change));
    catalogue.changed(batch, merchantId, code(product));
  }

  /** Forgets at once what was known of a product, after a change is written. */
  public void forget(long merchantId, Product product) {
    catalogue.forget(merchantId, code(product));
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
    }
    for (String code : codes) {
      catalogue.forget(merchantId, code);
    }
  }

  /** The code of a stored product. */
  public static String code(Product product) {
    return Objects.requireNonNull(product.productCode());
  }

  /** The id of a stored product. */
  public static long id(Product product) {
    return Long.parseLong(Objects.requireNonNull(product.avangateId()));
  }
}
