package dev.tillgate.gate.operation;

import dev.tillgate.foundation.persistence.WriteBatch;

/** Keeps who changed what. */
public interface AuditTrail {
  /** Adds the call's entry to its own write. */
  void append(WriteBatch batch, Caller caller, OperationModel operation);
}
