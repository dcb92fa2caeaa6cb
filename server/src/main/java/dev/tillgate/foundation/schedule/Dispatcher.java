package dev.tillgate.foundation.schedule;

import dev.tillgate.foundation.kernel.Codes;
import dev.tillgate.foundation.kernel.Rounds;
import dev.tillgate.foundation.merchant.Merchants;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Runs what is due, about once a second, on whichever node claims it first. */
@Component
public class Dispatcher extends Rounds {
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  /** How many merchants' work is done at once; each holds a connection of the pool. */
  private static final int WORKERS = 4;

  private static final int MOST_TURNS = 5;

  private final DueWork dueWork;
  private final Lookout lookout;
  private final Merchants merchants;
  private final ClaimedWork work;
  private final List<NodeChore> chores;
  private final String node = Codes.hex(4);
  private final ReentrantLock turn = new ReentrantLock();

  Dispatcher(
      DueWork dueWork,
      Lookout lookout,
      Merchants merchants,
      ClaimedWork work,
      List<NodeChore> chores) {
    super("dispatcher", INTERVAL);
    this.dueWork = dueWork;
    this.lookout = lookout;
    this.merchants = merchants;
    this.work = work;
    this.chores = chores;
  }

  /**
   * Runs everything that is due now in any shop, and what comes due by it. One call at a time: who
   * comes second waits, and finds the first one's work done.
   */
  public void runDue() {
    boolean more = true;
    while (more) {
      runWhile(Result.SOME, new Look(() -> true, true));
      more = work.await();
    }
    chores.forEach(Dispatcher::finish);
  }

  private static void finish(NodeChore chore) {
    boolean left = true;
    while (left) {
      left = chore.run();
    }
  }

  /**
   * How to look.
   *
   * @param goesOn whether to go on with it
   * @param patient whether to wait for what asks outside, where there is much of it
   */
  private record Look(BooleanSupplier goesOn, boolean patient) {}

  /** What a look at everybody came to. */
  private enum Result {
    NOTHING,
    SOME,
    /** Somebody had more than their turns could take. */
    BACKLOG
  }

  /** Looks again as long as a look comes to this at least. */
  private void runWhile(Result atLeast, Look look) {
    turn.lock();
    try {
      Result result = Result.BACKLOG;
      while (result.compareTo(atLeast) >= 0 && look.goesOn().getAsBoolean()) {
        result = pass(look);
      }
    } finally {
      turn.unlock();
    }
  }

  /**
   * Looks who has work due, and gives each of them the same number of turns at the most, so that
   * one who has much keeps nobody waiting.
   */
  private Result pass(Look look) {
    List<Long> due = lookout.merchants();
    Queue<Long> queue = new ConcurrentLinkedQueue<>(due);
    Set<Result> results = ConcurrentHashMap.newKeySet();
    results.add(Result.NOTHING);
    Runnable worker =
        () -> {
          for (Long next = queue.poll(); next != null; next = queue.poll()) {
            results.add(turns(next, look));
          }
        };
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 1; n < Math.min(WORKERS, due.size()); n++) {
        workers.execute(worker);
      }
      worker.run();
    }
    return Collections.max(results);
  }

  /** A merchant's turns; what fails with it is no matter of the others. */
  private Result turns(long merchantId, Look look) {
    Result result = Result.NOTHING;
    try {
      if (!lookout.mayHaveWork(merchantId)) {
        return result;
      }
      for (int n = 0; n < MOST_TURNS && look.goesOn().getAsBoolean(); n++) {
        List<DueItem> claimed = dueWork.claim(merchants.moment(merchantId), node);
        int done = work.run(claimed, look.patient());
        result = done > 0 ? Result.SOME : result;
        if (done == 0 || claimed.size() < DueWork.CLAIM_LIMIT) {
          return result;
        }
      }
      return Result.BACKLOG;
    } catch (RuntimeException e) {
      lookout.failed(merchantId, e);
    }
    return result;
  }

  /** Waits for the work in hand; the rest stays in the table. */
  @Override
  public void stop() {
    super.stop();
    work.stop();
  }

  @Override
  protected void round() {
    try {
      // What comes due by what was done waits for the next look, so that there is much to do at
      // once.
      runWhile(Result.BACKLOG, new Look(() -> !isStopped(), false));
      chores.forEach(NodeChore::run);
    } catch (RuntimeException e) {
      lookout.nobodyAnswered(e);
    }
  }
}
