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
      if (Outage.caused(unexpected)) {
        LOG.warn("{} was not carried out: {}", operation.name(), unexpected.getMessage());
        invocation.context().headers().unavailable(RETRY_AFTER);
        throw new Fault(RequestFault.SERVICE_UNAVAILABLE);
      }
      if (Outage.busy(unexpected)) {
        LOG.warn("{} got no connection to the database in time", operation.name());
        invocation.context().headers().unavailable(RETRY_AFTER);
        throw new Fault(
            RequestFault.SERVICE_UNAVAILABLE,
            null,
            "No connection to the database became free in time. Nothing was carried out; send the request again.");
      }
      LOG.error(
          "Request {} to {} failed", invocation.origin().requestId(), operation.name(), unexpected);
      throw new Fault(RequestFault.INTERNAL_ERROR);
    }
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
        problems.add(parameter.name(), RequestFault.MISSING_PARAMETER);
      }
      values[parameter.position()] = value;
    }
    invocation.arguments().noteSurplus(invocation.operation(), notes);
    return values;
  }
}
