package dev.tillgate.gate.wire.docs;

import dev.tillgate.gate.operation.shape.FieldType;
import dev.tillgate.gate.operation.shape.Shape;
import dev.tillgate.gate.operation.shape.Shapes;
import dev.tillgate.gate.operation.shape.StructType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** JSON schemas of shapes; each struct and each choice becomes one component. */
final class Schemas {
  private static final String COMPONENTS = "#/components/schemas/";

  private final Map<String, Object> components = new TreeMap<>();

  /** The schema of a value that is there. */
  Map<String, Object> of(Shape shape) {
    return switch (shape) {
      case Shape.Scalar scalar -> scalar(scalar.kind());
      case Shape.Choice choice -> reference(choice);
      case Shape.Struct struct -> reference(struct.type());
      case Shape.ListOf list -> Members.of("type", "array", "items", of(list.element()));
      case Shape.MapOf map ->
          Members.of("type", "object", "additionalProperties", nullable(map.value()));
      case Shape.Anything _, Shape.Nothing _ -> Members.of();
    };
  }

  /** The schema of a value or of null. */
  Map<String, Object> nullable(Shape shape) {
    Map<String, Object> schema = of(shape);
    if (schema.containsKey("$ref")) {
      return Members.of("anyOf", List.of(schema, Members.of("type", "null")));
    }
    if (schema.get("type") instanceof String type) {
      schema.put("type", List.of(type, "null"));
    }
    return schema;
  }

  /** The body of every error answer. */
  Map<String, Object> fault() {
    Map<String, Object> text = Members.of("type", "string");
    components.put(
        "ErrorPlace",
        Members.of(
            "type",
            "object",
            "required",
            List.of("error_code", "path", "message"),
            "properties",
            Members.of(
                "error_code", text,
                "path", Members.of("type", List.of("string", "null")),
                "message", text)));
    components.put(
        "Error",
        Members.of(
            "type",
            "object",
            "required",
            List.of("error_code", "message", "help", "errors"),
            "properties",
            Members.of(
                "error_code",
                text,
                "message",
                text,
                "help",
                Members.of("type", "string", "description", "The page on the fault."),
                "errors",
                Members.of("type", "array", "items", to("ErrorPlace")))));
    return to("Error");
  }

  Map<String, Object> components() {
    return components;
  }

  /** Says of types that are not among those asked for that they always have all members. */
  void requireAll(Shape shape, Set<String> asked) {
    switch (shape) {
      case Shape.Struct(StructType type) -> requireAll(type, asked);
      case Shape.ListOf(Shape element) -> requireAll(element, asked);
      case Shape.MapOf(Shape value) -> requireAll(value, asked);
      default -> {}
    }
  }

  private void requireAll(StructType type, Set<String> asked) {
    @SuppressWarnings("unchecked")
    Map<String, Object> schema =
        (Map<String, Object>) Objects.requireNonNull(components.get(type.name()));
    List<String> always =
        type.fields().stream().filter(field -> !field.beyond()).map(FieldType::name).toList();
    if (!asked.contains(type.name()) && schema.put("required", always) == null) {
      type.fields().forEach(field -> requireAll(field.shape(), asked));
    }
  }

  private static Map<String, Object> to(String component) {
    return Members.of("$ref", COMPONENTS + component);
  }

  private Map<String, Object> reference(Shape.Choice choice) {
    String name = name(choice.type());
    Map<String, Object> schema = Members.of("type", "string", "enum", choice.words());
    Object known = components.putIfAbsent(name, schema);
    if (known != null && !known.equals(schema)) {
      throw new IllegalStateException("Two types have the name " + name);
    }
    return to(name);
  }

  /** The names of nested types are led by that of the outer one. */
  private static String name(Class<?> type) {
    @Nullable Class<?> outer = type.getEnclosingClass();
    return outer == null ? type.getSimpleName() : outer.getSimpleName() + type.getSimpleName();
  }

  private Map<String, Object> reference(StructType type) {
    if (!components.containsKey(type.name())) {
      Map<String, Object> properties = new LinkedHashMap<>();
      components.put(type.name(), Members.of("type", "object", "properties", properties));
      for (FieldType field : type.fields()) {
        properties.put(field.name(), field(field));
      }
    }
    return to(type.name());
  }

  private Map<String, Object> field(FieldType field) {
    return Shapes.nullable(field.component().getAnnotatedType())
        ? nullable(field.shape())
        : of(field.shape());
  }

  private static Map<String, Object> scalar(Shape.Kind kind) {
    return switch (kind) {
      case STRING -> Members.of("type", "string");
      case INTEGER, FLAG -> Members.of("type", "integer", "format", "int32");
      case LONG -> Members.of("type", "integer", "format", "int64");
      case DECIMAL -> Members.of("type", "number");
      case BOOLEAN -> Members.of("type", "boolean");
      case DATE -> described("YYYY-MM-DD");
      case DATE_TIME -> described("YYYY-MM-DD HH:MM:SS in the account's time zone");
    };
  }

  private static Map<String, Object> described(String text) {
    return Members.of("type", "string", "description", text);
  }

  /** The single values of a parameter by their names in a query, where objects cannot stand. */
  List<Map.Entry<String, Shape>> inQuery(String name, Shape shape) {
    List<Map.Entry<String, Shape>> flat = new ArrayList<>();
    switch (shape) {
      case Shape.Scalar _, Shape.Choice _ -> flat.add(Map.entry(name, shape));
      case Shape.ListOf(Shape element)
          when element instanceof Shape.Scalar || element instanceof Shape.Choice ->
          flat.add(Map.entry(name + "[]", shape));
      case Shape.Struct(StructType type) ->
          type.fields().stream()
              .filter(field -> field.shape() instanceof Shape.Scalar || isChoice(field))
              .forEach(field -> flat.add(Map.entry(member(name, field), field.shape())));
      default -> {}
    }
    return flat;
  }

  private static boolean isChoice(FieldType field) {
    return field.shape() instanceof Shape.Choice;
  }

  private static String member(String name, FieldType field) {
    return name + "[" + field.name() + "]";
  }
}
