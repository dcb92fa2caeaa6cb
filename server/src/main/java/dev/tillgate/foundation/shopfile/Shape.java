package dev.tillgate.foundation.shopfile;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may stand at one place in a file, as the Java type there declares it. */
sealed interface Shape {

  boolean nullable();

  record ScalarOf(Class<?> type, boolean nullable) implements Shape {}

  record RecordOf(Class<?> type, boolean nullable) implements Shape {}

  record ListOf(Shape item, boolean nullable) implements Shape {}

  record MapOf(Shape value, boolean nullable) implements Shape {}

  /** Keys that no record declares. */
  record KeysOf(RecordShape keys, boolean nullable) implements Shape {}

  static Shape of(AnnotatedType declared) {
    boolean nullable = declared.isAnnotationPresent(Nullable.class);
    if (declared.getType() instanceof Class<?> type) {
      if (Scalars.supports(type)) {
        return new ScalarOf(type, nullable);
      }
      if (type.isRecord()) {
        return new RecordOf(type, nullable);
      }
    }
    if (declared instanceof AnnotatedParameterizedType generic) {
      var arguments = generic.getAnnotatedActualTypeArguments();
      var raw = ((ParameterizedType) generic.getType()).getRawType();
      if (raw == List.class) {
        return new ListOf(of(arguments[0]), nullable);
      }
      if (raw == Map.class && arguments[0].getType() == String.class) {
        return new MapOf(of(arguments[1]), nullable);
      }
    }
    throw new IllegalStateException("a file cannot hold a value of type " + declared.getType());
  }
}
