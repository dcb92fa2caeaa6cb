package dev.tillgate.gate.wire.soap;

import dev.tillgate.gate.operation.OperationModel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** SOAP calls as a typed client writes them, and answers as trees. */
public final class SoapCalls {
  private SoapCalls() {}

  /** The envelope of a call with these parts. */
  public static String envelope(OperationModel operation, List<JsonNode> parts) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      element(body, "part" + i, parts.get(i));
    }
    return """
        <SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/"
            xmlns:SOAP-ENC="http://schemas.xmlsoap.org/soap/encoding/"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:tns="urn:tillgate:api:6.0">
          <SOAP-ENV:Body><tns:%1$s>%2$s</tns:%1$s></SOAP-ENV:Body>
        </SOAP-ENV:Envelope>"""
        .formatted(operation.name(), body);
  }

  /** The fault's code, if the answer is a fault. */
  public static Optional<String> fault(String envelope) {
    Element fault = body(envelope).child("Fault");
    return Optional.ofNullable(fault)
        .map(found -> Objects.requireNonNull(found.child("faultcode")).text());
  }

  /** The answer's value. */
  public static JsonNode answer(String envelope) {
    Element body = body(envelope);
    Element response = body.children().getFirst();
    return new TreeReader(body).read(Objects.requireNonNull(response.child("return")));
  }

  private static Element body(String envelope) {
    Element root = XmlReader.read(envelope.getBytes(StandardCharsets.UTF_8));
    return Objects.requireNonNull(root.child("Body"));
  }

  private static void element(StringBuilder out, String name, JsonNode value) {
    out.append('<').append(name);
    if (value.isNull()) {
      out.append(" xsi:nil=\"true\"/>");
      return;
    }
    if (value.isArray()) {
      out.append(" SOAP-ENC:arrayType=\"x[").append(value.size()).append("]\">");
      value.values().forEach(item -> element(out, "item", item));
    } else if (value.isObject()) {
      out.append('>');
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        element(out, member.getKey(), member.getValue());
      }
    } else {
      out.append(value.isBoolean() ? " xsi:type=\"xsd:boolean\">" : ">");
      out.append(value.asString().replace("&", "&amp;").replace("<", "&lt;"));
    }
    out.append("</").append(name).append('>');
  }
}
