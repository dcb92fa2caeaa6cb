package dev.tillgate.gate.operation;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.kernel.RequestFault;
import dev.tillgate.foundation.persistence.Outage;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The straight line that every call follows, whatever protocol it came by. */
@Component
public final class OperationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(OperationRunner.class);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final Authenticator authenticator;
  private final RateLimits limits;
  private final RequestDiary diary;
  private final RecordedWrites writes;
  private final AnswerText text;

  OperationRunner(
      Authenticator authenticator,
      RateLimits limits,
      RequestDiary diary,
      RecordedWrites writes,
      AnswerText text) {
    this.authenticator = authenticator;
    this.limits = limits;
    this.diary = diary;
    this.writes = writes;
    this.text = text;
  }

  /** The answer of the operation. Whatever goes wrong ends as a {@link Fault}. */
  public @Nullable Object run(Invocation invocation) {
    OperationModel operation = invocation.operation();
    try {
      Object answer = operation.needsLogin() ? asCaller(invocation) : asAnyone(invocation);
      return answer instanceof Plan
          ? answer
          : OlderAnswers.value(operation, invocation.origin(), answer, text);
    } catch (Fault fault) {
      assert operation.declares(fault.code())
          : operation.name() + " answered with " + fault.code() + ", which it does not declare";
      throw fault;
    } catch (Throwable unexpected) {
      if (Outage.caused(unexpected) || Outage.busy(unexpected)) {
        throw unavailable(invocation, unexpected);
      }
      LOG.error(
          "Request {} to {} failed", invocation.origin().requestId(), operation.name(), unexpected);
      throw new Fault(RequestFault.INTERNAL_ERROR);
    }
  }

  /** Clients send again what has a {@code Retry-After}, so nothing has that may happen twice. */
  private static Fault unavailable(Invocation invocation, Throwable outage) {
    LOG.warn("The database failed {}: {}", invocation.operation().name(), outage.getMessage());
    boolean mayBeDone = Outage.leftOpen(outage) && invocation.context().idempotencyKey() == null;
    invocation.context().headers().unavailable(mayBeDone ? null : RETRY_AFTER);
    if (mayBeDone) {
      return unavailable(
          "The database was lost before it said whether this was carried out. Look before you send it again.");
    }
    if (Outage.late(outage)) {
      return unavailable(
          "The database took too long. Nothing was carried out; send the request again.");
    }
    return Outage.caused(outage)
        ? new Fault(RequestFault.SERVICE_UNAVAILABLE)
        : unavailable(
            "No connection to the database became free in time. Nothing was carried out; send the request again.");
  }

  private static Fault unavailable(String text) {
    return new Fault(RequestFault.SERVICE_UNAVAILABLE, null, text);
  }

  private @Nullable Object asCaller(Invocation invocation) throws Throwable {
    OperationModel operation = invocation.operation();
    Caller caller = authenticator.authenticate(invocation.credential(), invocation.origin());
    limits.count(caller, invocation.context().headers());
    Problems unread = new Problems();
    @Nullable Object[] values = keptValues(caller, invocation, unread);
    if (!unread.isEmpty()) {
      throw new Fault(OtherFaults.with(unread.all(), operation, caller, values));
    }
    return operation.writes()
        ? writes.run(caller, invocation, now -> operation.decide(now, values))
        : operation.invoke(caller, values);
  }

  private @Nullable Object asAnyone(Invocation invocation) throws Throwable {
    OperationModel operation = invocation.operation();
    if (operation.writes() && invocation.context().plan() != null) {
      throw new Fault(RequestFault.PLAN_INVALID);
    }
    Problems unread = new Problems();
    @Nullable Object[] values = values(invocation, unread, new RequestNotes());
    unread.throwIfAny();
    return operation.writes()
        ? writes.run(() -> operation.decide(invocation.origin(), values))
        : operation.invoke(invocation.origin(), values);
  }

  /** The values, with an entry in the diary about how they were read, also if they are refused. */
  private @Nullable Object[] keptValues(Caller caller, Invocation invocation, Problems problems) {
    RequestNotes notes = new RequestNotes();
    try {
      return values(invocation, problems, notes);
    } finally {
      diary.keep(caller, invocation.operation(), notes);
    }
  }

  private static @Nullable Object[] values(
      Invocation invocation, Problems problems, RequestNotes notes) {
    List<ParameterModel> parameters = invocation.operation().parameters();
    @Nullable Object[] values = new @Nullable Object[parameters.size()];
    for (ParameterModel parameter : parameters) {
      int before = problems.count();
      Object value = invocation.arguments().read(parameter, problems, notes);
      if (value == null && parameter.required() && problems.count() == before) {
        problems.add(parameter.name(), parameter.missing());
      }
      values[parameter.position()] = value;
    }
    invocation.arguments().noteSurplus(invocation.operation(), notes);
    return values;
  }
}
