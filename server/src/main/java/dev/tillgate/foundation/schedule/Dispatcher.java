package dev.tillgate.foundation.schedule;

import dev.tillgate.foundation.kernel.Codes;
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
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs what is due, about once a second, on whichever node claims it first. */
@Component
public class Dispatcher implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
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
  private volatile boolean running;
  private Thread thread = Thread.ofVirtual().unstarted(() -> {});

  Dispatcher(
      DueWork dueWork,
      Lookout lookout,
      Merchants merchants,
      ClaimedWork work,
      List<NodeChore> chores) {
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
    runWhile(Result.SOME, () -> true);
    chores.forEach(Dispatcher::finish);
  }

  private static void finish(NodeChore chore) {
    boolean left = true;
    while (left) {
      left = chore.run();
    }
  }

  /** What a look at everybody came to. */
  private enum Result {
    NOTHING,
    SOME,
    /** Somebody had more than their turns could take. */
    BACKLOG
  }

  /** Looks again as long as a look comes to this at least. */
  private void runWhile(Result atLeast, BooleanSupplier goesOn) {
    turn.lock();
    try {
      Result result = Result.BACKLOG;
      while (result.compareTo(atLeast) >= 0 && goesOn.getAsBoolean()) {
        result = pass(goesOn);
      }
    } finally {
      turn.unlock();
    }
  }

  /**
   * Looks who has work due, and gives each of them the same number of turns at the most, so that
   * one who has much keeps nobody waiting.
   */
  private Result pass(BooleanSupplier goesOn) {
    List<Long> due = lookout.merchants();
    Queue<Long> queue = new ConcurrentLinkedQueue<>(due);
    Set<Result> results = ConcurrentHashMap.newKeySet();
    results.add(Result.NOTHING);
    Runnable worker =
        () -> {
          for (Long next = queue.poll(); next != null; next = queue.poll()) {
            results.add(turns(next, goesOn));
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
  private Result turns(long merchantId, BooleanSupplier goesOn) {
    Result result = Result.NOTHING;
    try {
      if (!lookout.mayHaveWork(merchantId)) {
        return result;
      }
      for (int n = 0; n < MOST_TURNS && goesOn.getAsBoolean(); n++) {
        List<DueItem> claimed = dueWork.claim(merchants.moment(merchantId), node);
        int done = work.run(claimed);
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
        // What comes due by what was done waits for the next look, so that there is much to do at
        // once.
        runWhile(Result.BACKLOG, () -> running);
        chores.forEach(NodeChore::run);
      } catch (RuntimeException e) {
        lookout.nobodyAnswered(e);
      } catch (Error e) {
        // Without this thread orders would wait for ever, on a node that says it is well.
        LOG.error("Looking for due work failed", e);
      }
      LockSupport.parkNanos(INTERVAL.toNanos());
    }
  }
}
