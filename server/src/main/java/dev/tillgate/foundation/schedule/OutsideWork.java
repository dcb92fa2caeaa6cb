package dev.tillgate.foundation.schedule;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that asks somebody outside, each in a thread of its own, so that one who is slow keeps
 * neither another merchant nor the next look for due work waiting. Of each merchant only some asks
 * at once, and some waits for its turn; the rest stays in the table.
 */
final class OutsideWork {
  private static final Logger LOG = LoggerFactory.getLogger(OutsideWork.class);
  private static final int MOST_ASKING = 16;
  private static final int MOST_IN_HAND = MOST_ASKING + DueWork.CLAIM_LIMIT;

  /** What waits longer is put off, as its lease must last until the answer is written. */
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition ended = lock.newCondition();
  private final Map<Long, Merchant> merchants = new HashMap<>();
  private boolean anyDone;
  private volatile boolean dropping;

  /** A piece of work. */
  interface Work {
    /** Does it, and says whether it happened. */
    boolean run();

    /** Leaves it for later. */
    void putOff();
  }

  private static final class Merchant {
    private final Semaphore asking = new Semaphore(MOST_ASKING, true);
    private int inHand;
  }

  /**
   * Begins a piece of work, or puts it off where the merchant has too much in hand.
   *
   * @param patient waits instead
   */
  void begin(long merchantId, boolean patient, Work work) {
    Merchant merchant = taken(merchantId, patient);
    if (merchant == null) {
      work.putOff();
    } else {
      Thread.ofVirtual().name("outside-work").start(() -> run(merchantId, merchant, work));
    }
  }

  private @Nullable Merchant taken(long merchantId, boolean patient) {
    lock.lock();
    try {
      while (patient && isFull(merchantId)) {
        ended.awaitUninterruptibly();
      }
      if (isFull(merchantId)) {
        return null;
      }
      Merchant merchant = merchants.computeIfAbsent(merchantId, _ -> new Merchant());
      merchant.inHand++;
      return merchant;
    } finally {
      lock.unlock();
    }
  }

  private boolean isFull(long merchantId) {
    Merchant merchant = merchants.get(merchantId);
    return merchant != null && merchant.inHand >= MOST_IN_HAND;
  }

  private void run(long merchantId, Merchant merchant, Work work) {
    boolean done = false;
    try {
      if (!merchant.asking.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        work.putOff();
        return;
      }
      try {
        if (dropping) {
          work.putOff();
        } else {
          done = work.run();
        }
      } finally {
        merchant.asking.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warn("Work of merchant {} that asks outside failed; its lease will end", merchantId, e);
    } finally {
      end(merchantId, merchant, done);
    }
  }

  private void end(long merchantId, Merchant merchant, boolean done) {
    lock.lock();
    try {
      anyDone |= done;
      merchant.inHand--;
      if (merchant.inHand == 0) {
        merchants.remove(merchantId);
      }
      ended.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until nothing is in hand, and says whether anything was done since it was last asked. */
  boolean await() {
    lock.lock();
    try {
      while (!merchants.isEmpty()) {
        ended.awaitUninterruptibly();
      }
      boolean any = anyDone;
      anyDone = false;
      return any;
    } finally {
      lock.unlock();
    }
  }

  /** The same, but what has not yet asked is put off. */
  void stop() {
    dropping = true;
    try {
      await();
    } finally {
      dropping = false;
    }
  }
}
