package dev.tillgate.gate.wire;

import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.gate.operation.Edition;
import dev.tillgate.gate.operation.OperationCatalog;
import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.gate.wire.docs.Examples;
import dev.tillgate.surface.cli.ApiClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Requests that the reference and the stories say are good, and the shop that takes them. */
final class ValidRequests {

  /** A call by position, without the session. */
  record ValidRequest(OperationModel operation, List<JsonNode> arguments) {}

  private final ApiClient client;
  private final String session;
  private final List<ValidRequest> requests = new ArrayList<>();

  private final String refNo;

  /** A shop and an order that it takes, which requests can then refer to. */
  private ValidRequests(ApiClient client, Object order) {
    this.client = client;
    this.session = client.login();
    this.refNo = client.rpc("placeOrder", order).get("RefNo").asString();
  }

  /** The examples of the reference, for a copy of the demo shop. */
  static ValidRequests ofReference() {
    OperationModel placeOrder = catalog().find(Edition.V6, "placeOrder").orElseThrow();
    ValidRequests valid =
        new ValidRequests(TestServer.demoCopy(), Examples.arguments(placeOrder).getFirst());
    for (OperationModel operation : catalog().all()) {
      if (operation.needsLogin()) {
        valid.add(operation, RawHttp.text(Examples.arguments(operation)), "\\{(\\w+)}");
      }
    }
    return valid;
  }

  /** The steps of the stories, for a copy of the shop that most of them are told of. */
  static ValidRequests ofStories() {
    ValidRequests valid =
        new ValidRequests(TestServer.frozenCopy(), Orders.in("EUR").item("TIERED", 1).build());
    for (String story : stories()) {
      for (JsonNode step : RawHttp.json(story).get("steps")) {
        catalog()
            .find(Edition.V6, step.path("operation").asString(""))
            .ifPresent(
                operation ->
                    valid.add(operation, step.get("arguments").toString(), "\\$\\{(\\w+)}"));
      }
    }
    return valid;
  }

  ApiClient client() {
    return client;
  }

  String session() {
    return session;
  }

  List<ValidRequest> requests() {
    return requests;
  }

  /** What an earlier answer would have told is the one order's reference, or a product's id. */
  private void add(OperationModel operation, String arguments, String placeholder) {
    JsonNode product = client.rpc("searchProducts").at("/Items/0");
    String filled =
        arguments
            .replace("{AvangateId}", product.get("AvangateId").asString())
            .replaceAll(placeholder, refNo);
    requests.add(new ValidRequest(operation, List.copyOf(RawHttp.json(filled).values())));
  }

  private static OperationCatalog catalog() {
    return TestServer.bean(OperationCatalog.class);
  }

  private static List<String> stories() {
    try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "scenarios"))) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        texts.add(Files.readString(file));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
