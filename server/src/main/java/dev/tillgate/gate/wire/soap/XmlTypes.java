package dev.tillgate.gate.wire.soap;

import dev.tillgate.gate.operation.shape.FieldType;
import dev.tillgate.gate.operation.shape.Shape;

/** The XML schema types of shapes. */
final class XmlTypes {
  /** Literal style: an object whose keys are data, and one pair of it. */
  static final String MAP = "Map";

  static final String MAP_ITEM = "MapItem";

  /** A list of whatever it is. */
  static final Shape.ListOf OPEN_LIST = new Shape.ListOf(new Shape.Anything());

  private XmlTypes() {}

  /** The qualified type name, with the prefixes of our documents. */
  static String name(Shape shape) {
    return switch (shape) {
      case Shape.Scalar scalar -> "xsd:" + scalar(scalar.kind());
      case Shape.Choice _ -> "xsd:string";
      case Shape.Struct struct ->
          struct.type().scalarForm().isPresent() ? "xsd:anyType" : "tns:" + struct.type().name();
      case Shape.ListOf list -> isLoose(list) ? "xsd:anyType" : "tns:" + arrayName(list);
      case Shape.MapOf _, Shape.Anything _, Shape.Nothing _ -> "xsd:anyType";
    };
  }

  /** The type of a field; what clients send in several forms is left open. */
  static String name(FieldType field) {
    return field.loose() ? "xsd:anyType" : name(field.shape());
  }

  /** The name of the array type for a list. */
  static String arrayName(Shape.ListOf list) {
    String element = name(list.element());
    String local = element.substring(element.indexOf(':') + 1);
    return "ArrayOf" + Character.toUpperCase(local.charAt(0)) + local.substring(1);
  }

  /** Lists whose elements may come as bare values or under keys. */
  static boolean isLoose(Shape.ListOf list) {
    return list.element() instanceof Shape.Struct(var type)
        && (type.scalarForm().isPresent() || type.mapKey().isPresent());
  }

  private static String scalar(Shape.Kind kind) {
    return switch (kind) {
      case STRING, DATE, DATE_TIME -> "string";
      case INTEGER -> "int";
      case LONG -> "long";
      case DECIMAL -> "decimal";
      case BOOLEAN -> "boolean";
    };
  }
}
