package dev.tillgate.foundation.shopfile;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One key.
 *
 * @param required the file must name it
 * @param absent its value when the file does not name it
 */
record Part(String name, Shape shape, boolean required, @Nullable Object absent) {

  static Part of(RecordComponent component) {
    var shape = Shape.of(component.getAnnotatedType());
    var name = component.getName();
    var standard = component.getAnnotation(Default.class);
    if (standard != null) {
      return new Part(name, shape, false, read(component, shape, standard.value()));
    }
    return switch (shape) {
      case Shape any when any.nullable() -> new Part(name, shape, false, null);
      case Shape.ListOf _ -> new Part(name, shape, false, List.of());
      case Shape.MapOf _ -> new Part(name, shape, false, Map.of());
      case Shape.ScalarOf _, Shape.RecordOf _, Shape.KeysOf _ -> new Part(name, shape, true, null);
    };
  }

  private static Object read(RecordComponent component, Shape shape, String text) {
    var place = component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    if (shape.nullable()) {
      // A null could not be written: left out, it would be read back as the default.
      throw new IllegalStateException(place + " is both @Nullable and @Default");
    }
    try {
      return StrictYaml.readValue(place, text, shape);
    } catch (InvalidShopFile e) {
      throw new IllegalStateException("the default does not fit: " + e.getMessage(), e);
    }
  }
}
