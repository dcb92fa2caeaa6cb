package dev.tillgate.gate.requests;

import dev.tillgate.foundation.kernel.Rounds;
import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.gate.operation.RecordedWrites;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Ends what is kept of calls for a while only, once an hour. */
@Component
final class Expiry extends Rounds {
  private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);
  private static final Duration INTERVAL = Duration.ofHours(1);

  /** Neither a lock nor a transaction lasts long, however much there is. */
  private static final int AT_A_TIME = 1000;

  private final Merchants merchants;
  private final RecordedWrites writes;
  private final AuditLog audit;

  Expiry(Merchants merchants, RecordedWrites writes, AuditLog audit) {
    super("expiry", INTERVAL);
    this.merchants = merchants;
    this.writes = writes;
    this.audit = audit;
  }

  /** Ends it now, for every merchant; one whose turn fails has another one in an hour. */
  void run() {
    for (long merchantId : merchants.ids()) {
      try {
        again(() -> writes.expireKeys(merchantId, AT_A_TIME));
        again(() -> writes.run(() -> audit.expired(merchants.byId(merchantId), AT_A_TIME)));
      } catch (RuntimeException e) {
        LOG.warn("What merchant {} keeps no longer is still there", merchantId, e);
      }
    }
  }

  /** What is left when the server stops waits for the next start. */
  private void again(BooleanSupplier work) {
    boolean more = true;
    while (more) {
      more = work.getAsBoolean() && !isStopped();
    }
  }

  @Override
  protected void round() {
    try {
      run();
    } catch (RuntimeException e) {
      LOG.warn("Looking for what is kept no longer failed", e);
    }
  }
}
