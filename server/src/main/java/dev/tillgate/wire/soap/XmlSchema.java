package dev.tillgate.wire.soap;

import dev.tillgate.operation.OperationModel;
import dev.tillgate.operation.ParameterModel;
import dev.tillgate.operation.shape.FieldType;
import dev.tillgate.operation.shape.Shape;
import dev.tillgate.operation.shape.StructType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The schema inside the WSDL. Every element may be nil and may be missing: PHP drops what the
 * schema does not name and stumbles over what it demands.
 */
final class XmlSchema {
  private final XMLStreamWriter xml;
  private final Style style;
  private final Map<String, StructType> structs = new TreeMap<>();
  private final Map<String, Shape.ListOf> lists = new TreeMap<>();

  XmlSchema(XMLStreamWriter xml, Style style) {
    this.xml = xml;
    this.style = style;
  }

  void write(List<OperationModel> operations) throws XMLStreamException {
    for (OperationModel operation : operations) {
      collect(operation.answer());
      for (ParameterModel parameter : operation.parameters()) {
        collect(parameter.shape());
      }
    }
    xml.writeStartElement("xsd:schema");
    xml.writeAttribute("targetNamespace", Names.OURS);
    if (style == Style.ENCODED) {
      xml.writeEmptyElement("xsd:import");
      xml.writeAttribute("namespace", Names.ENCODING);
    }
    for (Map.Entry<String, StructType> struct : structs.entrySet()) {
      writeStruct(struct.getKey(), struct.getValue());
    }
    for (Map.Entry<String, Shape.ListOf> list : lists.entrySet()) {
      writeList(list.getKey(), list.getValue());
    }
    xml.writeEndElement();
  }

  private void collect(Shape shape) {
    switch (shape) {
      case Shape.Struct struct -> collect(struct.type());
      case Shape.ListOf list -> {
        if (!XmlTypes.isLoose(list)) {
          lists.put(XmlTypes.arrayName(list), list);
        }
        collect(list.element());
      }
      case Shape.MapOf map -> collect(map.value());
      default -> {}
    }
  }

  private void collect(StructType type) {
    StructType known = structs.putIfAbsent(type.name(), type);
    if (known == null) {
      type.fields().forEach(field -> collect(field.shape()));
    } else if (known != type) {
      throw new IllegalStateException(
          known.javaType() + " and " + type.javaType() + " have one name on the wire");
    }
  }

  private void writeStruct(String name, StructType type) throws XMLStreamException {
    xml.writeStartElement("xsd:complexType");
    xml.writeAttribute("name", name);
    xml.writeStartElement("xsd:sequence");
    for (FieldType field : type.fields()) {
      writeElement(field.name(), XmlTypes.name(field), "1");
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void writeElement(String name, String type, String most) throws XMLStreamException {
    xml.writeEmptyElement("xsd:element");
    xml.writeAttribute("name", name);
    xml.writeAttribute("type", type);
    xml.writeAttribute("minOccurs", "0");
    xml.writeAttribute("maxOccurs", most);
    xml.writeAttribute("nillable", "true");
  }

  private void writeList(String name, Shape.ListOf list) throws XMLStreamException {
    xml.writeStartElement("xsd:complexType");
    xml.writeAttribute("name", name);
    if (style == Style.LITERAL) {
      xml.writeStartElement("xsd:sequence");
      writeElement("item", XmlTypes.name(list.element()), "unbounded");
      xml.writeEndElement();
    } else {
      xml.writeStartElement("xsd:complexContent");
      xml.writeStartElement("xsd:restriction");
      xml.writeAttribute("base", "SOAP-ENC:Array");
      xml.writeEmptyElement("xsd:attribute");
      xml.writeAttribute("ref", "SOAP-ENC:arrayType");
      xml.writeAttribute("wsdl:arrayType", XmlTypes.name(list.element()) + "[]");
      xml.writeEndElement();
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }
}
