package dev.tillgate.foundation.schedule;

import dev.tillgate.foundation.kernel.Codes;
import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Step;
import dev.tillgate.foundation.persistence.Tx;
import dev.tillgate.foundation.persistence.Write;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs what is due, about once a second, on whichever node claims it first. */
@Component
public class Dispatcher implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final int MAX_BACK_OFF_STEPS = 10;

  private final DueWork dueWork;
  private final Merchants merchants;
  private final Tx tx;
  private final Map<String, DueWorkHandler> handlers;
  private final String node = Codes.hex(4);
  private final ReentrantLock turn = new ReentrantLock();
  private volatile boolean running;
  private Thread thread = Thread.ofVirtual().unstarted(() -> {});

  Dispatcher(DueWork dueWork, Merchants merchants, Tx tx, List<DueWorkHandler> handlers) {
    this.dueWork = dueWork;
    this.merchants = merchants;
    this.tx = tx;
    this.handlers =
        handlers.stream().collect(Collectors.toMap(DueWorkHandler::kind, Function.identity()));
  }

  /**
   * Runs everything that is due now in any shop, and what comes due by it. One call at a time: who
   * comes second waits, and finds the first one's work done.
   */
  public void runDue() {
    turn.lock();
    try {
      Map<Long, Integer> ownClocks = dueWork.ownClocks();
      List<Long> due = new ArrayList<>(dueWork.merchantsDue(ownClocks.keySet()));
      Collections.shuffle(due);
      due.forEach(this::runDue);
      ownClocks.forEach(merchants::hearOfClock);
      ownClocks.keySet().forEach(this::runDue);
    } finally {
      turn.unlock();
    }
  }

  private void runDue(long merchantId) {
    int done;
    do {
      done = 0;
      Moment moment = merchants.moment(merchantId);
      for (DueItem item : dueWork.claim(moment, node)) {
        done += run(item) ? 1 : 0;
      }
    } while (done > 0);
  }

  /** Whether the work was done; what was not waits for a later look. */
  private boolean run(DueItem item) {
    try {
      tx.carryOut(_ -> decided(item));
      return true;
    } catch (LeaseLost e) {
      LOG.debug("Due work {} {} was done elsewhere", item.kind(), item.reference());
    } catch (RuntimeException e) {
      LOG.warn(
          "Due work {} {} failed, attempt {}", item.kind(), item.reference(), item.attempt(), e);
      dueWork.postpone(item, backOff(item.attempt()));
    }
    return false;
  }

  /** The work and its end, as one write. */
  private Write<?> decided(DueItem item) {
    return ended(handler(item).run(item), item);
  }

  /** Work that asks outside ends with the write of the outcome; without one it stays. */
  private <A extends @Nullable Object> Write<A> ended(Write<A> work, DueItem item) {
    Step<?, A> next = work.next();
    if (next != null) {
      return work.then(next.writing(outcome -> ended(outcome, item)));
    }
    dueWork.finish(work.rows(), item);
    merchants.holdClock(work.rows(), item.moment().merchant(), new LeaseLost());
    return work;
  }

  private DueWorkHandler handler(DueItem item) {
    DueWorkHandler handler = handlers.get(item.kind());
    if (handler == null) {
      throw new IllegalStateException("Nobody does work of kind " + item.kind());
    }
    return handler;
  }

  private static Duration backOff(int attempt) {
    return Duration.ofSeconds(1L << Math.min(attempt, MAX_BACK_OFF_STEPS));
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("dispatcher").start(this::loop);
  }

  /** Waits for the work in hand; the rest stays in the table. */
  @Override
  public void stop() {
    running = false;
    LockSupport.unpark(thread);
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
    return running;
  }

  private void loop() {
    while (running) {
      try {
        runDue();
      } catch (RuntimeException e) {
        LOG.warn("Looking for due work failed; trying again", e);
      }
      LockSupport.parkNanos(INTERVAL.toNanos());
    }
  }
}
