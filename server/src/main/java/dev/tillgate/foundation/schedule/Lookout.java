package dev.tillgate.foundation.schedule;

import dev.tillgate.foundation.kernel.WallClock;
import dev.tillgate.foundation.merchant.Merchants;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * Knows who may have work due. One statement asks for all merchants. Where it fails and the
 * directory of merchants can be read, a node of the database is away: they are asked one by one for
 * a while, and who failed waits until it is over.
 */
@Component
class Lookout {
  private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);
  private static final Duration A_WHILE = Duration.ofMinutes(1);

  private final DueWork dueWork;
  private final Merchants merchants;
  private final WallClock clock;

  /** Since when merchants' turns have failed, as it was told. */
  private final Map<Long, Instant> failing = new ConcurrentHashMap<>();

  private volatile Instant oneByOneUntil = Instant.MIN;
  private volatile Instant silentUntil = Instant.MIN;

  Lookout(DueWork dueWork, Merchants merchants, WallClock clock) {
    this.dueWork = dueWork;
    this.merchants = merchants;
    this.clock = clock;
  }

  /** Merchants that may have work due. */
  List<Long> merchants() {
    if (isOneByOne()) {
      return each(merchants.ids());
    }
    try {
      List<Long> found = atOnce();
      failing.values().removeIf(since -> since.plus(A_WHILE).isBefore(clock.now()));
      return found;
    } catch (RuntimeException e) {
      return oneByOne(e);
    }
  }

  /** Whether it is worth a merchant's turn; asks nothing while one statement could tell. */
  boolean mayHaveWork(long merchantId) {
    return !isOneByOne() || dueWork.hasAny(merchantId);
  }

  /** Notes that a merchant's turn has failed. */
  void failed(long merchantId, RuntimeException e) {
    if (failing.putIfAbsent(merchantId, clock.now()) == null) {
      LOG.warn("The due work of merchant {} failed; trying again", merchantId, e);
    }
  }

  /** Notes that nobody at all could be asked. */
  void nobodyAnswered(RuntimeException e) {
    if (!clock.now().isBefore(silentUntil)) {
      silentUntil = clock.now().plus(A_WHILE);
      LOG.warn("Looking for due work failed; trying again", e);
    }
  }

  private boolean isOneByOne() {
    return clock.now().isBefore(oneByOneUntil);
  }

  private List<Long> atOnce() {
    Map<Long, Integer> ownClocks = dueWork.ownClocks();
    List<Long> due = new ArrayList<>(dueWork.merchantsDue(ownClocks.keySet()));
    ownClocks.forEach(merchants::hearOfClock);
    due.addAll(ownClocks.keySet());
    return due;
  }

  private List<Long> oneByOne(RuntimeException cause) {
    List<Long> all = directory(cause);
    LOG.warn(
        "Not all merchants could be asked at once for due work; asking each by itself: {}",
        NestedExceptionUtils.getMostSpecificCause(cause).getMessage());
    oneByOneUntil = clock.now().plus(A_WHILE);
    // Not all of them: who waits for a node that is away keeps others waiting too.
    failing.keySet().stream().findAny().ifPresent(failing::remove);
    return each(all);
  }

  private List<Long> directory(RuntimeException cause) {
    try {
      return merchants.ids();
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
      throw cause;
    }
  }

  private List<Long> each(List<Long> all) {
    return all.stream().filter(merchantId -> !failing.containsKey(merchantId)).toList();
  }
}
