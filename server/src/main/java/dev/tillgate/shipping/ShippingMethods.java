package dev.tillgate.shipping;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.tillgate.kernel.ShopClock;
import dev.tillgate.persistence.Invalidations;
import dev.tillgate.persistence.Tx;
import dev.tillgate.persistence.WriteBatch;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** The shipping methods of shops, kept at hand. */
@Component
public class ShippingMethods {
  private static final Duration FORGET_AFTER = Duration.ofSeconds(30);
  private static final String NOTICE = "shipping:";

  private final ShippingMethodStore store;
  private final ShopClock clock;
  private final Tx tx;
  private final LoadingCache<Long, List<ShippingMethod>> methods;

  ShippingMethods(ShippingMethodStore store, ShopClock clock, Tx tx, Invalidations invalidations) {
    this.store = store;
    this.clock = clock;
    this.tx = tx;
    this.methods =
        Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(FORGET_AFTER).build(store::all);
    invalidations.onNotice(this::forget);
  }

  /** All methods of a shop, by code. */
  public List<ShippingMethod> of(long merchantId) {
    return methods.get(merchantId);
  }

  /** Adds the method or replaces the one with its code; the same method again changes nothing. */
  public void put(long merchantId, ShippingMethod method) {
    if (store.all(merchantId).contains(method)) {
      return;
    }
    WriteBatch batch = new WriteBatch();
    store.save(batch, merchantId, method, clock.now(merchantId));
    Invalidations.announce(batch, NOTICE + merchantId);
    tx.commit(batch);
    methods.invalidate(merchantId);
  }

  private void forget(String notice) {
    if (notice.startsWith(NOTICE)) {
      methods.invalidate(Long.valueOf(notice.substring(NOTICE.length())));
    }
  }
}
