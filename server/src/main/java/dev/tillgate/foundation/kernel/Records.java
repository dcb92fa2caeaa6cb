package dev.tillgate.foundation.kernel;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records with many components, most of which a given place does not care about. */
public final class Records {
  private Records() {}

  /** The same record with another value for the named component. */
  public static <R extends Record> R with(R record, String component, @Nullable Object value) {
    RecordForm form = RecordForm.of(record.getClass());
    @Nullable Object[] values = form.values(record);
    values[form.position(component)] = value;
    @SuppressWarnings("unchecked")
    R copy = (R) form.make(values);
    return copy;
  }

  /**
   * A record with these components; of the others, lists and maps are empty, flags false, numbers
   * zero and the rest null.
   */
  public static <R extends Record> R of(
      Class<R> type, Map<String, ? extends @Nullable Object> given) {
    RecordForm form = RecordForm.of(type);
    @Nullable Object[] values = form.absent();
    given.forEach(
        (component, value) -> {
          int position = form.position(component);
          values[position] = value == null ? values[position] : value;
        });
    return type.cast(form.make(values));
  }

  /** A record with the components that another record has under the same names. */
  public static <R extends Record> R like(Record other, Class<R> type) {
    Set<String> names = new HashSet<>(RecordForm.of(type).names());
    RecordForm form = RecordForm.of(other.getClass());
    @Nullable Object[] values = form.values(other);
    Map<String, @Nullable Object> shared = new HashMap<>();
    for (String name : form.names()) {
      if (names.contains(name)) {
        shared.put(name, values[form.position(name)]);
      }
    }
    return of(type, shared);
  }
}
