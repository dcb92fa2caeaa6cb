package dev.tillgate.gate.requests;

import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.gate.operation.RecordedWrites;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Ends what is kept of calls for a while only, once an hour. */
@Component
final class Expiry implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);
  private static final Duration INTERVAL = Duration.ofHours(1);

  /** Neither a lock nor a transaction lasts long, however much there is. */
  private static final int AT_A_TIME = 1000;

  private final Merchants merchants;
  private final RecordedWrites writes;
  private final AuditLog audit;
  private volatile boolean isStopped;
  private volatile CountDownLatch stopping = new CountDownLatch(0);
  private Thread thread = Thread.ofVirtual().unstarted(() -> {});

  Expiry(Merchants merchants, RecordedWrites writes, AuditLog audit) {
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
      more = work.getAsBoolean() && !isStopped;
    }
  }

  @Override
  public void start() {
    isStopped = false;
    stopping = new CountDownLatch(1);
    thread = Thread.ofVirtual().name("expiry").start(this::loop);
  }

  /** Waits for the turn in hand. */
  @Override
  public void stop() {
    isStopped = true;
    stopping.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Others stop meanwhile, and nobody waits longer than a stop may take. */
  @Override
  public void stop(Runnable then) {
    Thread.ofVirtual()
        .start(
            () -> {
              stop();
              then.run();
            });
  }

  @Override
  public boolean isRunning() {
    return stopping.getCount() > 0;
  }

  private void loop() {
    try {
      do {
        runOnce();
      } while (!stopping.await(INTERVAL.toSeconds(), TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void runOnce() {
    try {
      run();
    } catch (RuntimeException e) {
      LOG.warn("Looking for what is kept no longer failed", e);
    }
  }
}
