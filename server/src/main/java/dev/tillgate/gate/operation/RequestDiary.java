package dev.tillgate.gate.operation;

/** Keeps for a while how requests were read. */
public interface RequestDiary {
  /** Keeps the notes about a request under its id. */
  void keep(Caller caller, OperationModel operation, RequestNotes notes);
}
