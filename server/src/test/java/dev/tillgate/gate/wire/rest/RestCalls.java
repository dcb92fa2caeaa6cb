package dev.tillgate.gate.wire.rest;

import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.gate.operation.ParameterModel;
import dev.tillgate.gate.operation.RestRoute;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** REST calls as a client writes them from arguments by position. */
public final class RestCalls {

  /**
   * A call.
   *
   * @param path below the version, with its query
   * @param body null when it has none
   */
  public record RestCall(String method, String path, @Nullable ObjectNode body) {}

  private RestCalls() {}

  /** The call of an operation at one of its addresses. */
  public static RestCall of(OperationModel operation, RestRoute route, List<JsonNode> arguments) {
    String path = route.path();
    ObjectNode members = JsonNodeFactory.instance.objectNode();
    for (ParameterModel parameter : operation.parameters()) {
      if (parameter.position() >= arguments.size()) {
        continue;
      }
      JsonNode value = arguments.get(parameter.position());
      if (route.placeholders().contains(parameter.name())) {
        path = path.replace("{" + parameter.name() + "}", encode(value.asString("")));
      } else if (operation.isWhole(parameter) && value instanceof ObjectNode whole) {
        members.setAll(whole);
      } else if (!value.isNull()) {
        members.set(parameter.name(), value);
      }
    }
    boolean inQuery = route.method().equals("GET") || route.method().equals("DELETE");
    String address = inQuery && !members.isEmpty() ? path + "?" + query(members) : path;
    return new RestCall(route.method(), address, inQuery || members.isEmpty() ? null : members);
  }

  private static String query(ObjectNode members) {
    return members.properties().stream()
        .flatMap(
            member ->
                member.getValue().isArray()
                    ? member.getValue().valueStream().map(v -> pair(member.getKey() + "[]", v))
                    : Stream.of(pair(member.getKey(), member.getValue())))
        .collect(Collectors.joining("&"));
  }

  private static String pair(String name, JsonNode value) {
    return encode(name) + "=" + encode(value.asString(""));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
