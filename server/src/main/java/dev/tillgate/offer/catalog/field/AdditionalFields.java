package dev.tillgate.offer.catalog.field;

import dev.tillgate.foundation.events.Event;
import dev.tillgate.foundation.events.EventLog;
import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.kernel.ShopClock;
import dev.tillgate.foundation.persistence.Duplicate;
import dev.tillgate.foundation.persistence.LostRace;
import dev.tillgate.foundation.persistence.Tx;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.offer.catalog.CatalogueLists;
import dev.tillgate.offer.catalog.FieldStore;
import dev.tillgate.offer.catalog.ProductStore;
import dev.tillgate.offer.catalog.Products;
import dev.tillgate.offer.catalog.StoredProduct;
import dev.tillgate.offer.catalog.api.AssignedField;
import dev.tillgate.offer.catalog.api.FieldDefinition;
import dev.tillgate.offer.catalog.api.Product;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes additional fields and which products ask for them. */
@Component
public class AdditionalFields {
  private final FieldStore store;
  private final CatalogueLists lists;
  private final Products products;
  private final ProductStore productStore;
  private final EventLog events;
  private final ShopClock clock;
  private final Tx tx;

  AdditionalFields(
      FieldStore store,
      CatalogueLists lists,
      Products products,
      ProductStore productStore,
      EventLog events,
      ShopClock clock,
      Tx tx) {
    this.store = store;
    this.lists = lists;
    this.products = products;
    this.productStore = productStore;
    this.events = events;
    this.clock = clock;
    this.tx = tx;
  }

  boolean add(long merchantId, FieldDefinition field) {
    checkAlone(field);
    Instant now = clock.now(merchantId);
    WriteBatch batch = new WriteBatch();
    store.insert(batch, merchantId, field, now);
    return commit(batch, merchantId, field, "added");
  }

  /** Replaces the field with this code, which stays. */
  boolean update(long merchantId, @Nullable String code, FieldDefinition given) {
    FieldDefinition field = given.code() == null ? given.withCode(code) : given;
    checkAlone(field);
    FieldDefinition before = find(merchantId, code == null ? field.code() : code);
    if (!Objects.equals(before.code(), field.code())) {
      FaultCode fixed = FaultCode.ADDITIONAL_FIELD_CODE_FIXED;
      throw new Fault(fixed, "Code", fixed.message());
    }
    return replace(merchantId, field);
  }

  /** Adds or replaces a field; the same field again changes nothing. */
  public void put(long merchantId, FieldDefinition field) {
    Optional<FieldDefinition> before = lists.field(merchantId, field.code());
    if (before.isEmpty()) {
      add(merchantId, field);
    } else if (!before.get().equals(field)) {
      checkAlone(field);
      replace(merchantId, field);
    }
  }

  /** Faults of the field itself, whatever else the catalogue holds. */
  public void checkAlone(FieldDefinition field) {
    Problems problems = new Problems();
    FieldRules.check(field, problems);
    problems.throwIfAny();
  }

  /** Deletes a field and takes it from the products that have it. */
  boolean delete(long merchantId, String code) {
    while (true) {
      try {
        return deleteOnce(merchantId, find(merchantId, code));
      } catch (LostRace changedMeanwhile) {
        lists.forget(merchantId);
      }
    }
  }

  private boolean deleteOnce(long merchantId, FieldDefinition field) {
    String code = Objects.requireNonNull(field.code());
    WriteBatch batch = new WriteBatch();
    List<StoredProduct> having =
        productStore.containing(
            merchantId, Map.of("additionalFields", List.of(Map.of("code", code))));
    for (StoredProduct stored : having) {
      Product after = without(stored.product(), code);
      products.change(batch, merchantId, stored, after, "field " + code + " deleted");
    }
    store.delete(batch, merchantId, code);
    commit(batch, merchantId, field, "deleted");
    having.forEach(stored -> products.forget(merchantId, stored.product()));
    return true;
  }

  /** Makes a product ask for a field. */
  boolean assign(long merchantId, String fieldCode, boolean required, String productCode) {
    FieldDefinition field = find(merchantId, fieldCode);
    products.change(
        merchantId,
        productCode,
        "field " + fieldCode + " assigned",
        product -> {
          List<AssignedField> fields =
              new ArrayList<>(without(product, fieldCode).additionalFields());
          fields.add(new AssignedField(null, field.code(), true, required, null));
          return product.withAdditionalFields(List.copyOf(fields));
        });
    return true;
  }

  /** Makes a product ask for a field no longer. */
  boolean unassign(long merchantId, String fieldCode, String productCode) {
    find(merchantId, fieldCode);
    products.change(
        merchantId,
        productCode,
        "field " + fieldCode + " unassigned",
        product -> {
          Product after = without(product, fieldCode);
          if (after.additionalFields().size() == product.additionalFields().size()) {
            throw new Fault(FaultCode.ADDITIONAL_FIELD_NOT_ASSIGNED);
          }
          return after;
        });
    return true;
  }

  /** Faults: ADDITIONAL_FIELD_NOT_FOUND. */
  FieldDefinition find(long merchantId, @Nullable String code) {
    return lists
        .field(merchantId, code)
        .orElseThrow(() -> new Fault(FaultCode.ADDITIONAL_FIELD_NOT_FOUND));
  }

  private boolean replace(long merchantId, FieldDefinition field) {
    WriteBatch batch = new WriteBatch();
    store.update(batch, merchantId, field, clock.now(merchantId));
    try {
      return commit(batch, merchantId, field, "updated");
    } catch (LostRace deletedMeanwhile) {
      throw new Fault(FaultCode.ADDITIONAL_FIELD_NOT_FOUND);
    }
  }

  private boolean commit(WriteBatch batch, long merchantId, FieldDefinition field, String change) {
    String code = Objects.requireNonNull(field.code());
    events.append(
        batch,
        merchantId,
        clock.now(merchantId),
        new Event.CatalogueChanged(Event.Subject.ADDITIONAL_FIELD, code, change));
    lists.changed(batch, merchantId);
    try {
      tx.commit(batch, true);
    } catch (Duplicate e) {
      FaultCode duplicate = FaultCode.ADDITIONAL_FIELD_CODE_DUPLICATE;
      throw new Fault(duplicate, "Code", duplicate.message());
    }
    lists.forget(merchantId);
    return true;
  }

  private static Product without(Product product, String fieldCode) {
    return product.withAdditionalFields(
        product.additionalFields().stream()
            .filter(assigned -> !fieldCode.equals(assigned.code()))
            .toList());
  }
}
