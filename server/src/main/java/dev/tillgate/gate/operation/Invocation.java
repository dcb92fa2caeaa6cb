package dev.tillgate.gate.operation;

/** A call as a binding hands it over. */
public record Invocation(
    OperationModel operation, Credential credential, Arguments arguments, CallContext context) {

  Origin origin() {
    return context.origin();
  }
}
