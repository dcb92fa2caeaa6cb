package dev.tillgate.gate.operation;

/** A call as a binding hands it over. */
public record Invocation(
    OperationModel operation, Credential credential, Arguments arguments, CallContext context) {

  /** The operation and its arguments as one text that is equal for equal requests. */
  String canonical() {
    return operation.name() + "\n" + arguments.canonical();
  }

  Origin origin() {
    return context.origin();
  }
}
