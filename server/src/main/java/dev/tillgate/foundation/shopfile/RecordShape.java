package dev.tillgate.foundation.shopfile;

import dev.tillgate.foundation.kernel.RecordForm;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The keys that may stand together, in order, and what is made of their values. */
record RecordShape(Map<String, Part> parts, Function<@Nullable Object[], Object> maker) {
  private static final ClassValue<RecordShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
          return of(RecordForm.of(type));
        }
      };

  private static RecordShape of(RecordForm form) {
    Map<String, Part> parts = new LinkedHashMap<>();
    form.components().forEach(component -> parts.put(component.getName(), Part.of(component)));
    return new RecordShape(parts, form::make);
  }

  static RecordShape of(Class<?> type) {
    return SHAPES.get(type);
  }

  /** Throws what the constructor throws. */
  Object create(@Nullable Object[] values) {
    return maker.apply(values);
  }
}
