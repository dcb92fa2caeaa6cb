package dev.tillgate.surface.shopfile;

import dev.tillgate.foundation.kernel.RecordForm;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record's components by name, in order, and what a file may say about them. */
final class RecordShape {
  private static final ClassValue<RecordShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
          return new RecordShape(RecordForm.of(type));
        }
      };

  private final RecordForm form;
  private final Map<String, Part> parts = new LinkedHashMap<>();

  private RecordShape(RecordForm form) {
    this.form = form;
    form.components().forEach(component -> parts.put(component.getName(), Part.of(component)));
  }

  static RecordShape of(Class<?> type) {
    return SHAPES.get(type);
  }

  Map<String, Part> parts() {
    return parts;
  }

  /** Throws what the constructor throws. */
  Object create(@Nullable Object[] values) {
    return form.make(values);
  }
}
