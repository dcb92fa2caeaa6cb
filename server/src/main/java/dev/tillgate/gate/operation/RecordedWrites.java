package dev.tillgate.gate.operation;

import dev.tillgate.foundation.persistence.CommitHook;
import dev.tillgate.foundation.persistence.Tx;
import dev.tillgate.foundation.persistence.WriteBatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Runs operations that write. What must be kept of such a call goes into the transaction of its own
 * write; only a call that found nothing to change gets a transaction for that alone.
 */
public final class RecordedWrites {
  private final Tx tx;
  private final AuditTrail trail;
  private final Idempotency idempotency;

  public RecordedWrites(Tx tx, AuditTrail trail, Idempotency idempotency) {
    this.tx = tx;
    this.trail = trail;
    this.idempotency = idempotency;
  }

  @Nullable Object run(Caller caller, Invocation invocation, Idempotency.Body body)
      throws Throwable {
    OperationModel operation = invocation.operation();
    String key = invocation.context().idempotencyKey();
    Idempotency.Body audited = () -> audited(caller, operation, body);
    return key == null
        ? audited.run()
        : idempotency.once(caller, operation, invocation.arguments(), key, audited);
  }

  private @Nullable Object audited(Caller caller, OperationModel operation, Idempotency.Body body)
      throws Throwable {
    CommitHook entry = trail.entry(caller, operation);
    AtomicBoolean joined = new AtomicBoolean();
    CommitHook hook =
        (batch, answer) -> {
          joined.set(true);
          entry.beforeCommit(batch, answer);
        };
    return Tx.<@Nullable Object, Throwable>joined(
        hook,
        () -> {
          Object answer = body.run();
          if (!joined.get()) {
            tx.commit(new WriteBatch(), answer);
          }
          return answer;
        });
  }
}
