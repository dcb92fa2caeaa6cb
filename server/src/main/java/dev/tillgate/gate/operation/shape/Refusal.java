package dev.tillgate.gate.operation.shape;

import dev.tillgate.foundation.kernel.FaultCode;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The declared fault of a value that cannot be read as the field's type. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refusal {
  FaultCode value();
}
