package dev.tillgate.gate.operation.shape;

import dev.tillgate.foundation.kernel.ComponentReader;
import dev.tillgate.foundation.kernel.FaultCode;
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
    RecordComponent component,
    ComponentReader reader) {

  /** This field's value in an instance of its struct, as answers carry it. */
  public @Nullable Object valueIn(Object struct) {
    Object value = reader.of(struct);
    boolean isFlag = shape instanceof Shape.Scalar(Shape.Kind kind) && kind == Shape.Kind.FLAG;
    return isFlag && value instanceof Boolean truth ? Integer.valueOf(truth ? 1 : 0) : value;
  }
}
