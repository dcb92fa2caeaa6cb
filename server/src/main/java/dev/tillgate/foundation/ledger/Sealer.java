package dev.tillgate.foundation.ledger;

import dev.tillgate.foundation.kernel.WallClock;
import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.foundation.persistence.Ids;
import dev.tillgate.foundation.persistence.Tx;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.foundation.schedule.NodeChore;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Seals entries behind the writes that made them, so that these cost nothing more. What is new it
 * is told by the journal of its own node; what other nodes left behind is found when a server
 * starts.
 */
@Component
class Sealer implements NodeChore {
  private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
  private static final int MOST_ENTRIES = 500;

  /** How many seals a merchant gets at a time, so that due work need not wait. */
  private static final int MOST_SEALS = 4;

  /**
   * After so long nobody writes an entry with a number below an old horizon: blocks are given up by
   * then, and what was on its way is there.
   */
  static final Duration SETTLED = Ids.ROWS_KEPT.multipliedBy(2);

  private final Merchants merchants;
  private final NewEntries newEntries;
  private final SealStore store;
  private final Ids ids;
  private final WallClock clock;
  private final Tx tx;
  private final Set<Long> unseen = new HashSet<>();
  private boolean isNew = true;

  Sealer(
      Merchants merchants,
      NewEntries newEntries,
      SealStore store,
      Ids ids,
      WallClock clock,
      Tx tx) {
    this.merchants = merchants;
    this.newEntries = newEntries;
    this.store = store;
    this.ids = ids;
    this.clock = clock;
    this.tx = tx;
  }

  @Override
  public synchronized boolean run() {
    if (isNew) {
      unseen.addAll(merchants.ids());
      isNew = false;
    }
    Set<Long> all = new HashSet<>(newEntries.take());
    all.addAll(unseen);
    boolean left = false;
    for (long merchantId : all) {
      left |= seal(merchantId);
    }
    return left;
  }

  /** What fails with a merchant is tried again, and no matter of the others. */
  private boolean seal(long merchantId) {
    boolean left = true;
    try {
      for (int n = 0; left && n < MOST_SEALS; n++) {
        left = tx.carryOut(_ -> next(merchantId));
      }
      if (!left) {
        unseen.remove(merchantId);
      }
    } catch (RuntimeException e) {
      LOG.warn("The books of merchant {} could not be sealed", merchantId, e);
      newEntries.add(merchantId);
      return false;
    }
    if (left) {
      newEntries.add(merchantId);
    }
    return left;
  }

  /** The next seal, and whether something is left; nobody else writes one with its number. */
  private Write<Boolean> next(long merchantId) {
    Instant now = clock.now();
    WriteBatch batch = new WriteBatch(merchantId, now);
    Optional<Seal> last = store.last(merchantId);
    long horizon = ids.rowHorizon();
    long from = unseen.contains(merchantId) ? 0 : settled(store, merchantId);
    List<BookedEntry> entries = store.unsealed(merchantId, from, MOST_ENTRIES);
    boolean isLast = entries.size() < MOST_ENTRIES;
    if (!entries.isEmpty()) {
      int number = last.map(Seal::number).orElse(0) + 1;
      String hash = last.map(Seal::hash).orElse(Seal.NO_HASH);
      store.insert(batch, Seal.of(number, hash, entries, horizon, isLast, now));
    }
    return Write.of(batch, !isLast);
  }

  /**
   * The number below which all entries are sealed: the horizon of a seal that was settled when all
   * there was had been sealed once more.
   */
  static long settled(SealStore store, long merchantId) {
    return store
        .completeAt(merchantId)
        .map(complete -> store.horizon(merchantId, complete.minus(SETTLED)))
        .orElse(0L);
  }
}
