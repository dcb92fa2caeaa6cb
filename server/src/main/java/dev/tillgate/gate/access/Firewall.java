package dev.tillgate.gate.access;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.FaultCode;
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

  /** Refuses an address that is not allowed. Faults: NOT_ALLOWED. */
  void check(String ip) {
    if (enabled && !admits(ip)) {
      throw new Fault(FaultCode.NOT_ALLOWED);
    }
  }

  private boolean admits(String ip) {
    return AddressRange.ofClient(ip)
        .filter(client -> allow.stream().anyMatch(range -> range.contains(client)))
        .isPresent();
  }
}
