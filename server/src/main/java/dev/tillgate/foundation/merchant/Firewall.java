package dev.tillgate.foundation.merchant;

import dev.tillgate.foundation.kernel.AddressRange;
import java.util.List;

/**
 * From where a merchant's programs may call.
 *
 * @param enabled whether it is looked at
 * @param allow where calls may come from
 */
public record Firewall(boolean enabled, List<AddressRange> allow) {
  /** Lets everybody in. */
  public static final Firewall OFF = new Firewall(false, List.of());

  /** Whether calls may come from an address. */
  public boolean admits(String ip) {
    return !enabled || isAllowed(ip);
  }

  private boolean isAllowed(String ip) {
    return AddressRange.ofClient(ip)
        .filter(client -> allow.stream().anyMatch(range -> range.contains(client)))
        .isPresent();
  }
}
