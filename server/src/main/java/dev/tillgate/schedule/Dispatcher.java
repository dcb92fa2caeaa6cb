package dev.tillgate.schedule;

import dev.tillgate.kernel.Codes;
import dev.tillgate.kernel.ShopClock;
import dev.tillgate.kernel.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs what is due, about once a second, on whichever node claims it first. */
@Component
public class Dispatcher implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final int MAX_BACK_OFF_STEPS = 10;

  private final DueWork dueWork;
  private final ShopClock shopClock;
  private final WallClock wallClock;
  private final Map<String, DueWorkHandler> handlers;
  private final String node = Codes.hex(4);
  private volatile boolean running;
  private Thread thread = Thread.ofVirtual().unstarted(() -> {});

  Dispatcher(
      DueWork dueWork, ShopClock shopClock, WallClock wallClock, List<DueWorkHandler> handlers) {
    this.dueWork = dueWork;
    this.shopClock = shopClock;
    this.wallClock = wallClock;
    this.handlers =
        handlers.stream().collect(Collectors.toMap(DueWorkHandler::kind, Function.identity()));
  }

  /** Runs everything that is due now in any shop, and what comes due by it. */
  public void runDue() {
    boolean found = true;
    while (found) {
      found = runSome();
    }
  }

  /** Runs a part of each shop's due work, in turns; false when there was none. */
  private boolean runSome() {
    List<Long> merchants = new ArrayList<>(new TreeSet<>(dueWork.merchantsDue(wallClock.now())));
    Collections.shuffle(merchants);
    dueWork.merchantsWithOwnClock().stream()
        .filter(merchant -> !merchants.contains(merchant))
        .forEach(merchants::add);
    boolean found = false;
    for (long merchantId : merchants) {
      found |= runSome(merchantId);
    }
    return found;
  }

  private boolean runSome(long merchantId) {
    Instant now = shopClock.now(merchantId);
    List<DueItem> items = dueWork.claim(merchantId, now, LEASE, node);
    for (DueItem item : items) {
      try {
        handler(item).run(item);
      } catch (RuntimeException e) {
        LOG.warn(
            "Due work {} {} failed, attempt {}", item.kind(), item.reference(), item.attempt(), e);
        dueWork.postpone(item, now.plus(backOff(item.attempt())));
      }
    }
    return !items.isEmpty();
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

  @Override
  public boolean isRunning() {
    return running;
  }

  private void loop() {
    while (running) {
      try {
        boolean found = true;
        while (found && running) {
          found = runSome();
        }
      } catch (RuntimeException e) {
        LOG.warn("Looking for due work failed; trying again", e);
      }
      LockSupport.parkNanos(INTERVAL.toNanos());
    }
  }
}
