package dev.tillgate.wire.soap;

import dev.tillgate.operation.shape.FieldType;
import dev.tillgate.operation.shape.Shape;
import dev.tillgate.operation.shape.Shapes;
import dev.tillgate.operation.shape.StructType;
import dev.tillgate.wire.json.AnswerWriter;
import java.util.Collection;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes answers as XML, typed where the style asks for it. */
final class AnswerXml {
  private final XMLStreamWriter xml;
  private final Style style;

  AnswerXml(XMLStreamWriter xml, Style style) {
    this.xml = xml;
    this.style = style;
  }

  /** Writes a value that is declared to have this shape. */
  void write(String name, Shape shape, @Nullable Object value) throws XMLStreamException {
    write(name, XmlTypes.name(shape), shape, value);
  }

  private void write(String name, String type, Shape shape, @Nullable Object value)
      throws XMLStreamException {
    if (value == null || (value instanceof JsonNode tree && tree.isNull())) {
      xml.writeStartElement(name);
      xml.writeAttribute("xsi:nil", "true");
      xml.writeEndElement();
    } else if (type.equals("xsd:anyType")) {
      writeOpen(name, shape, value);
    } else {
      switch (shape) {
        case Shape.ListOf list -> writeList(name, list, (Iterable<?>) value);
        case Shape.Struct struct -> writeStruct(name, type, struct.type(), value);
        default -> writeLeaf(name, type, AnswerWriter.text(value));
      }
    }
  }

  /** A value whose type the schema leaves open says its type itself. */
  private void writeOpen(String name, Shape shape, Object value) throws XMLStreamException {
    switch (value) {
      case JsonNode tree -> writeTree(name, tree);
      case Map<?, ?> map -> writeMap(name, map);
      case Iterable<?> list -> writeOpenList(name, list);
      case Record struct ->
          writeStruct(name, "SOAP-ENC:Struct", Shapes.struct(struct.getClass()), struct);
      default -> writeLeaf(name, scalarType(shape, value), AnswerWriter.text(value));
    }
  }

  private void writeStruct(String name, String type, StructType struct, Object value)
      throws XMLStreamException {
    start(name, type);
    if (value instanceof JsonNode tree) {
      for (FieldType field : struct.fields()) {
        writeTree(field.name(), tree.path(field.name()));
      }
    } else {
      for (FieldType field : struct.fields()) {
        write(field.name(), XmlTypes.name(field), field.shape(), field.valueIn(value));
      }
    }
    xml.writeEndElement();
  }

  private void writeList(String name, Shape.ListOf shape, Iterable<?> list)
      throws XMLStreamException {
    xml.writeStartElement(name);
    if (style == Style.ENCODED) {
      xml.writeAttribute("xsi:type", "tns:" + XmlTypes.arrayName(shape));
      xml.writeAttribute(
          "SOAP-ENC:arrayType", XmlTypes.name(shape.element()) + "[" + size(list) + "]");
    }
    for (Object element : list) {
      write("item", shape.element(), element);
    }
    xml.writeEndElement();
  }

  private void writeOpenList(String name, Iterable<?> list) throws XMLStreamException {
    xml.writeStartElement(name);
    if (style == Style.ENCODED) {
      xml.writeAttribute("xsi:type", "SOAP-ENC:Array");
      xml.writeAttribute("SOAP-ENC:arrayType", "xsd:anyType[" + size(list) + "]");
    }
    for (Object element : list) {
      writeOpen("item", new Shape.Anything(), element);
    }
    xml.writeEndElement();
  }

  /** A map in PHP's terms, or an object with the keys as names where the style knows no map. */
  private void writeMap(String name, Map<?, ?> map) throws XMLStreamException {
    start(name, "apache:Map");
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Object value = entry.getValue();
      xml.writeStartElement("item");
      writeLeaf("key", "xsd:string", String.valueOf(entry.getKey()));
      if (value == null) {
        write("value", new Shape.Anything(), null);
      } else {
        writeOpen("value", new Shape.Anything(), value);
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void writeTree(String name, JsonNode tree) throws XMLStreamException {
    if (tree.isNull() || tree.isMissingNode()) {
      write(name, new Shape.Anything(), null);
    } else if (tree.isArray()) {
      writeOpenList(name, tree.values());
    } else if (tree.isObject()) {
      start(name, "SOAP-ENC:Struct");
      for (Map.Entry<String, JsonNode> member : tree.properties()) {
        writeTree(member.getKey(), member.getValue());
      }
      xml.writeEndElement();
    } else {
      String type =
          tree.isBoolean() ? "xsd:boolean" : tree.isNumber() ? "xsd:decimal" : "xsd:string";
      writeLeaf(
          name, type, tree.isNumber() ? tree.decimalValue().toPlainString() : tree.asString());
    }
  }

  private void writeLeaf(String name, String type, String text) throws XMLStreamException {
    start(name, type);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private void start(String name, String type) throws XMLStreamException {
    xml.writeStartElement(name);
    if (style == Style.ENCODED) {
      xml.writeAttribute("xsi:type", type);
    }
  }

  private static String scalarType(Shape shape, Object value) {
    return shape instanceof Shape.Scalar || shape instanceof Shape.Choice
        ? XmlTypes.name(shape)
        : XmlTypes.name(Shapes.of(value.getClass()));
  }

  private static int size(Iterable<?> list) {
    return list instanceof Collection<?> collection
        ? collection.size()
        : (int) java.util.stream.StreamSupport.stream(list.spliterator(), false).count();
  }
}
