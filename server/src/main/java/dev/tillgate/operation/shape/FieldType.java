package dev.tillgate.operation.shape;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * One field of a struct.
 *
 * @param name the exact wire name
 * @param shape its type
 * @param required whether a request without it is refused before the operation's body sees it
 */
public record FieldType(String name, Shape shape, boolean required, Method accessor) {

  /** This field's value in an instance of its struct. */
  public @Nullable Object valueIn(Object struct) {
    try {
      return accessor.invoke(struct);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("Cannot read " + name, e);
    }
  }
}
