package dev.tillgate.parity;

import dev.tillgate.cli.ApiClient;
import dev.tillgate.operation.ParameterModel;
import dev.tillgate.operation.RestRoute;
import dev.tillgate.wire.soap.SoapCalls;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The three protocols, driven from the catalogue. */
final class Protocols {
  private Protocols() {}

  static Protocol rpc(ApiClient client) {
    return (operation, arguments) -> {
      try {
        JsonNode answer =
            operation.needsLogin()
                ? client.rpc(operation.name(), arguments.toArray())
                : client.rpcRaw(operation.name(), arguments);
        return new Protocol.Outcome(Canonical.of(answer), null);
      } catch (ApiClient.RpcError e) {
        return new Protocol.Outcome(null, e.symbol());
      }
    };
  }

  static Protocol rest(ApiClient client) {
    return (operation, arguments) -> {
      RestRoute route = operation.routes().getFirst();
      String path = route.path();
      ObjectNode members = JsonNodeFactory.instance.objectNode();
      for (ParameterModel parameter : operation.parameters()) {
        if (parameter.position() >= arguments.size()) {
          continue;
        }
        JsonNode value = arguments.get(parameter.position());
        if (route.placeholders().contains(parameter.name())) {
          path = path.replace("{" + parameter.name() + "}", encode(value.asString()));
        } else if (operation.isWhole(parameter) && value instanceof ObjectNode whole) {
          members.setAll(whole);
        } else if (!value.isNull()) {
          members.set(parameter.name(), value);
        }
      }
      boolean inQuery = route.method().equals("GET") || route.method().equals("DELETE");
      String address = inQuery && !members.isEmpty() ? path + "?" + query(members) : path;
      ApiClient.RestAnswer answer =
          client.rest(route.method(), address, inQuery || members.isEmpty() ? null : members);
      return answer.status() < 300
          ? new Protocol.Outcome(Canonical.of(answer.body()), null)
          : new Protocol.Outcome(null, answer.body().path("error_code").asString());
    };
  }

  static Protocol soap(ApiClient client) {
    return (operation, arguments) -> {
      List<JsonNode> parts = new ArrayList<>();
      if (operation.needsLogin()) {
        parts.add(JsonNodeFactory.instance.stringNode(client.login()));
      }
      parts.addAll(arguments);
      String answer =
          client
              .post(
                  "/soap/6.0/", SoapCalls.envelope(operation, parts), Map.of("SOAPAction", "\"\""))
              .body();
      Optional<String> fault = SoapCalls.fault(answer);
      return fault.isPresent()
          ? new Protocol.Outcome(null, fault.get())
          : new Protocol.Outcome(Canonical.of(SoapCalls.answer(answer)), null);
    };
  }

  private static String query(ObjectNode members) {
    return members.properties().stream()
        .flatMap(
            member ->
                member.getValue().isArray()
                    ? member
                        .getValue()
                        .valueStream()
                        .map(v -> member.getKey() + "[]=" + encode(v.asString()))
                    : Stream.of(member.getKey() + "=" + encode(member.getValue().asString())))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
