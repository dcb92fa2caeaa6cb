package dev.tillgate.gate.access;

import dev.tillgate.foundation.kernel.ShopClock;
import dev.tillgate.foundation.kernel.WallClock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Live shops follow the wall clock, sandbox shops their own. */
@Component
class MerchantClock implements ShopClock {
  private final Merchants merchants;
  private final WallClock wall;

  MerchantClock(Merchants merchants, WallClock wall) {
    this.merchants = merchants;
    this.wall = wall;
  }

  @Override
  public Instant now(long merchantId) {
    Merchant merchant = merchants.byId(merchantId);
    if (merchant.sandbox() && merchant.clockFrozenAt() != null) {
      return merchant.clockFrozenAt();
    }
    return merchant.sandbox() ? wall.now().plusSeconds(merchant.clockOffsetSeconds()) : wall.now();
  }
}
