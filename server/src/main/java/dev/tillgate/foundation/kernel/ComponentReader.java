package dev.tillgate.foundation.kernel;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a component of records. Code for it is made when it is first read, as answers are full of
 * records and reflection is dear.
 */
public final class ComponentReader {
  private final RecordComponent component;
  private volatile @Nullable Function<Object, @Nullable Object> code;

  ComponentReader(RecordComponent component) {
    this.component = component;
  }

  /** The component that it reads. */
  public RecordComponent component() {
    return component;
  }

  /** What a record of the component's type holds in it. */
  public @Nullable Object of(Object record) {
    Function<Object, @Nullable Object> known = code;
    if (known == null) {
      known = made();
      code = known;
    }
    return known.apply(record);
  }

  @SuppressWarnings("unchecked")
  private Function<Object, @Nullable Object> made() {
    try {
      Class<?> type = component.getDeclaringRecord();
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      MethodHandle accessor = lookup.unreflect(component.getAccessor());
      return (Function<Object, @Nullable Object>)
          LambdaMetafactory.metafactory(
                  lookup,
                  "apply",
                  MethodType.methodType(Function.class),
                  MethodType.methodType(Object.class, Object.class),
                  accessor,
                  accessor.type().wrap())
              .getTarget()
              .invoke();
    } catch (Throwable e) {
      throw new IllegalStateException("Cannot read " + component, e);
    }
  }
}
