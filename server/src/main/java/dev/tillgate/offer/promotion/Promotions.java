package dev.tillgate.offer.promotion;

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
import dev.tillgate.gate.access.Merchants;
import dev.tillgate.offer.promotion.PromotionStore.Stored;
import dev.tillgate.offer.promotion.api.Promotion;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes promotions. */
@Component
public class Promotions {
  private final PromotionStore store;
  private final PromotionProducts products;
  private final LivePromotions live;
  private final Merchants merchants;
  private final EventLog events;
  private final ShopClock clock;
  private final Tx tx;

  Promotions(
      PromotionStore store,
      PromotionProducts products,
      LivePromotions live,
      Merchants merchants,
      EventLog events,
      ShopClock clock,
      Tx tx) {
    this.store = store;
    this.products = products;
    this.live = live;
    this.merchants = merchants;
    this.events = events;
    this.clock = clock;
    this.tx = tx;
  }

  /** Adds a promotion under a code of the system's choice. */
  Promotion add(long merchantId, Promotion given) {
    return insert(merchantId, Codes.shortCode(), given);
  }

  /**
   * Adds the promotion under its own code, or changes the one that has it; the same promotion again
   * changes nothing.
   */
  public void put(long merchantId, Promotion given) {
    String code = Objects.requireNonNull(given.code());
    Optional<Stored> before = store.byCode(merchantId, code);
    if (before.isEmpty()) {
      insert(merchantId, code, given);
    } else if (!before.get().promotion().equals(checked(merchantId, code, given))) {
      change(merchantId, code, stored -> given);
    }
  }

  /** Faults of the promotion itself, whatever the catalogue and other promotions hold. */
  public void checkAlone(Promotion given, String merchantCurrency) {
    Problems problems = new Problems();
    PromotionRules.check(PromotionDefaults.read(given), merchantCurrency, problems);
    problems.throwIfAny();
  }

  /**
   * Replaces a promotion. Coupon and discount stay where they are left out, and the type always.
   *
   * @param path the code that the address names; null where only the promotion does
   */
  Promotion update(long merchantId, Promotion given, @Nullable String path) {
    String code = path == null ? given.code() : path;
    return change(merchantId, code, before -> merged(before, given));
  }

  /** Faults: PROMOTION_NOT_FOUND and what the change leads to. */
  Promotion change(long merchantId, @Nullable String code, UnaryOperator<Promotion> change) {
    while (true) {
      Stored before = stored(merchantId, code);
      Promotion changed = change.apply(before.promotion());
      Promotion after = checked(merchantId, before.promotion().code(), changed);
      WriteBatch batch = new WriteBatch();
      store.update(batch, merchantId, before, after, clock.now(merchantId));
      tell(batch, merchantId, after, "updated");
      try {
        commit(batch, merchantId, after);
        return after;
      } catch (LostRace changedMeanwhile) {
        live.forget(merchantId);
      }
    }
  }

  boolean delete(long merchantId, String code) {
    Promotion promotion = find(merchantId, code);
    WriteBatch batch = new WriteBatch();
    store.delete(batch, merchantId, Objects.requireNonNull(promotion.code()));
    tell(batch, merchantId, promotion, "deleted");
    try {
      commit(batch, merchantId, true);
    } catch (LostRace deletedMeanwhile) {
      throw new Fault(FaultCode.PROMOTION_NOT_FOUND);
    }
    return true;
  }

  /** Faults: PROMOTION_NOT_FOUND. */
  Promotion find(long merchantId, @Nullable String code) {
    return stored(merchantId, code).promotion();
  }

  private Stored stored(long merchantId, @Nullable String code) {
    return store
        .byCode(merchantId, code == null ? "" : code.strip())
        .orElseThrow(() -> new Fault(FaultCode.PROMOTION_NOT_FOUND));
  }

  private Promotion insert(long merchantId, String code, Promotion given) {
    Promotion promotion = checked(merchantId, code, given);
    WriteBatch batch = new WriteBatch();
    store.insert(batch, merchantId, promotion, clock.now(merchantId));
    tell(batch, merchantId, promotion, "added");
    commit(batch, merchantId, promotion);
    return promotion;
  }

  private static Promotion merged(Promotion before, Promotion given) {
    Problems problems = new Problems();
    problems.require(
        given.type() == null || given.type() == before.type(),
        "Type",
        FaultCode.PROMOTION_TYPE_FIXED);
    problems.throwIfAny();
    Promotion after = PromotionDefaults.read(given).withType(before.type());
    if (after.coupon() == null) {
      after = after.withCoupon(before.coupon());
    }
    return after.discount() == null ? after.withDiscount(before.discount()) : after;
  }

  /** The promotion as it is to be kept, if it passes every rule. */
  private Promotion checked(long merchantId, @Nullable String code, Promotion given) {
    String currency = merchants.byId(merchantId).defaultCurrency();
    Promotion promotion = PromotionDefaults.read(given);
    Problems problems = new Problems();
    PromotionRules.check(promotion, currency, problems);
    products.check(merchantId, promotion, problems);
    problems.throwIfAny();
    String own = Objects.requireNonNull(code);
    checkCoupons(merchantId, own, promotion, problems);
    problems.throwIfAny();
    return PromotionDefaults.complete(promotion, own, currency);
  }

  private void checkCoupons(long merchantId, String code, Promotion promotion, Problems problems) {
    List<String> keys = CouponCodes.keys(promotion.coupon());
    for (String taken : store.taken(merchantId, keys, code)) {
      problems.add(
          CouponRules.path(Objects.requireNonNull(promotion.coupon()), keys.indexOf(taken)),
          FaultCode.PROMOTION_COUPON_DUPLICATE,
          "Another promotion has the coupon code [" + taken + "].");
    }
  }

  private void tell(WriteBatch batch, long merchantId, Promotion promotion, String change) {
    Instant now = clock.now(merchantId);
    String code = Objects.requireNonNull(promotion.code());
    events.append(
        batch, merchantId, now, new Event.CatalogueChanged(Event.Subject.PROMOTION, code, change));
    live.changed(batch, merchantId);
  }

  private void commit(WriteBatch batch, long merchantId, Object answer) {
    try {
      tx.commit(batch, answer);
    } catch (Duplicate couponTakenMeanwhile) {
      throw new Fault(
          FaultCode.PROMOTION_COUPON_DUPLICATE,
          "Coupon",
          FaultCode.PROMOTION_COUPON_DUPLICATE.message());
    }
    live.forget(merchantId);
  }
}
