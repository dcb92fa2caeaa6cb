package dev.tillgate.gate.operation;

import dev.tillgate.foundation.persistence.CommitHook;

/** Keeps who changed what. */
public interface AuditTrail {
  /** What adds the call's entry to its own write. */
  CommitHook entry(Caller caller, OperationModel operation);
}
