package dev.tillgate.gate.wire.soap;

import dev.tillgate.gate.operation.OlderAnswers;
import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.gate.operation.ParameterModel;
import dev.tillgate.gate.operation.shape.FieldType;
import dev.tillgate.gate.operation.shape.Shape;
import dev.tillgate.gate.operation.shape.StructType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The schema inside the WSDL. Every element may be missing: PHP drops what the schema does not name
 * and stumbles over what it demands. In encoded style it may be nil too; generators of literal
 * clients can only do with one of both.
 */
final class XmlSchema {
  /**
   * The schema of the encoding, as clients without the Internet cannot read it where its name says.
   * It stands beside the description, whatever a client calls the server.
   */
  static final String ENCODING_FILE = "soap-encoding.xsd";

  private final XMLStreamWriter xml;
  private final Style style;
  private final String version;
  private final Map<String, StructType> structs = new TreeMap<>();
  private final Map<String, Shape.ListOf> lists = new TreeMap<>();

  XmlSchema(XMLStreamWriter xml, Style style, String version) {
    this.xml = xml;
    this.style = style;
    this.version = version;
  }

  void write(List<OperationModel> operations) throws XMLStreamException {
    for (OperationModel operation : operations) {
      collect(OlderAnswers.shape(operation, version));
      for (ParameterModel parameter : operation.parameters()) {
        collect(parameter.shape());
      }
    }
    if (style != Style.ENCODED) {
      lists.put(XmlTypes.arrayName(XmlTypes.OPEN_LIST, style), XmlTypes.OPEN_LIST);
    }
    xml.writeStartElement("xsd:schema");
    xml.writeAttribute("targetNamespace", Names.OURS);
    if (style == Style.ENCODED) {
      xml.writeEmptyElement("xsd:import");
      xml.writeAttribute("namespace", Names.ENCODING);
      xml.writeAttribute("schemaLocation", ENCODING_FILE);
    }
    for (Map.Entry<String, StructType> struct : structs.entrySet()) {
      writeStruct(struct.getKey(), struct.getValue());
    }
    for (Map.Entry<String, Shape.ListOf> list : lists.entrySet()) {
      writeList(list.getKey(), list.getValue());
    }
    if (style != Style.ENCODED) {
      writeMap();
    }
    if (style == Style.WRAPPED) {
      for (OperationModel operation : operations) {
        writeWrappers(operation);
      }
    }
    xml.writeEndElement();
  }

  private void writeWrappers(OperationModel operation) throws XMLStreamException {
    startWrapper(operation.name());
    if (operation.needsLogin()) {
      writeElement("sessionID", "xsd:string", "1", "1");
    }
    for (ParameterModel parameter : operation.parameters()) {
      boolean isList = parameter.shape() instanceof Shape.ListOf;
      String least = parameter.required() && !isList ? "1" : "0";
      writeElement(parameter.name(), XmlTypes.name(parameter.shape(), style), least, "1");
    }
    endWrapper();
    startWrapper(operation.name() + "Response");
    Shape answer = OlderAnswers.shape(operation, version);
    if (!(answer instanceof Shape.Nothing)) {
      writeElement("return", XmlTypes.name(answer, style), "0", "1");
    }
    endWrapper();
  }

  private void startWrapper(String name) throws XMLStreamException {
    xml.writeStartElement("xsd:element");
    xml.writeAttribute("name", name);
    xml.writeStartElement("xsd:complexType");
    xml.writeStartElement("xsd:sequence");
  }

  private void endWrapper() throws XMLStreamException {
    endType();
    xml.writeEndElement();
  }

  /** What stands where the schema says anyType, for clients whose types are classes. */
  private void writeMap() throws XMLStreamException {
    startType(XmlTypes.MAP_ITEM);
    writeElement("key", "xsd:string", "1");
    writeElement("value", "xsd:anyType", "1");
    endType();
    startType(XmlTypes.MAP);
    writeElement("item", "tns:" + XmlTypes.MAP_ITEM, "unbounded");
    endType();
  }

  private void collect(Shape shape) {
    switch (shape) {
      case Shape.Struct struct -> collect(struct.type());
      case Shape.ListOf list -> {
        if (!XmlTypes.isLoose(list)) {
          lists.put(XmlTypes.arrayName(list, style), list);
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
    startType(name);
    for (FieldType field : type.fields()) {
      writeElement(field.name(), XmlTypes.name(field, style), "1");
    }
    endType();
  }

  private void startType(String name) throws XMLStreamException {
    xml.writeStartElement("xsd:complexType");
    xml.writeAttribute("name", name);
    xml.writeStartElement("xsd:sequence");
  }

  private void endType() throws XMLStreamException {
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void writeElement(String name, String type, String most) throws XMLStreamException {
    writeElement(name, type, "0", most);
  }

  private void writeElement(String name, String type, String least, String most)
      throws XMLStreamException {
    xml.writeEmptyElement("xsd:element");
    xml.writeAttribute("name", name);
    xml.writeAttribute("type", type);
    xml.writeAttribute("minOccurs", least);
    xml.writeAttribute("maxOccurs", most);
    if (style == Style.ENCODED) {
      xml.writeAttribute("nillable", "true");
    }
  }

  private void writeList(String name, Shape.ListOf list) throws XMLStreamException {
    if (style != Style.ENCODED) {
      startType(name);
      writeElement("item", XmlTypes.name(list.element(), style), "unbounded");
      endType();
      return;
    }
    xml.writeStartElement("xsd:complexType");
    xml.writeAttribute("name", name);
    xml.writeStartElement("xsd:complexContent");
    xml.writeStartElement("xsd:restriction");
    xml.writeAttribute("base", "SOAP-ENC:Array");
    xml.writeEmptyElement("xsd:attribute");
    xml.writeAttribute("ref", "SOAP-ENC:arrayType");
    xml.writeAttribute("wsdl:arrayType", XmlTypes.name(list.element(), style) + "[]");
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }
}
