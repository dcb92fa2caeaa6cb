package dev.tillgate.gate.wire.soap;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.RequestFault;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML within bounds: no document type, no entities of its own, no deep nesting. */
final class XmlReader {
  static final int MAX_DEPTH = 64;
  private static final int MAX_NAMESPACES = 3000;
  private static final XMLInputFactory FACTORY = factory();

  private XmlReader() {}

  /** The root element. Faults: PARSE_ERROR. */
  static Element read(byte[] xml) {
    try {
      String text = XmlCharset.decode(xml);
      checkNamespaces(text);
      XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(text));
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD) {
          throw refusal("A document type is not allowed.");
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          return element(reader, 1);
        }
      }
      throw refusal("There is no element.");
    } catch (CharacterCodingException e) {
      throw refusal("The request is not written in the charset that it says, or in UTF-8.");
    } catch (XMLStreamException e) {
      String place =
          e.getLocation() == null
              ? ""
              : " Line %d, column %d."
                  .formatted(e.getLocation().getLineNumber(), e.getLocation().getColumnNumber());
      throw refusal("The request is not well-formed XML." + place);
    }
  }

  /** The parser looks for each prefix in all that are declared, which takes its time. */
  private static void checkNamespaces(String text) {
    int declared = 0;
    for (int at = text.indexOf("xmlns"); at >= 0; at = text.indexOf("xmlns", at + 1)) {
      declared++;
    }
    if (declared > MAX_NAMESPACES) {
      throw refusal("There are more than " + MAX_NAMESPACES + " declarations of namespaces.");
    }
  }

  private static Element element(XMLStreamReader reader, int depth) throws XMLStreamException {
    if (depth > MAX_DEPTH) {
      throw refusal("Elements are nested deeper than " + MAX_DEPTH + ".");
    }
    String name = reader.getLocalName();
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    List<Element> children = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int event = reader.next();
        event != XMLStreamConstants.END_ELEMENT;
        event = reader.next()) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> children.add(element(reader, depth + 1));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            text.append(reader.getText());
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw refusal("Entities of your own are not allowed.");
        default -> {}
      }
    }
    return new Element(name, attributes, children, text.toString());
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private static Fault refusal(String text) {
    return new Fault(RequestFault.PARSE_ERROR, null, text);
  }
}
