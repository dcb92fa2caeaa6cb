package dev.tillgate.foundation.schedule;

import dev.tillgate.foundation.kernel.WallClock;
import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.foundation.persistence.Outage;
import dev.tillgate.foundation.persistence.Spread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * Knows who may have work due. One statement asks for all merchants. Where it fails and the
 * directory of merchants can be read, a node of the database is away or hangs: they are asked one
 * by one for a while, and who failed waits until it is over.
 */
@Component
class Lookout {
  private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);
  private static final long A_WHILE = Duration.ofMinutes(1).toNanos();
  private static final long MOST_SILENCE = Duration.ofSeconds(10).toNanos();

  private final DueWork dueWork;
  private final Merchants merchants;
  private final Spread spread;
  private final WallClock clock;

  /** When merchants' turns have failed, as it was told. */
  private final Map<Long, Long> failing = new ConcurrentHashMap<>();

  /** Who has answered when asked alone; they come first, while the others are found out about. */
  private final Set<Long> answering = ConcurrentHashMap.newKeySet();

  /** How long those who have not answered kept others waiting in this pass. */
  private final AtomicLong silence = new AtomicLong();

  private volatile @Nullable Long oneByOneSince;
  private volatile @Nullable Long silentSince;

  Lookout(DueWork dueWork, Merchants merchants, Spread spread, WallClock clock) {
    this.dueWork = dueWork;
    this.merchants = merchants;
    this.spread = spread;
    this.clock = clock;
  }

  /** Merchants that may have work due, in the order in which they have their turns. */
  List<Long> merchants() {
    if (isOneByOne()) {
      return each(dueWork.allMerchants());
    }
    try {
      List<Long> found = atOnce();
      failing.values().removeIf(since -> !isLately(since));
      Collections.shuffle(found);
      return found;
    } catch (RuntimeException e) {
      if (Outage.caused(e) && spread.isOverNodes()) {
        return oneByOne(e);
      }
      throw e;
    }
  }

  /** Whether it is worth a merchant's turn; asks nothing while one statement could tell. */
  boolean mayHaveWork(long merchantId) {
    if (!isOneByOne()) {
      return true;
    }
    if (silence.get() > MOST_SILENCE && !answering.contains(merchantId)) {
      return false;
    }
    long start = clock.nanos();
    try {
      boolean any = dueWork.hasAny(merchantId);
      answering.add(merchantId);
      return any;
    } catch (RuntimeException e) {
      answering.remove(merchantId);
      silence.addAndGet(clock.nanos() - start);
      throw e;
    }
  }

  /** Notes that a merchant's turn has failed. */
  void failed(long merchantId, RuntimeException e) {
    if (failing.putIfAbsent(merchantId, clock.nanos()) == null) {
      LOG.warn("The due work of merchant {} failed; trying again", merchantId, e);
    }
  }

  /** Notes that nobody at all could be asked. */
  void nobodyAnswered(RuntimeException e) {
    if (!isLately(silentSince)) {
      silentSince = clock.nanos();
      LOG.warn("Looking for due work failed; trying again", e);
    }
  }

  private boolean isOneByOne() {
    return isLately(oneByOneSince);
  }

  private boolean isLately(@Nullable Long when) {
    return when != null && clock.nanos() - when < A_WHILE;
  }

  private List<Long> atOnce() {
    Map<Long, Integer> ownClocks = dueWork.ownClocks();
    List<Long> due = new ArrayList<>(dueWork.merchantsDue());
    ownClocks.forEach(merchants::hearOfClock);
    due.addAll(ownClocks.keySet());
    return due;
  }

  private List<Long> oneByOne(RuntimeException cause) {
    List<Long> all = directory(cause);
    LOG.warn(
        "Not all merchants could be asked at once for due work; asking each by itself: {}",
        NestedExceptionUtils.getMostSpecificCause(cause).getMessage());
    oneByOneSince = clock.nanos();
    answering.clear();
    // Not all of them: who waits for a node that is away keeps others waiting too.
    longestFailing().ifPresent(failing::remove);
    return each(all);
  }

  /** Each of them has its turn, as who fails again has failed the latest. */
  private Optional<Long> longestFailing() {
    long now = clock.nanos();
    return failing.entrySet().stream()
        .max(Comparator.comparingLong(entry -> now - entry.getValue()))
        .map(Map.Entry::getKey);
  }

  private List<Long> directory(RuntimeException cause) {
    try {
      return dueWork.allMerchants();
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
      throw cause;
    }
  }

  private List<Long> each(List<Long> all) {
    silence.set(0);
    List<Long> asked = new ArrayList<>(all);
    asked.removeAll(failing.keySet());
    Collections.shuffle(asked);
    asked.sort(Comparator.comparing(merchantId -> !answering.contains(merchantId)));
    return asked;
  }
}
