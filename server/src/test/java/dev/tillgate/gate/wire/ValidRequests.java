package dev.tillgate.gate.wire;

import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.gate.operation.Edition;
import dev.tillgate.gate.operation.OperationCatalog;
import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.gate.wire.docs.Examples;
import dev.tillgate.gate.wire.docs.Stories;
import dev.tillgate.surface.cli.ApiClient;
import java.util.ArrayList;
import java.util.List;
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
    for (Stories.Story story : Stories.all()) {
      for (JsonNode step : story.steps()) {
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

  /**
   * What an earlier answer would have told is the one order's reference, or a product's id; what
   * the story would have made is a product of the shop.
   */
  private void add(OperationModel operation, String arguments, String placeholder) {
    JsonNode products = client.rpc("searchProducts").get("Items");
    String code = products.get(products.size() - 1).get("ProductCode").asString();
    String filled = arguments.replace("${unique}", code);
    for (Stories.Story story : Stories.all()) {
      filled = filled.replace("\"" + story.unique() + "\"", "\"" + code + "\"");
    }
    filled =
        filled
            .replace("{AvangateId}", products.at("/0/AvangateId").asString())
            .replaceAll(placeholder, refNo);
    requests.add(new ValidRequest(operation, List.copyOf(RawHttp.json(filled).values())));
  }

  private static OperationCatalog catalog() {
    return TestServer.bean(OperationCatalog.class);
  }
}
