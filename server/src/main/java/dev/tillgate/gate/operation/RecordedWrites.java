package dev.tillgate.gate.operation;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.RequestFault;
import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.foundation.persistence.Contended;
import dev.tillgate.foundation.persistence.Tx;
import dev.tillgate.foundation.persistence.Write;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Carries out what bodies decide to write. What must be kept of a call - the audit's entry, its
 * idempotency key with the answer - goes into the call's own write.
 */
@Component
public final class RecordedWrites {
  private final Tx tx;
  private final Merchants merchants;
  private final AuditTrail trail;
  private final Idempotency idempotency;
  private final Plans plans;

  RecordedWrites(
      Tx tx, Merchants merchants, AuditTrail trail, Idempotency idempotency, Plans plans) {
    this.tx = tx;
    this.merchants = merchants;
    this.trail = trail;
    this.idempotency = idempotency;
    this.plans = plans;
  }

  /** A decision that no caller is known for: a login, or a shopper's on a page. */
  @FunctionalInterface
  public interface Decision<A extends @Nullable Object, X extends Throwable> {
    Write<A> decide() throws X;
  }

  /** Writes what was decided without a caller, and answers. */
  public <A extends @Nullable Object, X extends Throwable> A run(Decision<A, X> decision) throws X {
    return tx.<A, X>carryOut(_ -> decision.decide());
  }

  /**
   * Forgets keys of calls that are older than a day.
   *
   * @param most how many at a time
   * @return whether there may be more
   */
  public boolean expireKeys(long merchantId, int most) {
    return run(() -> idempotency.expired(merchantId, most));
  }

  /** The answer of a call, its plan, or the answer that an equal call was given before. */
  @Nullable Object run(Caller caller, Invocation invocation, Plans.Body body) throws Throwable {
    String plan = invocation.context().plan();
    if (Plans.ONLY.equals(plan)) {
      return plans.told(caller, invocation.canonical(), body);
    }
    String key = invocation.context().idempotencyKey();
    if (key == null) {
      return written(caller, invocation, body, null);
    }
    Idempotency.Use use = idempotency.use(caller, invocation, key);
    Optional<JsonNode> before = idempotency.answered(use);
    if (before.isPresent()) {
      return before.get();
    }
    try {
      return written(caller, invocation, body, use);
    } catch (Idempotency.KeyTaken | Fault e) {
      // The same request at the same time may have got there first, and this one stumbled over it.
      return idempotency.answered(use).orElseThrow(() -> e);
    }
  }

  private @Nullable Object written(
      Caller caller, Invocation invocation, Plans.Body body, Idempotency.@Nullable Use use)
      throws Throwable {
    String plan = invocation.context().plan();
    try {
      return tx.<@Nullable Object, Throwable>carryOut(
          attempt -> {
            Caller now = attempt == 1 ? caller : caller.at(merchants.moment(caller.merchantId()));
            Write<?> write =
                plan == null
                    ? body.decide(now)
                    : plans.asPlanned(now, invocation.canonical(), plan, body);
            trail.append(write.rows(), now, invocation.operation());
            merchants.holdClock(write.rows(), now.merchant(), null);
            Write<@Nullable Object> any = any(write);
            return use == null ? any : idempotency.kept(use, any);
          });
    } catch (Contended e) {
      throw new Fault(RequestFault.WRITE_CONTENDED);
    }
  }

  private static <A extends @Nullable Object> Write<@Nullable Object> any(Write<A> write) {
    return write.answering(answer -> answer);
  }
}
