package dev.tillgate.gate.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.TestServer;
import dev.tillgate.gate.operation.OperationCatalog;
import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.gate.operation.ParameterModel;
import dev.tillgate.gate.operation.RestRoute;
import dev.tillgate.surface.cli.ApiClient;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Every operation of the catalogue gets nonsense by every protocol, the same on every run. An
 * undeclared fault shows as an internal error too, because tests run with assertions.
 */
class GeneratedInputTest {
  private static final int TIMES = 200;
  private static final int SHOWN = 5;
  private static final int INTERNAL_ERROR = -32603;

  private final ApiClient client = FuzzShop.open();
  private final OperationCatalog catalog = TestServer.bean(OperationCatalog.class);
  private final Random random = new Random(20260131);

  @Test
  void nonsense_byRpc_isNeverOurFault() {
    String session = client.login();
    List<String> faulty = new ArrayList<>();
    Set<String> answered = new TreeSet<>();
    for (OperationModel operation : catalog.all()) {
      List<JsonNode> good = operation.parameters().stream().map(Samples::of).toList();
      for (int i = 0; i < TIMES; i++) {
        ArrayNode arguments = Samples.spoilt(good, random);
        if (operation.needsLogin()) {
          arguments.insert(0, session);
        }
        String body =
            RawHttp.text(Map.of("id", 1, "method", operation.name(), "params", arguments));
        HttpResponse<String> answer = RawHttp.send("POST", "/rpc/6.0/", body, Map.of());
        JsonNode json = RawHttp.json(answer);
        boolean internal = json.path("error").path("code").asInt(0) == INTERNAL_ERROR;
        if (answer.statusCode() != 200 || internal) {
          faulty.add(operation.name() + " " + cut(body));
        }
        if (json.has("result")) {
          answered.add(operation.name());
        }
      }
    }
    assertThat(faulty.stream().limit(SHOWN)).as("%s requests", faulty.size()).isEmpty();
    assertThat(answered)
        .as("operations whose samples are good enough to get past the first checks")
        .contains("addProduct", "getContents", "placeOrder", "searchOrders", "searchProducts");
  }

  @Test
  void nonsense_byRest_isNeverOurFault() {
    List<String> faulty = new ArrayList<>();
    for (OperationModel operation : catalog.all()) {
      for (RestRoute route : operation.routes()) {
        for (int i = 0; i < TIMES; i++) {
          String path = "/rest/6.0" + path(route) + "?" + query(operation);
          String body = route.method().equals("GET") ? "" : RawHttp.text(body(operation));
          HttpResponse<String> answer =
              RawHttp.send(
                  route.method(),
                  path,
                  body,
                  Map.of("X-Avangate-Authentication", client.authentication()));
          boolean inJson = answer.headers().firstValue("Content-Type").orElse("").contains("json");
          boolean silent = route.noContent() && answer.body().isEmpty();
          if (answer.statusCode() >= 500 || !(inJson || silent)) {
            faulty.add(route.method() + " " + path + " " + cut(body));
          }
        }
      }
    }
    assertThat(faulty.stream().limit(SHOWN)).as("%s requests", faulty.size()).isEmpty();
  }

  private String path(RestRoute route) {
    return route.segments().stream()
        .map(
            segment ->
                RestRoute.placeholder(segment).isPresent()
                    ? encode(Samples.word(random)).replace("+", "%20")
                    : segment)
        .collect(Collectors.joining("/", "/", "/"));
  }

  private String query(OperationModel operation) {
    JsonNode whole =
        operation.parameters().stream()
            .map(Samples::of)
            .filter(JsonNode::isObject)
            .findFirst()
            .orElseGet(JsonNodeFactory.instance::objectNode);
    return Samples.query(whole, random).replaceAll("[^\\w=&+-]", "%20");
  }

  private JsonNode body(OperationModel operation) {
    List<ParameterModel> parameters = operation.parameters();
    ArrayNode spoilt = Samples.spoilt(parameters.stream().map(Samples::of).toList(), random);
    for (int i = 0; i < parameters.size(); i++) {
      if (Samples.of(parameters.get(i)).isObject()) {
        return spoilt.get(i);
      }
    }
    var named = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < parameters.size(); i++) {
      named.set(parameters.get(i).name(), spoilt.get(i));
    }
    return named;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String cut(String text) {
    return text.length() > 1500 ? text.substring(0, 1500) + "…" : text;
  }
}
