package dev.tillgate.foundation.kernel;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A kind of record for those who read its declaration; looked up once, which is dear. */
public final class RecordForm {
  private static final ClassValue<RecordForm> FORMS =
      new ClassValue<>() {
        @Override
        protected RecordForm computeValue(Class<?> type) {
          return new RecordForm(type);
        }
      };

  private final Class<?> type;
  private final List<RecordComponent> components;
  private final List<ComponentReader> readers;
  private final Constructor<?> constructor;

  private RecordForm(Class<?> type) {
    this.type = type;
    this.components = List.of(type.getRecordComponents());
    this.readers = components.stream().map(ComponentReader::new).toList();
    try {
      this.constructor =
          type.getDeclaredConstructor(
              components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " has no canonical constructor", e);
    }
    constructor.setAccessible(true);
  }

  /** The form of a record class. */
  public static RecordForm of(Class<?> type) {
    return FORMS.get(type);
  }

  public Class<?> type() {
    return type;
  }

  /** The components in their order. */
  public List<RecordComponent> components() {
    return components;
  }

  /** What reads the components, in their order. */
  public List<ComponentReader> readers() {
    return readers;
  }

  /** A record of the values of all components; throws what its constructor throws. */
  public Object make(@Nullable Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refusal) {
        throw refusal;
      }
      throw new IllegalStateException("Cannot make a " + type, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make a " + type, e);
    }
  }
}
