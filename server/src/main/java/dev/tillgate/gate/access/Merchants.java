package dev.tillgate.gate.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.tillgate.foundation.kernel.WallClock;
import dev.tillgate.foundation.persistence.Ids;
import dev.tillgate.foundation.persistence.Invalidations;
import dev.tillgate.foundation.persistence.Tx;
import dev.tillgate.foundation.persistence.WriteBatch;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The merchants of this server, kept at hand. */
@Component
public class Merchants {
  private static final Duration FORGET_AFTER = Duration.ofSeconds(30);
  private static final String NOTICE = "merchant:";

  private final MerchantStore store;
  private final Tx tx;
  private final Ids ids;
  private final WallClock clock;
  private final LoadingCache<Long, Optional<Merchant>> byId;
  private final LoadingCache<String, Optional<Merchant>> byCode;

  Merchants(MerchantStore store, Tx tx, Ids ids, WallClock clock, Invalidations invalidations) {
    this.store = store;
    this.tx = tx;
    this.ids = ids;
    this.clock = clock;
    this.byId =
        Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(FORGET_AFTER).build(store::byId);
    this.byCode =
        Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(FORGET_AFTER)
            .build(store::byCode);
    invalidations.onNotice(this::forget);
  }

  /** The merchant with this code, exactly as written. */
  public Optional<Merchant> byCode(String code) {
    return code.length() > 100 ? Optional.empty() : byCode.get(code);
  }

  /** The merchant of an id that the server itself gave out. */
  public Merchant byId(long merchantId) {
    return find(merchantId)
        .orElseThrow(() -> new IllegalStateException("There is no merchant " + merchantId));
  }

  /** The merchant with this id, which may come from outside. */
  Optional<Merchant> find(long merchantId) {
    return byId.get(merchantId);
  }

  /**
   * Stores the merchant under its code: a new one gets an id, a known one keeps its id and how far
   * its clock is ahead.
   *
   * @return the merchant as it is stored
   */
  public Merchant save(Merchant draft) {
    Optional<Merchant> known = store.byCode(draft.code());
    long id = known.map(Merchant::id).orElseGet(() -> ids.next(Ids.Pool.MERCHANT));
    long ahead = known.map(Merchant::clockOffsetSeconds).orElse(0L);
    Merchant merchant = draft.withId(id).withClockOffsetSeconds(ahead);
    if (known.isPresent() && known.get().equals(merchant)) {
      return merchant;
    }
    WriteBatch batch = new WriteBatch();
    if (known.isPresent()) {
      store.update(batch, merchant);
    } else {
      store.insert(batch, merchant, clock.now());
    }
    Invalidations.announce(batch, NOTICE + id + ":" + merchant.code());
    tx.commit(batch);
    byId.invalidate(id);
    byCode.invalidate(merchant.code());
    return merchant;
  }

  private void forget(String notice) {
    if (notice.startsWith(NOTICE)) {
      String[] parts = notice.split(":", 3);
      byId.invalidate(Long.parseLong(parts[1]));
      byCode.invalidate(parts[2]);
    }
  }
}
