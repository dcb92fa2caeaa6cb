package dev.tillgate.gate.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.WallClock;
import dev.tillgate.gate.operation.AccessFault;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Refuses an address that keeps guessing. Failures are counted per account and address, so that
 * nobody can lock out a merchant from elsewhere; each node counts its own.
 */
@Component
class LoginGuard {
  static final int MAX_FAILURES = 10;
  static final Duration LOCKED_FOR = Duration.ofMinutes(10);

  private final Cache<String, AtomicInteger> failures;

  LoginGuard(WallClock clock) {
    this.failures =
        Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(LOCKED_FOR)
            .ticker(clock::nanos)
            .build();
  }

  /** Faults: TOO_MANY_FAILURES. */
  void check(String code, String ip) {
    AtomicInteger count = failures.policy().getIfPresentQuietly(key(code, ip));
    if (count != null && count.get() >= MAX_FAILURES) {
      throw new Fault(AccessFault.TOO_MANY_FAILURES);
    }
  }

  void failed(String code, String ip) {
    failures.get(key(code, ip), _ -> new AtomicInteger()).incrementAndGet();
  }

  void succeeded(String code, String ip) {
    failures.invalidate(key(code, ip));
  }

  private static String key(String code, String ip) {
    return ip + "|" + (code.length() > 100 ? code.substring(0, 100) : code);
  }
}
