package dev.tillgate.offer.shipping;

import dev.tillgate.foundation.kernel.ShopClock;
import dev.tillgate.foundation.persistence.Invalidations;
import dev.tillgate.foundation.persistence.KeptValues;
import dev.tillgate.foundation.persistence.Tx;
import dev.tillgate.foundation.persistence.WriteBatch;
import java.util.List;
import org.springframework.stereotype.Component;

/** The shipping methods of shops, kept at hand. */
@Component
public class ShippingMethods {
  private final ShippingMethodStore store;
  private final ShopClock clock;
  private final Tx tx;
  private final KeptValues<List<ShippingMethod>> methods;

  ShippingMethods(ShippingMethodStore store, ShopClock clock, Tx tx, Invalidations invalidations) {
    this.store = store;
    this.clock = clock;
    this.tx = tx;
    this.methods =
        new KeptValues<>("shipping", invalidations, (merchantId, code) -> store.all(merchantId));
  }

  /** All methods of a shop, by code. */
  public List<ShippingMethod> of(long merchantId) {
    return methods.of(merchantId);
  }

  /** Adds the method or replaces the one with its code; the same method again changes nothing. */
  public void put(long merchantId, ShippingMethod method) {
    if (store.all(merchantId).contains(method)) {
      return;
    }
    WriteBatch batch = new WriteBatch();
    store.save(batch, merchantId, method, clock.now(merchantId));
    methods.changed(batch, merchantId);
    tx.commit(batch);
    methods.forget(merchantId);
  }
}
