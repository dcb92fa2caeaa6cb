package dev.tillgate.gate.operation.shape;

import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.RecordForm;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/**
 * One field of a struct.
 *
 * @param name the exact wire name
 * @param shape its type
 * @param loose whether clients send it in several forms, so that schemas leave its type open
 * @param beyond whether it is our own and left out while it is null
 * @param refusal the fault of a value that cannot be read
 */
public record FieldType(
    String name,
    Shape shape,
    boolean loose,
    boolean beyond,
    FaultCode refusal,
    RecordComponent component) {

  /** This field's value in an instance of its struct. */
  public @Nullable Object valueIn(Object struct) {
    return RecordForm.value(component, struct);
  }
}
