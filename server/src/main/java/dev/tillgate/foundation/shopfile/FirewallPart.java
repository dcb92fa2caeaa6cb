package dev.tillgate.foundation.shopfile;

import dev.tillgate.foundation.kernel.AddressRange;
import dev.tillgate.foundation.merchant.Firewall;
import java.util.List;

/** From where the merchant's programs may call. */
record FirewallPart(@Default("true") boolean enabled, List<AddressRange> allow) {

  FirewallPart {
    ShopFile.require(
        !enabled || !allow.isEmpty(),
        "an enabled firewall that allows nothing locks everybody out");
  }

  Firewall toAccess() {
    return new Firewall(enabled, allow);
  }
}
