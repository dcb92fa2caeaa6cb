package dev.tillgate.foundation.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RoundsTest {
  private static final class Counted extends Rounds {
    private final Semaphore begun = new Semaphore(0);
    private final Runnable work;

    Counted(Duration pause, Runnable work) {
      super("counted", pause);
      this.work = work;
    }

    @Override
    protected void round() {
      begun.release();
      work.run();
    }

    boolean hears() {
      return isStopped();
    }
  }

  @Test
  @Timeout(20)
  void stop_whileARoundWaits_isNotSleptThrough() {
    CountDownLatch release = new CountDownLatch(1);
    Counted rounds = new Counted(Duration.ofHours(1), () -> awaits(release));
    rounds.start();
    rounds.begun.acquireUninterruptibly();

    CompletableFuture<Void> stop = CompletableFuture.runAsync(rounds::stop);
    while (!rounds.hears()) {
      Thread.onSpinWait();
    }
    release.countDown();

    stop.join();
    assertThat(rounds.isRunning()).isFalse();
    assertThat(rounds.begun.availablePermits()).isZero();
  }

  @Test
  @Timeout(20)
  void round_thatFails_isFollowedByAnother_alsoAfterANewStart() {
    Counted rounds =
        new Counted(
            Duration.ofMillis(1),
            () -> {
              throw new AssertionError("on purpose");
            });
    rounds.start();
    rounds.begun.acquireUninterruptibly(3);
    rounds.stop();
    rounds.begun.drainPermits();

    rounds.start();

    rounds.begun.acquireUninterruptibly(3);
    assertThat(rounds.isRunning()).isTrue();
    rounds.stop();
  }

  private static void awaits(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
