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
  static String name(Shape shape, Style style) {
    return switch (shape) {
      case Shape.Scalar scalar -> "xsd:" + scalar(scalar.kind(), style);
      case Shape.Choice _ -> "xsd:string";
      case Shape.Struct struct ->
          struct.type().scalarForm().isPresent() ? "xsd:anyType" : "tns:" + struct.type().name();
      case Shape.ListOf list -> isLoose(list) ? "xsd:anyType" : "tns:" + arrayName(list, style);
      case Shape.MapOf _, Shape.Anything _, Shape.Nothing _ -> "xsd:anyType";
    };
  }

  /** The type of a field; what clients send in several forms is left open. */
  static String name(FieldType field, Style style) {
    return field.loose() ? "xsd:anyType" : name(field.shape(), style);
  }

  /** The name of the array type for a list. */
  static String arrayName(Shape.ListOf list, Style style) {
    String element = name(list.element(), style);
    String local = element.substring(element.indexOf(':') + 1);
    return "ArrayOf" + Character.toUpperCase(local.charAt(0)) + local.substring(1);
  }

  /** Lists whose elements may come as bare values or under keys. */
  static boolean isLoose(Shape.ListOf list) {
    return list.element() instanceof Shape.Struct(var type)
        && (type.scalarForm().isPresent() || type.mapKey().isPresent());
  }

  /** Encoded amounts are double, as the hosted service has them: PHP makes numbers of no other. */
  private static String scalar(Shape.Kind kind, Style style) {
    return switch (kind) {
      case STRING, DATE, DATE_TIME -> "string";
      case INTEGER, FLAG -> "int";
      case LONG -> "long";
      case DECIMAL -> style == Style.ENCODED ? "double" : "decimal";
      case BOOLEAN -> "boolean";
    };
  }
}
