package dev.tillgate.foundation.merchant;

import dev.tillgate.foundation.kernel.WallClock;
import dev.tillgate.foundation.persistence.Ids;
import dev.tillgate.foundation.persistence.Invalidations;
import dev.tillgate.foundation.persistence.KeptValues;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The merchants of this server, kept at hand, and what time it is in their shops. */
@Component
public class Merchants {
  private static final long BY_CODE = 0;
  private static final int LONGEST_CODE = 100;

  private final MerchantStore store;
  private final Ids ids;
  private final WallClock clock;
  private final KeptValues<Optional<Merchant>> byId;
  private final KeptValues<Optional<Merchant>> byCode;

  Merchants(MerchantStore store, Ids ids, WallClock clock, Invalidations invalidations) {
    this.store = store;
    this.ids = ids;
    this.clock = clock;
    this.byId = new KeptValues<>("merchant", invalidations, (id, _) -> store.byId(id));
    this.byCode = new KeptValues<>("merchant-code", invalidations, (_, code) -> store.byCode(code));
  }

  /** The merchant with this code, exactly as written. */
  public Optional<Merchant> byCode(String code) {
    return code.length() > LONGEST_CODE ? Optional.empty() : byCode.of(BY_CODE, code);
  }

  /** The merchant of an id that the server itself gave out. */
  public Merchant byId(long merchantId) {
    return find(merchantId)
        .orElseThrow(() -> new IllegalStateException("There is no merchant " + merchantId));
  }

  /** The merchant with this id, which may come from outside. */
  public Optional<Merchant> find(long merchantId) {
    return byId.of(merchantId);
  }

  /** The ids of all merchants of the installation. */
  public List<Long> ids() {
    return store.ids();
  }

  /** The present in the merchant's shop, by the wall clock or by the shop's own. */
  public Moment moment(Merchant merchant) {
    return new Moment(merchant, merchant.time(clock.now()));
  }

  /** The same for a merchant of whom only the id is at hand. */
  public Moment moment(long merchantId) {
    return moment(byId(merchantId));
  }

  /** Forgets a merchant whose clock has been turned since it was read. */
  public void hearOfClock(long merchantId, int clockVersion) {
    Merchant known = byId(merchantId);
    if (known.clockVersion() != clockVersion) {
      forget(known);
    }
  }

  private void forget(Merchant merchant) {
    byId.forget(merchant.id(), KeptValues.ALL);
    byCode.forget(BY_CODE, merchant.code());
  }

  /**
   * Ties a write to the clock that told its moment: where somebody has turned that clock since,
   * perhaps on another node, it does not happen.
   *
   * @param instead what that is told as; null to run the body again, at the new time
   */
  public void holdClock(WriteBatch batch, Merchant merchant, @Nullable RuntimeException instead) {
    if (merchant.sandbox()) {
      batch.mustFind(
          instead,
          "SELECT 1 FROM merchant WHERE merchant_id = ? AND clock_version = ? FOR SHARE",
          merchant.id(),
          merchant.clockVersion());
      batch.forgetIfLost(() -> forget(merchant));
    }
  }

  /**
   * Keeps the merchant under its code: a new one gets an id, a known one keeps its id and how far
   * its clock is ahead. Nobody else changes it before the end of the transaction, so what is loaded
   * with it fits its settings; of two that are loaded with different settings, the later one holds.
   */
  public Write<Merchant> save(Merchant draft) {
    WriteBatch batch = WriteBatch.ofNobody(clock.now());
    Optional<Merchant> known = store.byCode(draft.code());
    Merchant merchant =
        known.isPresent()
            ? saved(batch, known.get(), draft)
            : added(batch, draft.withId(ids.next(Ids.Pool.MERCHANT)));
    if (known.isEmpty() || !merchant.equals(known.get())) {
      byId.changed(batch, merchant.id(), KeptValues.ALL);
      byCode.changed(batch, BY_CODE, merchant.code());
    }
    return Write.of(batch, merchant);
  }

  private Merchant added(WriteBatch batch, Merchant merchant) {
    store.insert(batch, merchant);
    return merchant;
  }

  private Merchant saved(WriteBatch batch, Merchant before, Merchant draft) {
    Merchant same =
        draft
            .withId(before.id())
            .withClockOffsetSeconds(before.clockOffsetSeconds())
            .withClockVersion(before.clockVersion())
            .withVersion(before.version());
    if (same.equals(before)) {
      store.hold(batch, before);
      return before;
    }
    boolean turned = !Objects.equals(before.clockFrozenAt(), same.clockFrozenAt());
    Merchant after =
        same.withVersion(before.version() + 1)
            .withClockVersion(before.clockVersion() + (turned ? 1 : 0));
    store.update(batch, before, after);
    return after;
  }
}
