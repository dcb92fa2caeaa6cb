package dev.tillgate.gate.requests;

import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.gate.operation.RecordedWrites;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Ends what is kept of calls for a while only, once an hour. */
@Component
final class Expiry implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);
  private static final Duration INTERVAL = Duration.ofHours(1);

  private final Merchants merchants;
  private final RecordedWrites writes;
  private final AuditLog audit;
  private volatile boolean running;
  private Thread thread = Thread.ofVirtual().unstarted(() -> {});

  Expiry(Merchants merchants, RecordedWrites writes, AuditLog audit) {
    this.merchants = merchants;
    this.writes = writes;
    this.audit = audit;
  }

  /** Ends it now, for every merchant; one whose turn fails has another one in an hour. */
  void run() {
    for (Merchant merchant : merchants.all()) {
      try {
        writes.expireKeys(merchant.id());
        writes.run(() -> audit.expired(merchant));
      } catch (RuntimeException e) {
        LOG.warn("What {} keeps no longer is still there", merchant.code(), e);
      }
    }
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("expiry").start(this::loop);
  }

  @Override
  public void stop() {
    running = false;
    LockSupport.unpark(thread);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void loop() {
    while (running) {
      try {
        run();
      } catch (RuntimeException e) {
        LOG.warn("Looking for what is kept no longer failed", e);
      }
      LockSupport.parkNanos(INTERVAL.toNanos());
    }
  }
}
