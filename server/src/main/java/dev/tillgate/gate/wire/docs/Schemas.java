package dev.tillgate.gate.wire.docs;

import dev.tillgate.gate.operation.shape.FieldType;
import dev.tillgate.gate.operation.shape.Shape;
import dev.tillgate.gate.operation.shape.StructType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** JSON schemas of shapes; each struct becomes one component. */
final class Schemas {
  private final Map<String, Object> components = new TreeMap<>();

  Map<String, Object> of(Shape shape) {
    return switch (shape) {
      case Shape.Scalar scalar -> scalar(scalar.kind());
      case Shape.Choice choice ->
          Members.of("type", List.of("string", "null"), "enum", choice.words());
      case Shape.Struct struct -> reference(struct.type());
      case Shape.ListOf list -> Members.of("type", "array", "items", of(list.element()));
      case Shape.MapOf map -> Members.of("type", "object", "additionalProperties", of(map.value()));
      case Shape.Anything _, Shape.Nothing _ -> Members.of();
    };
  }

  /** The body of every error answer. */
  Map<String, Object> fault() {
    components.put(
        "Error",
        Members.of(
            "type",
            "object",
            "required",
            List.of("error_code", "message"),
            "properties",
            Members.of(
                "error_code", Members.of("type", "string"),
                "message", Members.of("type", "string"),
                "help", Members.of("type", "string", "description", "The page on the fault."),
                "errors", Members.of("type", "array", "items", Members.of("type", "object")))));
    return Members.of("$ref", "#/components/schemas/Error");
  }

  Map<String, Object> components() {
    return components;
  }

  private Map<String, Object> reference(StructType type) {
    if (!components.containsKey(type.name())) {
      Map<String, Object> properties = new LinkedHashMap<>();
      components.put(type.name(), Members.of("type", "object", "properties", properties));
      for (FieldType field : type.fields()) {
        properties.put(field.name(), of(field.shape()));
      }
    }
    return Members.of("$ref", "#/components/schemas/" + type.name());
  }

  private static Map<String, Object> scalar(Shape.Kind kind) {
    return switch (kind) {
      case STRING -> nullable("string");
      case INTEGER, LONG, FLAG -> nullable("integer");
      case DECIMAL -> nullable("number");
      case BOOLEAN -> nullable("boolean");
      case DATE -> described("YYYY-MM-DD");
      case DATE_TIME -> described("YYYY-MM-DD HH:MM:SS in the account's time zone");
    };
  }

  private static Map<String, Object> nullable(String type) {
    return Members.of("type", List.of(type, "null"));
  }

  private static Map<String, Object> described(String text) {
    return Members.of("type", List.of("string", "null"), "description", text);
  }
}
