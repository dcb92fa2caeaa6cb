package dev.tillgate.gate.operation;

import dev.tillgate.gate.operation.shape.EmptyTextsBefore4;
import dev.tillgate.gate.operation.shape.FieldType;
import dev.tillgate.gate.operation.shape.Shape;
import dev.tillgate.gate.operation.shape.StructType;
import dev.tillgate.gate.operation.shape.TextBefore6;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives single values of an answer the form that they had in older versions of the API. */
record OlderForms(Origin origin) {
  /** Changes a tree of this shape in place. */
  void change(Shape shape, JsonNode tree) {
    switch (shape) {
      case Shape.Struct(StructType type) when tree instanceof ObjectNode struct ->
          change(type, struct);
      case Shape.ListOf(Shape element) when tree.isArray() ->
          tree.values().forEach(item -> change(element, item));
      case Shape.MapOf(Shape value) when tree.isObject() ->
          tree.values().forEach(item -> change(value, item));
      default -> {}
    }
  }

  private void change(StructType type, ObjectNode struct) {
    boolean isEmpty = is3() && type.javaType().isAnnotationPresent(EmptyTextsBefore4.class);
    for (FieldType field : type.fields()) {
      if (isEmpty && isText(field.shape()) && struct.path(field.name()).isNull()) {
        struct.put(field.name(), "");
      } else {
        change(field, struct);
      }
    }
  }

  private boolean is3() {
    return origin.version().startsWith("3.");
  }

  private static boolean isText(Shape shape) {
    return shape instanceof Shape.Scalar(Shape.Kind kind) && kind == Shape.Kind.STRING;
  }

  private static boolean isText(FieldType field) {
    return field.component().isAnnotationPresent(TextBefore6.class);
  }

  private void change(FieldType field, ObjectNode struct) {
    JsonNode value = struct.path(field.name());
    if (isText(field) && value.isNumber()) {
      struct.put(field.name(), value.asString());
    } else if (is3() && field.name().endsWith("Currency") && value.isString()) {
      struct.put(field.name(), value.asString().toLowerCase(Locale.ROOT));
    } else {
      change(field.shape(), value);
    }
  }
}
