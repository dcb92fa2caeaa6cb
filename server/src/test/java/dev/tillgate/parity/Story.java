package dev.tillgate.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.TestServer;
import dev.tillgate.gate.access.Signatures;
import dev.tillgate.gate.operation.Edition;
import dev.tillgate.gate.operation.OperationCatalog;
import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.gate.wire.docs.Stories;
import dev.tillgate.surface.cli.ApiClient;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/**
 * A story as a script. A step names the operation and its arguments, what to expect of the answer
 * by path, the fault it ends in, what to remember for later steps, or that time passes or due work
 * is to run first.
 */
final class Story {
  private static final JsonMapper JSON = new JsonMapper();

  /** What differs from run to run without meaning anything. */
  private static final String VOLATILE =
      "RefNo|OrderNo|OrderDate|FinishDate|LineItemReference|SubscriptionReference|PurchaseDate"
          + "|SubscriptionStartDate|ExpirationDate|AvangateCustomerReference|PaymentReference"
          + "|RedirectURL|AvangateId|Code|Date|date|reference|orderReference|startsAt|expiresAt"
          + "|token|ProductCode|ExternalReference|Count|Protocol|RequestId|ReceivedAt"
          + "|PricingConfigurationCode|ProductGroupCode|CampaignCode";

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  /** Makes one call of a story. */
  @FunctionalInterface
  interface Telling {
    Protocol.Outcome call(OperationModel operation, List<JsonNode> arguments);
  }

  private final Stories.Story script;
  private final Stage stage;

  private Story(Stories.Story script, Stage stage) {
    this.script = script;
    this.stage = stage;
  }

  /** All stories, in their order, on the server that all tests share. */
  static List<Story> all() {
    return on(Stage.SHARED);
  }

  /** All stories, in their order, on another server. */
  static List<Story> on(Stage stage) {
    return Stories.all().stream().map(script -> new Story(script, stage)).toList();
  }

  /** The names of the operations that a step calls well. */
  List<String> operations() {
    return script.steps().stream()
        .filter(step -> !step.has("fault"))
        .map(step -> step.path("operation").asString(""))
        .toList();
  }

  /** A program of the shop that it plays in. */
  ApiClient client() {
    String key =
        switch (script.shop()) {
          case "demo" -> "demo-secret-key";
          case "samples" -> "SECRET_KEY";
          case "audited" -> "audited-key";
          default -> "frozen-key";
        };
    return stage.client(merchantCode(), key);
  }

  /** The code of that shop's merchant. */
  String merchantCode() {
    return switch (script.shop()) {
      case "demo" -> "DEMOSHOP";
      case "samples" -> "AVANGATE";
      case "audited" -> "AUDITED";
      default -> "FROZEN";
    };
  }

  /**
   * Tells the story, and gives each answer without what differs from run to run.
   *
   * @param manner how it is told; steps that REST does not offer are not told in the manner "rest"
   */
  List<String> tell(String manner, Telling telling) {
    Map<String, String> remembered = new LinkedHashMap<>();
    remembered.put("protocol", manner);
    remembered.put("unique", script.unique() + "-" + manner + "-" + System.nanoTime());
    String date = DATE.format(TestServer.now());
    remembered.put("date", date);
    remembered.put("hash", Signatures.sha256("DEMOSHOP", "demo-secret-key", date));
    List<String> told = new ArrayList<>();
    for (JsonNode step : script.steps()) {
      if (step.has("advance")) {
        stage.advance(Duration.parse(step.get("advance").asString()));
      } else if (step.path("runDue").asBoolean(false)) {
        stage.runDue();
      } else if (step.has("events")) {
        told.add(events(step, telling, remembered, manner));
      } else if (!operation(step).routes().isEmpty()) {
        told.add(take(step, telling, remembered, manner));
      } else if (!manner.equals("rest")) {
        // What REST does not offer is told to the others only.
        take(step, telling, remembered, manner);
      }
    }
    return told;
  }

  @Override
  public String toString() {
    return script.name();
  }

  /** What has happened to an order, oldest first, is what the story says and nothing else. */
  private static String events(
      JsonNode step, Telling telling, Map<String, String> remembered, String manner) {
    String order = filled(step.get("of").asString(), remembered);
    Protocol.Outcome history =
        telling.call(operation("getOrderHistory"), List.of(StringNode.valueOf(order)));
    List<String> happened =
        Objects.requireNonNull(history.answer())
            .valueStream()
            .map(event -> event.get("Event").asString())
            .toList();
    assertThat(happened)
        .as(manner + " events")
        .isEqualTo(step.get("events").valueStream().map(JsonNode::asString).toList());
    return "events " + happened;
  }

  private static String take(
      JsonNode step, Telling telling, Map<String, String> remembered, String manner) {
    String name = step.get("operation").asString();
    OperationModel operation = operation(step);
    JsonNode arguments = JSON.readTree(filled(step.get("arguments").toString(), remembered));
    Protocol.Outcome outcome = telling.call(operation, List.copyOf(arguments.values()));
    String where = manner + " " + name;
    if (step.has("fault")) {
      assertThat(outcome.fault()).as(where).isEqualTo(step.get("fault").asString());
      return name + " " + outcome.fault();
    }
    assertThat(outcome.fault()).as(where).isNull();
    JsonNode answer = Objects.requireNonNull(outcome.answer());
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
