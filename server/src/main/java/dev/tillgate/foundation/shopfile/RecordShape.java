package dev.tillgate.foundation.shopfile;

import dev.tillgate.foundation.kernel.RecordForm;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The keys that may stand together, in order, and what is made of their values. */
final class RecordShape {
  private static final ClassValue<RecordShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
          return of(RecordForm.of(type));
        }
      };

  private final Map<String, Part> parts;
  private final Function<@Nullable Object[], Object> maker;

  RecordShape(Map<String, Part> parts, Function<@Nullable Object[], Object> maker) {
    this.parts = parts;
    this.maker = maker;
  }

  private static RecordShape of(RecordForm form) {
    Map<String, Part> parts = new LinkedHashMap<>();
    form.components().forEach(component -> parts.put(component.getName(), Part.of(component)));
    return new RecordShape(parts, form::make);
  }

  static RecordShape of(Class<?> type) {
    return SHAPES.get(type);
  }

  Map<String, Part> parts() {
    return parts;
  }

  /** Throws what the constructor throws. */
  Object create(@Nullable Object[] values) {
    return maker.apply(values);
  }
}
