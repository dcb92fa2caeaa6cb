package dev.tillgate.gate.requests;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.StartFailure;
import dev.tillgate.foundation.kernel.WallClock;
import dev.tillgate.gate.operation.AccessFault;
import dev.tillgate.gate.operation.AnswerHeaders;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.gate.operation.RateLimits;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Gives each merchant so many calls a minute. What was used comes back evenly over a minute. A
 * login does not count: its failures are limited already, and whoever must log in again should not
 * lose a call by it. Each node counts its own.
 *
 * <p>The headers are the three plain numbers of draft-ietf-httpapi-ratelimit-headers-06, which
 * clients read. Later drafts put them into one structured field that hardly any client knows yet.
 */
@Component
class CallLimits implements RateLimits {
  static final int USUAL_CALLS = 60_000;

  private static final String SETTING = "tillgate.rate-limit.calls-per-minute";
  private static final int MOST_CALLS = 1_000_000;
  private static final Duration PERIOD = Duration.ofMinutes(1);
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final int limit;
  private final TimeMeter meter;
  private final Cache<Long, Bucket> buckets;

  CallLimits(
      WallClock clock, @Value("${" + SETTING + ":" + USUAL_CALLS + "}") String callsPerMinute) {
    this.limit = calls(callsPerMinute);
    this.meter = new Meter(clock);
    // A bucket that nobody has drawn from for a period is full, so forgetting it changes nothing.
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(PERIOD)
            .ticker(clock::nanos)
            .build();
  }

  private record Meter(WallClock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return clock.nanos();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }

  @Override
  public void count(Caller caller, AnswerHeaders headers) {
    if (limit == 0) {
      return;
    }
    ConsumptionProbe probe =
        buckets.get(caller.merchantId(), _ -> full()).tryConsumeAndReturnRemaining(1);
    headers.set("RateLimit-Limit", String.valueOf(limit));
    headers.set("RateLimit-Remaining", String.valueOf(probe.getRemainingTokens()));
    headers.set("RateLimit-Reset", seconds(probe.getNanosToWaitForReset()));
    if (!probe.isConsumed()) {
      headers.set("Retry-After", seconds(probe.getNanosToWaitForRefill()));
      throw new Fault(AccessFault.TOO_MANY_REQUESTS);
    }
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, PERIOD))
        .withCustomTimePrecision(meter)
        .build();
  }

  /** Whole seconds, never too few. */
  private static String seconds(long nanos) {
    return String.valueOf(Math.ceilDiv(nanos, SECOND));
  }

  private static int calls(String setting) {
    if (setting.matches("\\d{1,7}") && Integer.parseInt(setting) <= MOST_CALLS) {
      return Integer.parseInt(setting);
    }
    throw new StartFailure(
        "%s is a whole number from 0, which means no limit, to %d, not \"%s\"."
            .formatted(SETTING, MOST_CALLS, setting));
  }
}
