package dev.tillgate.gate.operation;

import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.RequestFault;
import dev.tillgate.gate.operation.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of an operation.
 *
 * @param name the name in SOAP parts, REST placeholders and documents
 * @param position the place in JSON-RPC's array, counted after the session id
 * @param required whether a call without it is refused
 * @param form what a reference must look like; null where any text can be one
 * @param refusal the fault of a value that is missing or cannot be read
 */
public record ParameterModel(
    String name,
    int position,
    Shape shape,
    boolean required,
    @Nullable Reference form,
    FaultCode refusal) {

  /** The fault of a call that leaves it out. */
  FaultCode missing() {
    return refusal == RequestFault.INVALID_PARAMETER ? RequestFault.MISSING_PARAMETER : refusal;
  }
}
