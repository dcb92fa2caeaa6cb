package dev.tillgate.operation;

import dev.tillgate.persistence.CommitHook;

/** Keeps who changed what. */
public interface AuditTrail {
  /** What adds the call's entry to its own write. */
  CommitHook entry(Caller caller, OperationModel operation);
}
