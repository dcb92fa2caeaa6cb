package dev.tillgate.foundation.ledger;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Whose books this node has written in and not sealed since. */
@Component
class NewEntries {
  private final Set<Long> merchants = ConcurrentHashMap.newKeySet();

  void add(long merchantId) {
    merchants.add(merchantId);
  }

  /** Those of now; what is written in the meantime is new again. */
  Set<Long> take() {
    Set<Long> taken = Set.copyOf(merchants);
    merchants.removeAll(taken);
    return taken;
  }
}
