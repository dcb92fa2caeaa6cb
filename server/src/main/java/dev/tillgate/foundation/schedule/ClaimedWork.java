package dev.tillgate.foundation.schedule;

import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Outage;
import dev.tillgate.foundation.persistence.Step;
import dev.tillgate.foundation.persistence.Tx;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does what a node has claimed, together where the kind of work allows it. */
@Component
class ClaimedWork {
  private static final Logger LOG = LoggerFactory.getLogger(ClaimedWork.class);
  private static final int MAX_BACK_OFF_STEPS = 10;
  private static final Duration A_WHILE = Duration.ofSeconds(2);

  private final DueWork dueWork;
  private final Merchants merchants;
  private final Tx tx;
  private final Map<String, DueWorkHandler> handlers;
  private final OutsideWork outside = new OutsideWork();

  ClaimedWork(DueWork dueWork, Merchants merchants, Tx tx, List<DueWorkHandler> handlers) {
    this.dueWork = dueWork;
    this.merchants = merchants;
    this.tx = tx;
    this.handlers =
        handlers.stream().collect(Collectors.toMap(DueWorkHandler::kind, Function.identity()));
  }

  /**
   * How many of a merchant's items were done; what was not waits for a later look. What asks
   * somebody outside is begun, and keeps nobody waiting.
   *
   * @param patient waits where too much has been begun, instead of putting it off
   */
  int run(List<DueItem> claimed, boolean patient) {
    Map<String, List<DueItem>> byKind =
        claimed.stream()
            .collect(Collectors.groupingBy(DueItem::kind, TreeMap::new, Collectors.toList()));
    int done = 0;
    for (Map.Entry<String, List<DueItem>> entry : byKind.entrySet()) {
      List<DueItem> items = entry.getValue();
      DueWorkHandler handler = handlers.get(entry.getKey());
      if (handler instanceof BulkWorkHandler bulk) {
        done += together(bulk, items);
      } else if (handler != null && handler.asksOutside()) {
        items.forEach(item -> outside.begin(item.moment().merchantId(), patient, asking(item)));
        done += items.size();
      } else {
        done += items.stream().mapToInt(this::alone).sum();
      }
    }
    return done;
  }

  /** Waits for what was begun, and says whether any of it was done. */
  boolean await() {
    return outside.await();
  }

  /** The same at a stop: what has not yet asked is put off. */
  void stop() {
    outside.stop();
  }

  private OutsideWork.Work asking(DueItem item) {
    return new OutsideWork.Work() {
      @Override
      public boolean run() {
        return alone(item) > 0;
      }

      @Override
      public void putOff() {
        dueWork.postpone(item, A_WHILE);
      }
    };
  }

  private int together(BulkWorkHandler handler, List<DueItem> items) {
    if (items.size() == 1) {
      return alone(items.getFirst());
    }
    try {
      // Once: what cannot be written is found by parting, in fewer transactions.
      tx.attempt(_ -> decided(handler, items));
      return items.size();
    } catch (RuntimeException e) {
      if (Outage.caused(e) && !Outage.late(e)) {
        throw e;
      }
      LOG.debug("Work on {} items did not happen; parting them", items.size(), e);
    }
    int half = items.size() / 2;
    return together(handler, items.subList(0, half))
        + together(handler, items.subList(half, items.size()));
  }

  private int alone(DueItem item) {
    try {
      tx.carryOut(_ -> ended(handler(item).run(item), item));
      return 1;
    } catch (LeaseLost e) {
      LOG.debug("Due work {} {} was done elsewhere", item.kind(), item.reference());
    } catch (RuntimeException e) {
      LOG.warn(
          "Due work {} {} failed, attempt {}", item.kind(), item.reference(), item.attempt(), e);
      dueWork.postpone(item, backOff(item.attempt()));
    }
    return 0;
  }

  private Write<?> decided(BulkWorkHandler handler, List<DueItem> items) {
    Moment moment = items.getFirst().moment();
    Write<?> work = handler.runAll(moment, items);
    if (work.next() != null) {
      throw new IllegalStateException("Work on many items asks nobody outside");
    }
    return ended(work, moment, items);
  }

  /** Work that asks outside ends with the write of the outcome; without one it stays. */
  private <A extends @Nullable Object> Write<A> ended(Write<A> work, DueItem item) {
    Step<?, A> next = work.next();
    return next == null
        ? ended(work, item.moment(), List.of(item))
        : work.then(next.writing(outcome -> ended(outcome, item)));
  }

  private <A extends @Nullable Object> Write<A> ended(
      Write<A> work, Moment moment, List<DueItem> items) {
    WriteBatch rows = moment.batch();
    dueWork.waitShortly(rows);
    rows.append(work.rows());
    dueWork.finish(rows, items);
    merchants.holdClock(rows, moment.merchant(), new LeaseLost());
    return new Write<>(rows, work.answer(), work.next());
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
}
