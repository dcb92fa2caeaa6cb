package dev.tillgate.foundation.kernel;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The components of a kind of record, looked up once: asking for them anew is dear. */
final class RecordForm {
  private static final ClassValue<RecordForm> FORMS =
      new ClassValue<>() {
        @Override
        protected RecordForm computeValue(Class<?> type) {
          return new RecordForm(type);
        }
      };

  private final Class<?> type;
  private final List<String> names;
  private final List<Method> accessors;
  private final Constructor<?> constructor;
  private final @Nullable Object[] absent;

  private RecordForm(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    this.type = type;
    this.names = Arrays.stream(components).map(RecordComponent::getName).toList();
    this.accessors = Arrays.stream(components).map(RecordComponent::getAccessor).toList();
    this.absent = Stream.of(types).map(RecordForm::absent).toArray();
    try {
      this.constructor = type.getDeclaredConstructor(types);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make a " + type, e);
    }
  }

  static RecordForm of(Class<?> type) {
    return FORMS.get(type);
  }

  List<String> names() {
    return names;
  }

  int position(String component) {
    int position = names.indexOf(component);
    if (position < 0) {
      throw new IllegalArgumentException(type + " has no " + component);
    }
    return position;
  }

  /** The components of a record, in their order. */
  @Nullable Object[] values(Record record) {
    @Nullable Object[] values = new @Nullable Object[accessors.size()];
    try {
      for (int i = 0; i < values.length; i++) {
        values[i] = accessors.get(i).invoke(record);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot read a " + type, e);
    }
    return values;
  }

  /** What components hold that nothing is said about; the caller's own to change. */
  @Nullable Object[] absent() {
    return absent.clone();
  }

  Object make(@Nullable Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make a " + type, e);
    }
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
