package dev.tillgate.gate.wire.docs;

import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.gate.operation.ParameterModel;
import dev.tillgate.gate.operation.RestRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Copyable requests: a step of a story, as the three protocols carry it. */
public final class Examples {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Examples() {}

  /**
   * The arguments by position, without the session. A {@code {Reference}} in them stands for
   * something that must exist first.
   */
  public static List<JsonNode> arguments(OperationModel operation) {
    return Stories.example(operation.name());
  }

  /** The call over JSON-RPC. */
  public static String rpc(OperationModel operation) {
    ArrayNode params = NODES.arrayNode();
    if (operation.needsLogin()) {
      params.add("{session}");
    }
    params.addAll(arguments(operation));
    ObjectNode request = NODES.objectNode();
    request.put("jsonrpc", "2.0").put("id", 1).put("method", operation.name());
    request.set("params", params);
    return "POST /rpc/6.0/\n\n" + JSON.writeValueAsString(request);
  }

  /** The call over REST; null where it offers none. */
  public static @Nullable String rest(OperationModel operation) {
    if (operation.routes().isEmpty()) {
      return null;
    }
    RestRoute route = operation.routes().getFirst();
    List<JsonNode> arguments = arguments(operation);
    List<ParameterModel> rest = new ArrayList<>();
    String path = route.path();
    for (ParameterModel parameter : operation.parameters()) {
      String placeholder = "{" + parameter.name() + "}";
      if (path.contains(placeholder) && parameter.position() < arguments.size()) {
        path = path.replace(placeholder, arguments.get(parameter.position()).asString());
      } else if (!path.contains(placeholder) && parameter.position() < arguments.size()) {
        rest.add(parameter);
      }
    }
    boolean inQuery = route.method().equals("GET") || route.method().equals("DELETE");
    ObjectNode members = members(operation, rest, arguments);
    String query = inQuery && !members.isEmpty() ? "?" + query(members) : "";
    String body = inQuery || members.isEmpty() ? "" : "\n\n" + JSON.writeValueAsString(members);
    return route.method()
        + " /rest/6.0"
        + path
        + query
        + "\nX-Avangate-Authentication: code=\"…\" date=\"…\" hash=\"…\""
        + body;
  }

  /** The body of the call over REST at one of its addresses; empty where it needs none. */
  static ObjectNode body(OperationModel operation, RestRoute route) {
    List<JsonNode> arguments = arguments(operation);
    List<ParameterModel> outside =
        operation.parameters().stream()
            .filter(parameter -> !route.placeholders().contains(parameter.name()))
            .filter(parameter -> parameter.position() < arguments.size())
            .toList();
    return members(operation, outside, arguments);
  }

  /** The call over SOAP. */
  public static String soap(OperationModel operation) {
    StringBuilder parts = new StringBuilder();
    if (operation.needsLogin()) {
      parts.append("      <sessionID>{session}</sessionID>\n");
    }
    List<JsonNode> arguments = arguments(operation);
    for (ParameterModel parameter : operation.parameters()) {
      if (parameter.position() < arguments.size()) {
        element(parts, parameter.name(), arguments.get(parameter.position()), "      ");
      }
    }
    return """
        POST /soap/6.0/

        <SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/"
            xmlns:tns="urn:tillgate:api:6.0">
          <SOAP-ENV:Body>
            <tns:%1$s>
        %2$s    </tns:%1$s>
          </SOAP-ENV:Body>
        </SOAP-ENV:Envelope>"""
        .formatted(operation.name(), parts);
  }

  private static ObjectNode members(
      OperationModel operation, List<ParameterModel> parameters, List<JsonNode> arguments) {
    ObjectNode members = NODES.objectNode();
    for (ParameterModel parameter : parameters) {
      JsonNode value = arguments.get(parameter.position());
      if (operation.isWhole(parameter) && value instanceof ObjectNode whole) {
        members.setAll(whole);
      } else if (!value.isNull()) {
        members.set(parameter.name(), value);
      }
    }
    return members;
  }

  private static String query(ObjectNode members) {
    return members.properties().stream()
        .flatMap(
            member ->
                member.getValue().isArray()
                    ? member
                        .getValue()
                        .valueStream()
                        .map(v -> member.getKey() + "[]=" + v.asString())
                    : java.util.stream.Stream.of(
                        member.getKey() + "=" + member.getValue().asString()))
        .collect(Collectors.joining("&"));
  }

  private static void element(StringBuilder out, String name, JsonNode value, String indent) {
    out.append(indent).append('<').append(name);
    if (value.isNull()) {
      out.append(" xsi:nil=\"true\"/>\n");
    } else if (value.isContainer()) {
      out.append(">\n");
      if (value.isArray()) {
        value.values().forEach(item -> element(out, "item", item, indent + "  "));
      } else {
        for (Map.Entry<String, JsonNode> member : value.properties()) {
          element(out, member.getKey(), member.getValue(), indent + "  ");
        }
      }
      out.append(indent).append("</").append(name).append(">\n");
    } else {
      String text = value.asString().replace("&", "&amp;").replace("<", "&lt;");
      out.append('>').append(text).append("</").append(name).append(">\n");
    }
  }
}
