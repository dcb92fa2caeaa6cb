package dev.tillgate.offer.catalog.option;

import dev.tillgate.foundation.events.Event;
import dev.tillgate.foundation.events.EventLog;
import dev.tillgate.foundation.kernel.Codes;
import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.kernel.ShopClock;
import dev.tillgate.foundation.persistence.Duplicate;
import dev.tillgate.foundation.persistence.LostRace;
import dev.tillgate.foundation.persistence.Tx;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.gate.operation.shape.Created;
import dev.tillgate.offer.catalog.Catalogue;
import dev.tillgate.offer.catalog.OptionGroupStore;
import dev.tillgate.offer.catalog.Products;
import dev.tillgate.offer.catalog.api.AssignedOptionGroup;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup;
import dev.tillgate.offer.catalog.api.PricingConfiguration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes price option groups. */
@Component
public class OptionGroups {
  private final OptionGroupStore store;
  private final Products products;
  private final Catalogue catalogue;
  private final EventLog events;
  private final ShopClock clock;
  private final Tx tx;

  OptionGroups(
      OptionGroupStore store,
      Products products,
      Catalogue catalogue,
      EventLog events,
      ShopClock clock,
      Tx tx) {
    this.store = store;
    this.products = products;
    this.catalogue = catalogue;
    this.events = events;
    this.clock = clock;
    this.tx = tx;
  }

  /** Adds a group, under a code of the system's choice unless it brings one; answers the code. */
  Created add(long merchantId, PriceOptionsGroup given) {
    checkAlone(given);
    String code = Objects.requireNonNullElseGet(OptionGroupDefaults.code(given), Codes::shortCode);
    PriceOptionsGroup group = OptionGroupDefaults.complete(given, code);
    WriteBatch batch = new WriteBatch();
    Instant now = clock.now(merchantId);
    store.insert(batch, merchantId, group, now);
    commit(batch, merchantId, code, "added");
    return new Created(code);
  }

  /** Adds the group, or changes the one that has its code; the same group changes nothing. */
  public void put(long merchantId, PriceOptionsGroup given) {
    Optional<PriceOptionsGroup> before =
        store.byCode(merchantId, Objects.requireNonNull(given.code()));
    if (before.isEmpty()) {
      add(merchantId, given);
    } else if (!before.get().equals(OptionGroupDefaults.complete(given, given.code()))) {
      replace(merchantId, given, given.code());
    }
  }

  /**
   * Changes the group.
   *
   * @param code the group's; null when the group itself names it
   */
  boolean update(long merchantId, PriceOptionsGroup given, @Nullable String code) {
    String own = OptionGroupDefaults.code(given);
    if (code != null && own != null && !own.equals(code)) {
      throw new Fault(
          FaultCode.PRICE_OPTION_GROUP_CODE_FIXED,
          "Code",
          FaultCode.PRICE_OPTION_GROUP_CODE_FIXED.message());
    }
    String meant = Objects.requireNonNullElse(code == null ? own : code, "");
    find(merchantId, meant);
    return replace(merchantId, given, meant);
  }

  /** Deletes a group that no pricing configuration offers. */
  boolean delete(long merchantId, String code) {
    WriteBatch batch = new WriteBatch();
    store.delete(batch, merchantId, code);
    try {
      commit(batch, merchantId, code, "deleted");
    } catch (LostRace e) {
      find(merchantId, code);
      throw new Fault(FaultCode.PRICE_OPTION_GROUP_ASSIGNED);
    }
    return true;
  }

  /** Faults: PRICE_OPTION_GROUP_NOT_FOUND. */
  PriceOptionsGroup find(long merchantId, String code) {
    return store
        .byCode(merchantId, code)
        .orElseThrow(() -> new Fault(FaultCode.PRICE_OPTION_GROUP_NOT_FOUND));
  }

  /**
   * The groups that any pricing configuration of the product offers. Required tells what the
   * assignment says, where there are several any of them.
   */
  List<PriceOptionsGroup> assigned(long merchantId, String productCode) {
    Map<String, PriceOptionsGroup> groups = new LinkedHashMap<>();
    for (PricingConfiguration pricing :
        products.find(merchantId, productCode).pricingConfigurations()) {
      for (AssignedOptionGroup assigned : pricing.priceOptions()) {
        catalogue
            .optionGroup(merchantId, Objects.requireNonNull(assigned.code()))
            .map(group -> group.withRequired(assigned.isRequired(group)))
            .ifPresent(group -> groups.merge(assigned.code(), group, OptionGroups::stricter));
      }
    }
    return List.copyOf(groups.values());
  }

  /** Faults of the group itself, whatever else the catalogue holds. */
  public void checkAlone(PriceOptionsGroup given) {
    Problems problems = new Problems();
    OptionGroupRules.check(given, problems);
    problems.throwIfAny();
  }

  private boolean replace(long merchantId, PriceOptionsGroup given, String code) {
    checkAlone(given);
    WriteBatch batch = new WriteBatch();
    store.update(
        batch, merchantId, OptionGroupDefaults.complete(given, code), clock.now(merchantId));
    try {
      commit(batch, merchantId, code, "updated");
    } catch (LostRace e) {
      throw new Fault(FaultCode.PRICE_OPTION_GROUP_NOT_FOUND);
    }
    return true;
  }

  private void commit(WriteBatch batch, long merchantId, String code, String change) {
    events.append(
        batch,
        merchantId,
        clock.now(merchantId),
        new Event.CatalogueChanged(Event.Subject.PRICE_OPTION_GROUP, code, change));
    catalogue.changed(batch, merchantId, code);
    try {
      tx.commit(batch, true);
    } catch (Duplicate e) {
      throw new Fault(
          FaultCode.PRICE_OPTION_GROUP_CODE_DUPLICATE,
          "Code",
          FaultCode.PRICE_OPTION_GROUP_CODE_DUPLICATE.message());
    }
    catalogue.forget(merchantId, code);
  }

  private static PriceOptionsGroup stricter(PriceOptionsGroup one, PriceOptionsGroup other) {
    return Boolean.TRUE.equals(one.required()) ? one : other;
  }
}
