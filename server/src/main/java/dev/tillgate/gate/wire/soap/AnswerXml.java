package dev.tillgate.gate.wire.soap;

import dev.tillgate.gate.operation.shape.FieldType;
import dev.tillgate.gate.operation.shape.Shape;
import dev.tillgate.gate.operation.shape.Shapes;
import dev.tillgate.gate.operation.shape.StructType;
import dev.tillgate.gate.wire.json.AnswerWriter;
import java.util.Collection;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes answers as XML, typed where the style asks for it. */
record AnswerXml(XMLStreamWriter xml, Style style) {
  /** Writes a value that is declared to have this shape. */
  void write(String name, Shape shape, @Nullable Object value) throws XMLStreamException {
    write(name, XmlTypes.name(shape, style), shape, value);
  }

  private void write(String name, String type, Shape shape, @Nullable Object value)
      throws XMLStreamException {
    if (value == null || isNothing(value)) {
      if (style != Style.ENCODED) {
        return;
      }
      xml.writeStartElement(name);
      xml.writeAttribute("xsi:nil", "true");
      xml.writeEndElement();
    } else if (type.equals("xsd:anyType")) {
      writeOpen(name, shape, value);
    } else {
      switch (shape) {
        case Shape.ListOf list -> writeList(name, list, (Iterable<?>) value);
        case Shape.Struct struct -> writeStruct(name, type, struct.type(), value);
        default -> writeLeaf(name, type, text(value));
      }
    }
  }

  /** A value whose type the schema leaves open says its type itself. */
  private void writeOpen(String name, Shape shape, Object value) throws XMLStreamException {
    switch (value) {
      case JsonNode tree -> writeOpenTree(name, shape, tree);
      case Map<?, ?> map -> writeMap(name, map.entrySet());
      case Iterable<?> list -> writeOpenList(name, element(shape), list);
      case Record struct -> writeOpenStruct(name, Shapes.struct(struct.getClass()), struct);
      default -> writeOpenLeaf(name, scalarType(shape, value), text(value));
    }
  }

  /** A kept answer looks as it did when it was given, so it says the same types. */
  private void writeOpenTree(String name, Shape shape, JsonNode tree) throws XMLStreamException {
    switch (shape) {
      case Shape.MapOf _ when tree.isObject() -> writeMap(name, tree.properties());
      case Shape.Struct(StructType type) when tree.isObject() -> writeOpenStruct(name, type, tree);
      case Shape.ListOf(Shape element) when tree.isArray() ->
          writeOpenList(name, element, tree.values());
      case Shape.Scalar _, Shape.Choice _ when tree.isValueNode() && !isAbsent(tree) ->
          writeOpenLeaf(name, XmlTypes.name(shape, style), text(tree));
      default -> writeTree(name, tree);
    }
  }

  private void writeOpenStruct(String name, StructType struct, Object value)
      throws XMLStreamException {
    openStart(name, "SOAP-ENC:Struct", "tns:" + struct.name());
    writeFields(struct, value, style == Style.ENCODED);
    xml.writeEndElement();
  }

  private void writeStruct(String name, String type, StructType struct, Object value)
      throws XMLStreamException {
    start(name, type);
    writeFields(struct, value, false);
    xml.writeEndElement();
  }

  /**
   * Below what the schema leaves open, encoded members are open too: PHP would make an object of a
   * list whose type is ours.
   */
  private void writeFields(StructType struct, Object value, boolean open)
      throws XMLStreamException {
    for (FieldType field : struct.fields()) {
      Object member =
          value instanceof JsonNode tree ? tree.path(field.name()) : field.valueIn(value);
      if (!field.beyond() || !isNothing(member)) {
        String type = open ? "xsd:anyType" : XmlTypes.name(field, style);
        write(field.name(), type, field.shape(), member);
      }
    }
  }

  private static boolean isNothing(@Nullable Object value) {
    return value == null || (value instanceof JsonNode tree && isAbsent(tree));
  }

  private void writeList(String name, Shape.ListOf shape, Iterable<?> list)
      throws XMLStreamException {
    xml.writeStartElement(name);
    if (style == Style.ENCODED) {
      xml.writeAttribute("xsi:type", "tns:" + XmlTypes.arrayName(shape, style));
      xml.writeAttribute(
          "SOAP-ENC:arrayType", XmlTypes.name(shape.element(), style) + "[" + size(list) + "]");
    }
    for (Object element : list) {
      write("item", shape.element(), element);
    }
    xml.writeEndElement();
  }

  private void writeOpenList(String name, Shape element, Iterable<?> list)
      throws XMLStreamException {
    openStart(name, "SOAP-ENC:Array", "tns:" + XmlTypes.arrayName(XmlTypes.OPEN_LIST, style));
    if (style == Style.ENCODED) {
      xml.writeAttribute("SOAP-ENC:arrayType", "xsd:anyType[" + size(list) + "]");
    }
    for (Object item : list) {
      writeOpen("item", element, item);
    }
    xml.writeEndElement();
  }

  /** A map in PHP's terms, or in those of our own schema. */
  private void writeMap(String name, Iterable<? extends Map.Entry<?, ?>> entries)
      throws XMLStreamException {
    openStart(name, "apache:Map", "tns:" + XmlTypes.MAP);
    for (Map.Entry<?, ?> entry : entries) {
      xml.writeStartElement("item");
      writeLeaf("key", "xsd:string", String.valueOf(entry.getKey()));
      write("value", new Shape.Anything(), entry.getValue());
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void writeTree(String name, JsonNode tree) throws XMLStreamException {
    if (isAbsent(tree)) {
      write(name, new Shape.Anything(), null);
    } else if (tree.isArray()) {
      writeOpenList(name, new Shape.Anything(), tree.values());
    } else if (tree.isObject() && !canBeElements(tree)) {
      writeMap(name, tree.properties());
    } else if (tree.isObject()) {
      start(name, "SOAP-ENC:Struct");
      for (Map.Entry<String, JsonNode> member : tree.properties()) {
        writeTree(member.getKey(), member.getValue());
      }
      xml.writeEndElement();
    } else {
      writeOpenLeaf(name, XmlTypes.name(new Shape.Scalar(kind(tree)), style), text(tree));
    }
  }

  private static Shape.Kind kind(JsonNode value) {
    if (value.isBoolean()) {
      return Shape.Kind.BOOLEAN;
    }
    return value.isNumber() ? Shape.Kind.DECIMAL : Shape.Kind.STRING;
  }

  private void writeLeaf(String name, String type, String text) throws XMLStreamException {
    start(name, type);
    xml.writeCharacters(XmlText.clean(text));
    xml.writeEndElement();
  }

  private void writeOpenLeaf(String name, String type, String text) throws XMLStreamException {
    openStart(name, type, type);
    xml.writeCharacters(XmlText.clean(text));
    xml.writeEndElement();
  }

  /** Where the schema says anyType, literal clients need the type as well. */
  private void openStart(String name, String encoded, String literal) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeAttribute("xsi:type", style == Style.ENCODED ? encoded : literal);
  }

  private void start(String name, String type) throws XMLStreamException {
    xml.writeStartElement(name);
    if (style == Style.ENCODED) {
      xml.writeAttribute("xsi:type", type);
    }
  }

  private static Shape element(Shape shape) {
    return shape instanceof Shape.ListOf(Shape element) ? element : new Shape.Anything();
  }

  private String scalarType(Shape shape, Object value) {
    return shape instanceof Shape.Scalar || shape instanceof Shape.Choice
        ? XmlTypes.name(shape, style)
        : XmlTypes.name(Shapes.of(value.getClass()), style);
  }

  /** Names that data chose need not be names in XML; literal clients have no class for them. */
  private boolean canBeElements(JsonNode tree) {
    return style == Style.ENCODED && tree.propertyNames().stream().allMatch(XmlText::isName);
  }

  private static boolean isAbsent(JsonNode tree) {
    return tree.isNull() || tree.isMissingNode();
  }

  private static String text(Object value) {
    return value instanceof JsonNode tree && tree.isNumber()
        ? tree.decimalValue().toPlainString()
        : AnswerWriter.text(value);
  }

  private static int size(Iterable<?> list) {
    return list instanceof Collection<?> collection
        ? collection.size()
        : (int) java.util.stream.StreamSupport.stream(list.spliterator(), false).count();
  }
}
