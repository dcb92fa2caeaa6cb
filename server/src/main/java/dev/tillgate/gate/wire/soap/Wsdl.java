package dev.tillgate.gate.wire.soap;

import dev.tillgate.gate.operation.Edition;
import dev.tillgate.gate.operation.OlderAnswers;
import dev.tillgate.gate.operation.OperationCatalog;
import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.gate.operation.ParameterModel;
import dev.tillgate.gate.operation.shape.Shape;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The WSDL 1.1 document of all operations of API 6.0. */
final class Wsdl {
  private final List<OperationModel> operations;
  private final Style style;
  private final String version;
  private final String address;
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  private Wsdl(OperationCatalog catalog, Style style, String version, String address)
      throws XMLStreamException {
    this.operations =
        catalog.all().stream().filter(operation -> operation.edition() == Edition.V6).toList();
    this.style = style;
    this.version = version;
    this.address = address;
    this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
  }

  /**
   * The document.
   *
   * @param version the version of the API, which the answers' types depend on
   * @param address where the described service takes requests
   */
  static String document(OperationCatalog catalog, Style style, String version, String address) {
    try {
      Wsdl wsdl = new Wsdl(catalog, style, version, address);
      wsdl.write();
      return wsdl.text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Cannot write the WSDL", e);
    }
  }

  private void write() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("definitions");
    xml.writeAttribute("name", "Tillgate");
    xml.writeAttribute("targetNamespace", Names.OURS);
    xml.writeAttribute("xmlns", Names.WSDL);
    xml.writeAttribute("xmlns:tns", Names.OURS);
    xml.writeAttribute("xmlns:xsd", Names.SCHEMA);
    xml.writeAttribute("xmlns:soap", Names.WSDL_SOAP);
    if (style == Style.ENCODED) {
      xml.writeAttribute("xmlns:SOAP-ENC", Names.ENCODING);
      xml.writeAttribute("xmlns:wsdl", Names.WSDL);
    }
    xml.writeStartElement("types");
    new XmlSchema(xml, style, version).write(operations);
    xml.writeEndElement();
    for (OperationModel operation : operations) {
      writeMessages(operation);
    }
    writePortType();
    writeBinding();
    writeService();
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.close();
  }

  private void writeMessages(OperationModel operation) throws XMLStreamException {
    if (style == Style.WRAPPED) {
      writeWrapped(operation.name() + "Request", operation.name());
      writeWrapped(operation.name() + "Response", operation.name() + "Response");
      return;
    }
    xml.writeStartElement("message");
    xml.writeAttribute("name", operation.name() + "Request");
    if (operation.needsLogin()) {
      writePart("sessionID", "xsd:string");
    }
    for (ParameterModel parameter : operation.parameters()) {
      writePart(parameter.name(), XmlTypes.name(parameter.shape(), style));
    }
    xml.writeEndElement();
    xml.writeStartElement("message");
    xml.writeAttribute("name", operation.name() + "Response");
    Shape answer = OlderAnswers.shape(operation, version);
    if (!(answer instanceof Shape.Nothing)) {
      writePart("return", XmlTypes.name(answer, style));
    }
    xml.writeEndElement();
  }

  private void writeWrapped(String message, String element) throws XMLStreamException {
    xml.writeStartElement("message");
    xml.writeAttribute("name", message);
    xml.writeEmptyElement("part");
    xml.writeAttribute("name", "parameters");
    xml.writeAttribute("element", "tns:" + element);
    xml.writeEndElement();
  }

  private void writePart(String name, String type) throws XMLStreamException {
    xml.writeEmptyElement("part");
    xml.writeAttribute("name", name);
    xml.writeAttribute("type", type);
  }

  private void writePortType() throws XMLStreamException {
    xml.writeStartElement("portType");
    xml.writeAttribute("name", "TillgatePort");
    for (OperationModel operation : operations) {
      xml.writeStartElement("operation");
      xml.writeAttribute("name", operation.name());
      xml.writeStartElement("documentation");
      xml.writeCharacters(operation.summary());
      xml.writeEndElement();
      writeMessageReference("input", operation.name() + "Request");
      writeMessageReference("output", operation.name() + "Response");
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void writeMessageReference(String direction, String message) throws XMLStreamException {
    xml.writeEmptyElement(direction);
    xml.writeAttribute("message", "tns:" + message);
  }

  private void writeBinding() throws XMLStreamException {
    xml.writeStartElement("binding");
    xml.writeAttribute("name", "TillgateBinding");
    xml.writeAttribute("type", "tns:TillgatePort");
    xml.writeEmptyElement("soap:binding");
    xml.writeAttribute("style", style == Style.WRAPPED ? "document" : "rpc");
    xml.writeAttribute("transport", Names.HTTP_TRANSPORT);
    for (OperationModel operation : operations) {
      xml.writeStartElement("operation");
      xml.writeAttribute("name", operation.name());
      xml.writeEmptyElement("soap:operation");
      xml.writeAttribute("soapAction", Names.OURS + "#" + operation.name());
      writeBody("input");
      writeBody("output");
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void writeBody(String direction) throws XMLStreamException {
    xml.writeStartElement(direction);
    xml.writeEmptyElement("soap:body");
    xml.writeAttribute("use", style == Style.ENCODED ? "encoded" : "literal");
    if (style != Style.WRAPPED) {
      xml.writeAttribute("namespace", Names.OURS);
    }
    if (style == Style.ENCODED) {
      xml.writeAttribute("encodingStyle", Names.ENCODING);
    }
    xml.writeEndElement();
  }

  private void writeService() throws XMLStreamException {
    xml.writeStartElement("service");
    xml.writeAttribute("name", "TillgateService");
    xml.writeStartElement("port");
    xml.writeAttribute("name", "TillgatePort");
    xml.writeAttribute("binding", "tns:TillgateBinding");
    xml.writeEmptyElement("soap:address");
    xml.writeAttribute("location", address);
    xml.writeEndElement();
    xml.writeEndElement();
  }
}
