package dev.tillgate.offer.catalog;

import dev.tillgate.foundation.events.Event;
import dev.tillgate.foundation.events.EventLog;
import dev.tillgate.foundation.kernel.Codes;
import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.ShopClock;
import dev.tillgate.foundation.persistence.Duplicate;
import dev.tillgate.foundation.persistence.Tx;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.gate.operation.shape.Created;
import dev.tillgate.offer.catalog.api.ProductGroup;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes product groups and which products are in them. */
@Component
public class ProductGroups {
  private static final int MAX_NAME = 255;

  private final ProductGroupStore store;
  private final CatalogueLists lists;
  private final Products products;
  private final EventLog events;
  private final ShopClock clock;
  private final Tx tx;

  ProductGroups(
      ProductGroupStore store,
      CatalogueLists lists,
      Products products,
      EventLog events,
      ShopClock clock,
      Tx tx) {
    this.store = store;
    this.lists = lists;
    this.products = products;
    this.events = events;
    this.clock = clock;
    this.tx = tx;
  }

  /** Adds a group under a code of the system's choice, and answers the code. */
  Created add(long merchantId, ProductGroup given) {
    check(merchantId, given, null);
    String code = Codes.shortCode();
    save(merchantId, complete(given, code), "added");
    return new Created(code);
  }

  /** Replaces the group with this code. */
  boolean update(long merchantId, @Nullable String code, ProductGroup given) {
    ProductGroup before = find(merchantId, code == null ? given.code() : code);
    check(merchantId, given, before);
    return save(merchantId, complete(given, Objects.requireNonNull(before.code())), "updated");
  }

  /**
   * Adds the group, or changes the one that has its code or, without a code, its name. The same
   * group again changes nothing.
   */
  public void put(long merchantId, ProductGroup group) {
    Optional<ProductGroup> before =
        group.code() == null
            ? lists.groups(merchantId).stream()
                .filter(known -> Objects.equals(known.name(), group.name()))
                .findFirst()
            : lists.group(merchantId, group.code());
    String code =
        before
            .map(ProductGroup::code)
            .orElseGet(() -> Objects.requireNonNullElseGet(group.code(), Codes::shortCode));
    ProductGroup complete = complete(group, code);
    if (!complete.equals(before.orElse(null))) {
      check(merchantId, complete, before.orElse(null));
      save(merchantId, complete, before.isPresent() ? "updated" : "added");
    }
  }

  /** Adds a group of this name unless there is one. */
  public void ensure(long merchantId, String name) {
    boolean known =
        lists.groups(merchantId).stream().anyMatch(group -> name.equalsIgnoreCase(group.name()));
    if (!known) {
      add(merchantId, new ProductGroup(name, null, null, null, null));
    }
  }

  /** Faults: PRODUCT_GROUP_NOT_FOUND. */
  ProductGroup find(long merchantId, @Nullable String code) {
    return lists
        .group(merchantId, code)
        .orElseThrow(() -> new Fault(FaultCode.PRODUCT_GROUP_NOT_FOUND));
  }

  /** Moves a product into a group, out of the one that it was in. */
  boolean assign(long merchantId, String productCode, String groupCode) {
    products.change(
        merchantId,
        productCode,
        moved(groupCode),
        product -> product.withProductGroupCode(find(merchantId, groupCode).code()));
    return true;
  }

  /** Moves a product out of its group into General. */
  boolean unassign(long merchantId, String productCode, String groupCode) {
    products.change(
        merchantId,
        productCode,
        moved(CatalogueLists.GENERAL_CODE),
        product -> {
          if (!Objects.equals(find(merchantId, groupCode).code(), product.productGroupCode())) {
            throw new Fault(FaultCode.PRODUCT_GROUP_NOT_ASSIGNED);
          }
          return product.withProductGroupCode(CatalogueLists.GENERAL_CODE);
        });
    return true;
  }

  private static String moved(String groupCode) {
    return "moved to group " + groupCode;
  }

  private void check(long merchantId, ProductGroup given, @Nullable ProductGroup before) {
    String name = given.name() == null ? "" : given.name().strip();
    if (name.isEmpty() || name.length() > MAX_NAME) {
      throw fault(FaultCode.PRODUCT_GROUP_NAME_EMPTY);
    }
    if (before != null
        && CatalogueLists.GENERAL_CODE.equals(before.code())
        && (!name.equals(before.name()) || Boolean.FALSE.equals(given.enabled()))) {
      throw fault(FaultCode.PRODUCT_GROUP_GENERAL_FIXED);
    }
    boolean taken =
        lists.groups(merchantId).stream()
            .anyMatch(
                other ->
                    name.equalsIgnoreCase(other.name())
                        && (before == null || !Objects.equals(other.code(), before.code())));
    if (taken) {
      throw fault(FaultCode.PRODUCT_GROUP_NAME_DUPLICATE);
    }
  }

  private static ProductGroup complete(ProductGroup given, String code) {
    return new ProductGroup(
        Objects.requireNonNull(given.name()).strip(),
        code,
        given.templateName() == null || given.templateName().isBlank()
            ? CatalogueLists.GENERAL.templateName()
            : given.templateName(),
        Objects.requireNonNullElse(given.description(), ""),
        !Boolean.FALSE.equals(given.enabled()));
  }

  private boolean save(long merchantId, ProductGroup group, String change) {
    Instant now = clock.now(merchantId);
    WriteBatch batch = new WriteBatch();
    store.save(batch, merchantId, group, now);
    String code = Objects.requireNonNull(group.code());
    events.append(
        batch,
        merchantId,
        now,
        new Event.CatalogueChanged(Event.Subject.PRODUCT_GROUP, code, change));
    lists.changed(batch, merchantId);
    try {
      tx.commit(batch, true);
    } catch (Duplicate e) {
      throw fault(FaultCode.PRODUCT_GROUP_NAME_DUPLICATE);
    }
    lists.forget(merchantId);
    return true;
  }

  private static Fault fault(FaultCode code) {
    return new Fault(code, "Name", code.message());
  }
}
