package dev.tillgate.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.TestServer;
import dev.tillgate.gate.operation.Edition;
import dev.tillgate.gate.operation.OperationCatalog;
import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.surface.cli.ApiClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/**
 * Stories as scripts, told over all three protocols: each call must answer as the script expects
 * and the same, value by value, on each protocol. A step names the operation and its arguments,
 * what to expect of the answer by path, the fault it ends in, what to remember for later steps, or
 * that due work is to run first.
 */
class ScenarioTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Path SCENARIOS = Path.of("src", "test", "resources", "scenarios");

  /** What differs from run to run without meaning anything. */
  private static final String VOLATILE =
      "RefNo|OrderNo|OrderDate|FinishDate|LineItemReference|SubscriptionReference|PurchaseDate"
          + "|SubscriptionStartDate|ExpirationDate|AvangateCustomerReference|PaymentReference"
          + "|RedirectURL|AvangateId|Code|Date|date|reference|orderReference|startsAt|expiresAt"
          + "|ProductCode|ExternalReference|Count|Protocol|RequestId|ReceivedAt"
          + "|PricingConfigurationCode|ProductGroupCode|CampaignCode";

  static Stream<Path> scenarios() throws IOException {
    try (Stream<Path> files = Files.list(SCENARIOS)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void story_isTheSameOnEveryProtocol(Path file) throws IOException {
    JsonNode script = JSON.readTree(Files.readString(file));
    ApiClient client = client(script.get("shop").asString());
    Map<String, Protocol> protocols = new LinkedHashMap<>();
    protocols.put("rpc", Protocols.rpc(client));
    protocols.put("rest", Protocols.rest(client));
    protocols.put("soap", Protocols.soap(client));
    List<List<String>> told = new ArrayList<>();
    protocols.forEach((name, protocol) -> told.add(tell(script, name, protocol)));
    assertThat(told.get(1)).as("REST like JSON-RPC").isEqualTo(told.get(0));
    assertThat(told.get(2)).as("SOAP like JSON-RPC").isEqualTo(told.get(0));
  }

  @Test
  void everyOperation_isInAStory() throws IOException {
    TreeSet<String> missing = new TreeSet<>();
    for (OperationModel operation : TestServer.bean(OperationCatalog.class).all()) {
      if (operation.edition() == Edition.V6 && operation.needsLogin()) {
        missing.add(operation.name());
      }
    }
    for (Path file : scenarios().toList()) {
      for (JsonNode step : JSON.readTree(Files.readString(file)).get("steps")) {
        missing.remove(step.path("operation").asString());
      }
    }
    assertThat(missing).isEmpty();
  }

  private static ApiClient client(String shop) {
    return switch (shop) {
      case "demo" -> TestServer.demoShop();
      case "samples" -> TestServer.samplesShop();
      case "audited" -> TestServer.auditedShop();
      default -> TestServer.frozenShop();
    };
  }

  private static List<String> tell(JsonNode script, String protocolName, Protocol protocol) {
    Map<String, String> remembered = new LinkedHashMap<>();
    remembered.put("protocol", protocolName);
    remembered.put("unique", protocolName + "-" + System.nanoTime());
    List<String> told = new ArrayList<>();
    for (JsonNode step : script.get("steps")) {
      if (step.has("advance")) {
        TestServer.advance(Duration.parse(step.get("advance").asString()));
        continue;
      }
      if (step.path("runDue").asBoolean(false)) {
        TestServer.runDue();
        continue;
      }
      if (step.has("events")) {
        told.add(events(step, protocol, remembered, protocolName));
        continue;
      }
      if (operation(step).routes().isEmpty()) {
        // What REST does not offer is told to the others only.
        if (!protocolName.equals("rest")) {
          take(step, protocol, remembered, protocolName);
        }
        continue;
      }
      told.add(take(step, protocol, remembered, protocolName));
    }
    return told;
  }

  /** What has happened to an order, oldest first, is what the story says and nothing else. */
  private static String events(
      JsonNode step, Protocol protocol, Map<String, String> remembered, String protocolName) {
    String order = filled(step.get("of").asString(), remembered);
    Protocol.Outcome history =
        protocol.call(operation("getOrderHistory"), List.of(StringNode.valueOf(order)));
    List<String> happened =
        java.util.Objects.requireNonNull(history.answer())
            .valueStream()
            .map(event -> event.get("Event").asString())
            .toList();
    assertThat(happened)
        .as(protocolName + " events")
        .isEqualTo(step.get("events").valueStream().map(JsonNode::asString).toList());
    return "events " + happened;
  }

  private static String take(
      JsonNode step, Protocol protocol, Map<String, String> remembered, String protocolName) {
    String name = step.get("operation").asString();
    OperationModel operation = operation(step);
    JsonNode arguments = JSON.readTree(filled(step.get("arguments").toString(), remembered));
    Protocol.Outcome outcome = protocol.call(operation, List.copyOf(arguments.values()));
    String where = protocolName + " " + name;
    if (step.has("fault")) {
      assertThat(outcome.fault()).as(where).isEqualTo(step.get("fault").asString());
      return name + " " + outcome.fault();
    }
    assertThat(outcome.fault()).as(where).isNull();
    JsonNode answer = java.util.Objects.requireNonNull(outcome.answer());
    step.path("expect")
        .properties()
        .forEach(
            expected ->
                assertThat(answer.at(expected.getKey()).asString())
                    .as(where + " " + expected.getKey())
                    .isEqualTo(filled(expected.getValue().asString(), remembered)));
    step.path("remember")
        .properties()
        .forEach(
            entry ->
                remembered.put(entry.getKey(), answer.at(entry.getValue().asString()).asString()));
    return name + " " + withoutVolatile(filledBack(answer.toString(), remembered));
  }

  private static OperationModel operation(JsonNode step) {
    return operation(step.get("operation").asString());
  }

  private static OperationModel operation(String name) {
    return TestServer.bean(OperationCatalog.class).find(Edition.V6, name).orElseThrow();
  }

  private static String filled(String text, Map<String, String> remembered) {
    String result = text;
    for (Map.Entry<String, String> entry : remembered.entrySet()) {
      result = result.replace("${" + entry.getKey() + "}", entry.getValue());
    }
    return result;
  }

  /** What a story has made unique for a protocol differs by that only. */
  private static String filledBack(String text, Map<String, String> remembered) {
    return text.replace(remembered.getOrDefault("unique", ""), "…");
  }

  private static String withoutVolatile(String answer) {
    return answer.replaceAll("\"(" + VOLATILE + ")\":(\"[^\"]*\"|null)", "\"$1\":…");
  }
}
