package dev.tillgate.sale.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What of Hyperswitch the adapter meets, on this machine: payments and refunds under names that the
 * merchant gives, which are taken once. The card's number says what becomes of a charge.
 */
final class HyperswitchStandIn implements AutoCloseable {
  static final String KEY = "snd_stand_in_0123456789";
  static final String GOOD = "4242424242424242";
  static final String POOR = "4000000000009995";
  static final String STOLEN = "4000000000009979";
  static final String CHALLENGED = "4000002760003184";
  static final String SLOW = "4000000000000077";
  static final String LOST = "4000000000000119";

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private record Answer(int status, JsonNode body) {}

  private final HttpServer server;
  private final Map<String, ObjectNode> payments = new LinkedHashMap<>();
  private final Map<String, ObjectNode> refunds = new LinkedHashMap<>();
  private final Map<String, ObjectNode> disputes = new LinkedHashMap<>();

  /** The status of the next answer, instead of doing anything; 0 for none. */
  volatile int nextStatus;

  HyperswitchStandIn() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::serve);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Answer answer = answer(exchange, body.isEmpty() ? JSON.createObjectNode() : tree(body));
    if (answer == null) {
      exchange.close();
      return;
    }
    byte[] bytes = answer.body().toString().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static ObjectNode tree(String body) {
    return (ObjectNode) JSON.readTree(body);
  }

  private synchronized @Nullable Answer answer(HttpExchange exchange, ObjectNode body) {
    if (!KEY.equals(exchange.getRequestHeaders().getFirst("api-key"))) {
      return error(401, "IR_01", "API key not provided or invalid API key used");
    }
    if (nextStatus != 0) {
      int status = nextStatus;
      nextStatus = 0;
      return error(status, "HE_00", "Something went wrong");
    }
    String[] path = exchange.getRequestURI().getPath().split("/", -1);
    boolean reads = exchange.getRequestMethod().equals("GET");
    return switch (path[1]) {
      case "payments" -> reads ? read(payments, path[2]) : written(path, body);
      case "refunds" -> reads ? read(refunds, path[2]) : refund(body);
      case "disputes" -> reads ? read(disputes, path[2]) : disputed(path, body);
      default -> error(404, "IR_02", "Unrecognized request URL");
    };
  }

  private static Answer read(Map<String, ObjectNode> all, String id) {
    ObjectNode object = all.get(id);
    return object == null
        ? error(404, "HE_02", "It does not exist in our records")
        : new Answer(200, object);
  }

  private @Nullable Answer written(String[] path, ObjectNode body) {
    if (path.length == 2) {
      return pay(body);
    }
    ObjectNode payment = payments.get(path[2]);
    if (payment == null || !payment.get("status").asString().equals("requires_capture")) {
      return payment != null && payment.get("status").asString().equals(done(path[3]))
          ? new Answer(200, payment)
          : error(400, "IR_14", "This Payment could not be changed because of its status");
    }
    payment.put("status", done(path[3]));
    return new Answer(200, payment);
  }

  private static String done(String verb) {
    return verb.equals("capture") ? "succeeded" : "cancelled";
  }

  private @Nullable Answer pay(ObjectNode body) {
    String id = body.get("payment_id").asString();
    if (id.length() != 30 || payments.containsKey(id)) {
      return error(400, "HE_01", "The payment with the specified payment_id already exists");
    }
    JsonNode card = body.path("payment_method_data").path("card");
    String number = card.path("card_number").asString(GOOD);
    ObjectNode payment = JSON.createObjectNode().put("payment_id", id);
    payment.put("amount", body.get("amount").asLong());
    payment.put("currency", body.get("currency").asString());
    payment.put("payment_method_id", "pm_" + id);
    payment.set("customer_id", body.path("customer_id"));
    payments.put(id, payment);
    switch (number) {
      case POOR -> failed(payment, "51", "Your card has insufficient funds");
      case STOLEN -> failed(payment, "43", "Your card was declined");
      case CHALLENGED -> {
        payment.put("status", "requires_customer_action");
        payment
            .putObject("next_action")
            .put("type", "redirect_to_url")
            .put("redirect_to_url", "https://switch.example/payments/redirect/" + id);
      }
      case SLOW -> payment.put("status", "processing");
      default ->
          payment.put(
              "status", body.get("amount").asLong() == 0 ? "succeeded" : "requires_capture");
    }
    return number.equals(LOST) ? null : new Answer(200, payment);
  }

  private static void failed(ObjectNode payment, String code, String message) {
    payment.put("status", "failed").put("error_code", "card_declined");
    payment.put("error_message", message);
    payment.putObject("issuer_error_details").put("code", code);
  }

  private Answer refund(ObjectNode body) {
    String id = body.get("refund_id").asString();
    if (refunds.containsKey(id)) {
      return error(400, "HE_01", "Duplicate refund request");
    }
    refunds.put(id, body.put("status", "succeeded"));
    return new Answer(200, body);
  }

  private Answer disputed(String[] path, ObjectNode body) {
    boolean accepts = path[2].equals("accept");
    String id = accepts ? path[3] : body.get("dispute_id").asString();
    ObjectNode dispute = disputes.get(id);
    return dispute == null
        ? error(404, "HE_02", "Dispute does not exist in our records")
        : new Answer(
            200,
            dispute.put("dispute_status", accepts ? "dispute_accepted" : "dispute_challenged"));
  }

  /** Lets a card holder dispute a charge; the dispute's name. */
  synchronized String dispute(String payment) {
    String id = "dp_" + payment;
    disputes.put(
        id,
        JSON.createObjectNode()
            .put("dispute_id", id)
            .put("payment_id", payment)
            .put("dispute_status", "dispute_opened"));
    return id;
  }

  /** The body of a callback that says that the bank has approved after all. */
  synchronized String approval(String payment) {
    ObjectNode approved = payments.getOrDefault(payment, JSON.createObjectNode());
    approved.put("status", "requires_capture");
    ObjectNode event = JSON.createObjectNode().put("event_type", "payment_authorized");
    event.putObject("content").put("type", "payment_details").set("object", approved.deepCopy());
    return event.toString();
  }

  private static Answer error(int status, String code, String message) {
    ObjectNode answer = JSON.createObjectNode();
    answer
        .putObject("error")
        .put("type", "invalid_request")
        .put("code", code)
        .put("message", message);
    return new Answer(status, answer);
  }
}
