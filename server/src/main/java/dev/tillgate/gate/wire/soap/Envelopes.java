package dev.tillgate.gate.wire.soap;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.Problem;
import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.gate.operation.shape.Shape;
import dev.tillgate.gate.wire.json.ProblemWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** SOAP envelopes around answers and faults. */
final class Envelopes {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  /** Writes into an open document. */
  @FunctionalInterface
  interface Content {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  private Envelopes() {}

  /** The answer of an operation, which is of this shape in the version that was asked. */
  static byte[] answer(
      OperationModel operation, Shape shape, @Nullable Object answer, Style style) {
    return document(
        style,
        xml -> {
          xml.writeStartElement("tns:" + operation.name() + "Response");
          if (style == Style.ENCODED) {
            xml.writeAttribute("SOAP-ENV:encodingStyle", Names.ENCODING);
          }
          if (!(shape instanceof Shape.Nothing)) {
            new AnswerXml(xml, style).write("return", shape, answer);
          }
          xml.writeEndElement();
        });
  }

  /** The fault: its code is the symbol, its text the message, every problem in the detail. */
  static byte[] fault(Fault fault) {
    return document(
        Style.LITERAL,
        xml -> {
          xml.writeStartElement("SOAP-ENV:Fault");
          leaf(xml, "faultcode", fault.code().name());
          leaf(xml, "faultstring", String.valueOf(fault.getMessage()));
          xml.writeStartElement("detail");
          for (Problem problem :
              fault.problems().stream().limit(ProblemWriter.MAX_LISTED).toList()) {
            xml.writeStartElement("tns:error");
            leaf(xml, "error_code", problem.code().name());
            leaf(xml, "path", problem.path() == null ? "" : problem.path());
            leaf(xml, "message", problem.message());
            leaf(xml, "help", ProblemWriter.help(problem.code()));
            xml.writeEndElement();
          }
          xml.writeEndElement();
          xml.writeEndElement();
        });
  }

  private static void leaf(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(XmlText.clean(text));
    xml.writeEndElement();
  }

  private static byte[] document(Style style, Content content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(2048);
    try {
      XMLStreamWriter xml = FACTORY.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("SOAP-ENV:Envelope");
      xml.writeAttribute("xmlns:SOAP-ENV", Names.ENVELOPE);
      xml.writeAttribute("xmlns:xsd", Names.SCHEMA);
      xml.writeAttribute("xmlns:xsi", Names.INSTANCE);
      if (style == Style.ENCODED) {
        xml.writeAttribute("xmlns:SOAP-ENC", Names.ENCODING);
        xml.writeAttribute("xmlns:apache", Names.APACHE);
      }
      xml.writeAttribute("xmlns:tns", Names.OURS);
      xml.writeStartElement("SOAP-ENV:Body");
      content.write(xml);
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Cannot write XML", e);
    }
    return out.toByteArray();
  }
}
