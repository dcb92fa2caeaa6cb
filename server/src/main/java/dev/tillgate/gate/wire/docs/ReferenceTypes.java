package dev.tillgate.gate.wire.docs;

import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.gate.operation.ParameterModel;
import dev.tillgate.gate.operation.shape.FieldType;
import dev.tillgate.gate.operation.shape.Shape;
import dev.tillgate.gate.operation.shape.StructType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The types of an operation as its page shows them. */
final class ReferenceTypes {

  /** A field of an object. */
  record Field(String name, String type) {}

  /** An object and its fields. */
  record Type(String name, List<Field> fields) {}

  private final Map<String, Type> types = new LinkedHashMap<>();

  private ReferenceTypes() {}

  /** Every object that the operation takes or answers with, outer ones first. */
  static List<Type> of(OperationModel operation) {
    ReferenceTypes reference = new ReferenceTypes();
    operation.parameters().stream().map(ParameterModel::shape).forEach(reference::collect);
    reference.collect(operation.answer());
    return List.copyOf(reference.types.values());
  }

  /** A type in words. */
  static String words(Shape shape) {
    return switch (shape) {
      case Shape.Scalar scalar ->
          switch (scalar.kind()) {
            case STRING -> "text";
            case INTEGER, LONG -> "whole number";
            case DECIMAL -> "number";
            case BOOLEAN -> "true or false";
            case FLAG -> "1 or 0, for true or false";
            case DATE -> "date, YYYY-MM-DD";
            case DATE_TIME -> "time, YYYY-MM-DD HH:MM:SS";
          };
      case Shape.Choice choice -> String.join(" | ", choice.words());
      case Shape.Struct struct -> struct.type().name();
      case Shape.ListOf list -> "list of " + words(list.element());
      case Shape.MapOf map -> "map to " + words(map.value());
      case Shape.Anything _ -> "anything";
      case Shape.Nothing _ -> "nothing";
    };
  }

  private void collect(Shape shape) {
    switch (shape) {
      case Shape.Struct struct -> collect(struct.type());
      case Shape.ListOf list -> collect(list.element());
      case Shape.MapOf map -> collect(map.value());
      default -> {}
    }
  }

  private void collect(StructType type) {
    if (!types.containsKey(type.name())) {
      List<Field> fields =
          type.fields().stream()
              .map(field -> new Field(field.name(), words(field.shape())))
              .toList();
      types.put(type.name(), new Type(type.name(), fields));
      type.fields().stream().map(FieldType::shape).forEach(this::collect);
    }
  }
}
