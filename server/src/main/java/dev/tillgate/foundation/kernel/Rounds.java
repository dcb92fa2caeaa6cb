package dev.tillgate.foundation.kernel;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does something again and again, in a thread of its own, from the start of the server to its stop.
 */
public abstract class Rounds implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  private final String name;
  private final Duration pause;
  private volatile boolean stopped;
  private volatile CountDownLatch stop = new CountDownLatch(0);
  private Thread thread = Thread.ofVirtual().unstarted(() -> {});

  /**
   * @param name of the thread
   * @param pause between the end of a round and the next one
   */
  protected Rounds(String name, Duration pause) {
    this.name = name;
    this.pause = pause;
  }

  /** One round. What goes wrong with it is told in the log, and is no matter of the next one. */
  protected abstract void round();

  /** Whether a round in hand should end as soon as it can. */
  protected final boolean isStopped() {
    return stopped;
  }

  @Override
  public void start() {
    CountDownLatch until = new CountDownLatch(1);
    stop = until;
    stopped = false;
    thread = Thread.ofVirtual().name(name).start(() -> rounds(until));
  }

  /** Waits for the round in hand. */
  @Override
  public void stop() {
    stopped = true;
    stop.countDown();
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
    return stop.getCount() > 0;
  }

  private void rounds(CountDownLatch until) {
    try {
      do {
        guarded();
      } while (!until.await(pause.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void guarded() {
    try {
      round();
    } catch (RuntimeException | Error e) {
      // Without this thread the work would wait for ever, on a node that says it is well.
      LOG.error("A round of {} failed; there will be another", name, e);
    }
  }
}
