package dev.tillgate.foundation.kernel;

import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Marks the annotations by which modules name their faults: an annotation's value is an array of
 * the module's own enum, so that the compiler knows every fault that a declaration names.
 */
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface FaultMark {

  /** Reads what marked annotations say. */
  final class Reader {
    private Reader() {}

    /** The faults that all marked annotations of an element name, in their order. */
    public static List<FaultCode> of(AnnotatedElement element) {
      return Arrays.stream(element.getAnnotations())
          .filter(mark -> mark.annotationType().isAnnotationPresent(FaultMark.class))
          .flatMap(Reader::values)
          .toList();
    }

    private static Stream<FaultCode> values(Annotation mark) {
      try {
        Object values = mark.annotationType().getMethod("value").invoke(mark);
        return Arrays.stream((FaultCode[]) values);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(mark + " is no list of faults", e);
      }
    }
  }
}
