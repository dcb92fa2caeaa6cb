package dev.tillgate.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.gate.operation.RestRoute;
import dev.tillgate.gate.wire.rest.RestCalls;
import dev.tillgate.gate.wire.soap.SoapCalls;
import dev.tillgate.surface.cli.ApiClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The three protocols, driven from the catalogue. */
final class Protocols {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

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
      RestCalls.RestCall call = RestCalls.of(operation, route, arguments);
      ApiClient.RestAnswer answer = client.rest(call.method(), call.path(), call.body());
      if (route.noContent() && answer.status() == route.status()) {
        assertThat(answer.body().isMissingNode()).as("nothing in the body").isTrue();
        return new Protocol.Outcome(NODES.stringNode("true"), null);
      }
      return answer.status() < 300
          ? new Protocol.Outcome(Canonical.of(answer.body()), null)
          : new Protocol.Outcome(null, answer.body().path("error_code").asString());
    };
  }

  static Protocol soap(ApiClient client) {
    return (operation, arguments) -> {
      List<JsonNode> parts = new ArrayList<>();
      if (operation.needsLogin()) {
        parts.add(NODES.stringNode(client.login()));
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
}
