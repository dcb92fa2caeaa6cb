package dev.tillgate.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.gate.operation.RestRoute;
import dev.tillgate.gate.wire.rest.RestCalls;
import dev.tillgate.gate.wire.soap.SoapCalls;
import dev.tillgate.surface.cli.ApiClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The three protocols, driven from the catalogue. */
final class Protocols {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Protocols() {}

  static Protocol rpc(ApiClient client) {
    return new Protocol() {
      @Override
      public String send(
          OperationModel operation, List<JsonNode> arguments, Map<String, String> headers) {
        Map<String, Object> request =
            Map.of(
                "jsonrpc",
                "2.0",
                "id",
                1,
                "method",
                operation.name(),
                "params",
                parts(client, operation, arguments));
        return client.post("/rpc/6.0/", JSON.writeValueAsString(request), headers).body();
      }

      @Override
      public Outcome read(OperationModel operation, String answer) {
        JsonNode tree = JSON.readTree(answer);
        return tree.hasNonNull("error")
            ? new Outcome(null, tree.at("/error/data/error_code").asString())
            : new Outcome(Canonical.of(tree.path("result")), null);
      }
    };
  }

  static Protocol rest(ApiClient client) {
    return new Protocol() {
      @Override
      public String send(
          OperationModel operation, List<JsonNode> arguments, Map<String, String> headers) {
        RestRoute route = operation.routes().getFirst();
        RestCalls.RestCall call = RestCalls.of(operation, route, arguments);
        HttpResponse<String> answer =
            client.restText(call.method(), call.path(), call.body(), headers);
        return answer.statusCode() + " " + answer.body();
      }

      @Override
      public Outcome read(OperationModel operation, String answer) {
        RestRoute route = operation.routes().getFirst();
        int status = Integer.parseInt(answer.substring(0, 3));
        String text = answer.substring(4);
        if (route.noContent() && status == route.status() && !text.contains("Digest")) {
          assertThat(text).as("nothing in the body").isEmpty();
          return new Outcome(NODES.stringNode("true"), null);
        }
        JsonNode body = JSON.readTree(text);
        return status < 300
            ? new Outcome(Canonical.of(body), null)
            : new Outcome(null, body.path("error_code").asString());
      }
    };
  }

  static Protocol soap(ApiClient client) {
    return new Protocol() {
      @Override
      public String send(
          OperationModel operation, List<JsonNode> arguments, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("SOAPAction", "\"\"");
        List<JsonNode> parts = parts(client, operation, arguments);
        return client.post("/soap/6.0/", SoapCalls.envelope(operation, parts), all).body();
      }

      @Override
      public Outcome read(OperationModel operation, String answer) {
        Optional<String> fault = SoapCalls.fault(answer);
        return fault.isPresent()
            ? new Outcome(null, fault.get())
            : new Outcome(Canonical.of(SoapCalls.answer(answer)), null);
      }
    };
  }

  /** The arguments behind the session, where one is needed. */
  private static List<JsonNode> parts(
      ApiClient client, OperationModel operation, List<JsonNode> arguments) {
    List<JsonNode> parts = new ArrayList<>();
    if (operation.needsLogin()) {
      parts.add(NODES.stringNode(client.login()));
    }
    parts.addAll(arguments);
    return parts;
  }
}
