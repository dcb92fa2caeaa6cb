package dev.tillgate.kernel;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records with many components, most of which a given place does not care about. */
public final class Records {
  private Records() {}

  /** The same record with another value for the named component. */
  public static <R extends Record> R with(R record, String component, @Nullable Object value) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    @Nullable Object[] values = new @Nullable Object[components.length];
    boolean found = false;
    try {
      for (int i = 0; i < components.length; i++) {
        boolean named = components[i].getName().equals(component);
        values[i] = named ? value : components[i].getAccessor().invoke(record);
        found |= named;
      }
      if (!found) {
        throw new IllegalArgumentException(record.getClass() + " has no " + component);
      }
      @SuppressWarnings("unchecked")
      R copy = (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
      return copy;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot copy a " + record.getClass(), e);
    }
  }

  /**
   * A record with these components; of the others, lists and maps are empty, flags false, numbers
   * zero and the rest null.
   */
  public static <R extends Record> R of(
      Class<R> type, Map<String, ? extends @Nullable Object> given) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    @Nullable Object[] values = new @Nullable Object[components.length];
    Set<String> unknown = new HashSet<>(given.keySet());
    for (int i = 0; i < components.length; i++) {
      Object value = given.get(components[i].getName());
      unknown.remove(components[i].getName());
      values[i] = value == null ? absent(types[i]) : value;
    }
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(type + " has no " + unknown);
    }
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make a " + type, e);
    }
  }

  /** A record with the components that another record has under the same names. */
  public static <R extends Record> R like(Record other, Class<R> type) {
    Set<String> names = new HashSet<>();
    for (RecordComponent component : type.getRecordComponents()) {
      names.add(component.getName());
    }
    Map<String, @Nullable Object> shared = new HashMap<>();
    try {
      for (RecordComponent component : other.getClass().getRecordComponents()) {
        if (names.contains(component.getName())) {
          shared.put(component.getName(), component.getAccessor().invoke(other));
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot read a " + other.getClass(), e);
    }
    return of(type, shared);
  }

  private static @Nullable Object absent(Class<?> type) {
    if (type == List.class) {
      return List.of();
    }
    if (type == Map.class) {
      return Map.of();
    }
    return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
  }
}
