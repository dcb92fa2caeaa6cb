package dev.tillgate.sale.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What of Stripe the adapter meets, on this machine: PaymentIntents, SetupIntents, refunds and
 * disputes in the shapes of Stripe's own fixtures, with idempotency keys. The card's number says
 * what becomes of a charge, as at Stripe.
 */
final class StripeStandIn implements AutoCloseable {
  static final String KEY = "sk_test_stand_in_0123456789";
  static final String GOOD = "4242424242424242";
  static final String POOR = "4000000000009995";
  static final String STOLEN = "4000000000009979";
  static final String CHALLENGED = "4000002760003184";
  static final String SLOW = "4000000000000077";

  /** A card whose charge is made, and whose answer is lost. */
  static final String LOST = "4000000000000119";

  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final ObjectNode FIXTURES = fixtures();

  private record Answer(int status, String body) {}

  private final HttpServer server;
  private final Map<String, Answer> byKey = new ConcurrentHashMap<>();
  private final Map<String, ObjectNode> objects = new LinkedHashMap<>();
  private final AtomicInteger ids = new AtomicInteger();

  /** What was asked for, as method and path. */
  final List<String> asked = new CopyOnWriteArrayList<>();

  /** The bodies that came with it. */
  final List<String> bodies = new CopyOnWriteArrayList<>();

  /** The status of the next answer, instead of doing anything; 0 for none. */
  volatile int nextStatus;

  StripeStandIn() {
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

  private static ObjectNode fixtures() {
    try {
      return (ObjectNode)
          JSON.readTree(Files.readString(Path.of("src/test/resources/stripe/fixtures.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().getRawPath();
    asked.add(exchange.getRequestMethod() + " " + path);
    bodies.add(body);
    Answer answer = answer(exchange, path, body);
    if (answer == null) {
      exchange.close();
      return;
    }
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private synchronized @Nullable Answer answer(HttpExchange exchange, String path, String body) {
    if (!("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      return error(401, "invalid_request_error", null, "Invalid API Key provided", null);
    }
    if (nextStatus != 0) {
      int status = nextStatus;
      nextStatus = 0;
      return new Answer(status, "{\"error\":{\"type\":\"api_error\",\"message\":\"On purpose\"}}");
    }
    if (exchange.getRequestMethod().equals("GET")) {
      return read(path, form(exchange.getRequestURI().getRawQuery()));
    }
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    Map<String, String> form = form(body);
    Answer answer = byKey.computeIfAbsent(key, _ -> write(path, form));
    return LOST.equals(form.get("payment_method_data[card][number]")) ? null : answer;
  }

  private Answer read(String path, Map<String, String> query) {
    String[] parts = path.split("/", -1);
    if (parts.length > 3 && !parts[3].equals("search")) {
      ObjectNode object = objects.get(parts[3]);
      return object == null
          ? error(404, "invalid_request_error", "resource_missing", "No such object", null)
          : ok(object);
    }
    ObjectNode list = JSON.createObjectNode().put("object", "list").put("has_more", false);
    ArrayNode data = list.putArray("data");
    String kind = parts[2].substring(0, parts[2].length() - 1);
    objects.values().stream()
        .filter(object -> object.get("object").asString().equals(kind))
        .filter(object -> matches(object, query))
        .forEach(data::add);
    return ok(list);
  }

  private static boolean matches(ObjectNode object, Map<String, String> query) {
    String intent = query.get("payment_intent");
    String search = query.get("query");
    return (intent == null || object.path("payment_intent").asString("").equals(intent))
        && (search == null
            || search.contains("'" + object.path("metadata").path("attempt").asString("") + "'"));
  }

  private Answer write(String path, Map<String, String> form) {
    String[] parts = path.split("/", -1);
    return switch (parts[2]) {
      case "payment_intents" ->
          parts.length == 3 ? charge(form) : changed(known(parts[3]), parts[4], form);
      case "setup_intents" -> setUp(form);
      case "refunds" -> refund(form);
      case "disputes" -> disputed(known(parts[3]), parts.length > 4);
      default -> error(404, "invalid_request_error", null, "Unrecognized request URL", null);
    };
  }

  private Answer charge(Map<String, String> form) {
    ObjectNode intent = made("payment_intent", "pi_", form);
    intent.put("amount", Long.parseLong(form.getOrDefault("amount", "0")));
    intent.put("currency", form.get("currency"));
    intent.put("capture_method", form.get("capture_method"));
    intent.putNull("last_payment_error");
    intent.putNull("next_action");
    pays(intent, form);
    intent.put("customer", form.get("customer"));
    String number = form.getOrDefault("payment_method_data[card][number]", GOOD);
    switch (number) {
      case POOR -> {
        return declined(intent, "insufficient_funds", "51", "Your card has insufficient funds.");
      }
      case STOLEN -> {
        return declined(intent, "stolen_card", "43", "Your card was declined.");
      }
      case CHALLENGED -> acted(intent);
      case SLOW -> intent.put("status", "processing");
      default -> intent.put("status", "requires_capture");
    }
    return ok(intent);
  }

  private static void acted(ObjectNode intent) {
    intent.put("status", "requires_action");
    ObjectNode action = intent.putObject("next_action").put("type", "redirect_to_url");
    action.putObject("redirect_to_url").put("url", "https://hooks.example/3ds/" + id(intent));
  }

  private Answer declined(ObjectNode intent, String code, String network, String message) {
    intent.put("status", "requires_payment_method");
    ObjectNode error = intent.putObject("last_payment_error");
    error.put("type", "card_error").put("code", "card_declined").put("decline_code", code);
    error.put("network_decline_code", network).put("message", message);
    ObjectNode answer = JSON.createObjectNode();
    ObjectNode told = error.deepCopy();
    told.set("payment_intent", intent.deepCopy());
    answer.set("error", told);
    return new Answer(402, answer.toString());
  }

  private Answer changed(ObjectNode intent, String verb, Map<String, String> form) {
    if (!intent.get("status").asString().equals("requires_capture")) {
      return error(
          400, "invalid_request_error", "payment_intent_unexpected_state", "Not now", intent);
    }
    if (verb.equals("capture")) {
      intent.put("status", "succeeded");
      intent.put("amount_received", Long.parseLong(form.getOrDefault("amount_to_capture", "0")));
    } else {
      intent.put("status", "canceled");
    }
    return ok(intent);
  }

  private Answer setUp(Map<String, String> form) {
    ObjectNode intent = made("setup_intent", "seti_", form);
    intent.put("status", "succeeded");
    intent.putNull("last_setup_error");
    intent.putNull("next_action");
    pays(intent, form);
    return ok(intent);
  }

  private static void pays(ObjectNode intent, Map<String, String> form) {
    intent.put("payment_method", form.getOrDefault("payment_method", "pm_" + id(intent)));
  }

  private Answer refund(Map<String, String> form) {
    ObjectNode intent = known(form.getOrDefault("payment_intent", ""));
    if (!intent.path("status").asString("").equals("succeeded")) {
      return error(400, "invalid_request_error", "charge_not_captured", "Nothing to refund", null);
    }
    ObjectNode refund = made("refund", "re_", form);
    refund.put("amount", Long.parseLong(form.getOrDefault("amount", "0")));
    refund.put("payment_intent", id(intent));
    return ok(refund);
  }

  private static Answer disputed(ObjectNode dispute, boolean closed) {
    dispute.put("status", closed ? "lost" : "under_review");
    return ok(dispute);
  }

  /** Lets a card holder dispute a charge; the dispute's name. */
  synchronized String dispute(String intent) {
    ObjectNode dispute = made("dispute", "dp_", Map.of());
    dispute.put("payment_intent", intent).put("status", "needs_response");
    dispute.put("amount", known(intent).get("amount").asLong());
    dispute.put("currency", known(intent).get("currency").asString());
    return id(dispute);
  }

  /** Lets the bank decide on what it has put off, or the shopper pass the bank's page. */
  synchronized void approve(String intent) {
    known(intent).put("status", "requires_capture").putNull("next_action");
  }

  /** The body of a callback about an object as it stands. */
  synchronized String event(String type, String id) {
    ObjectNode event = ((ObjectNode) FIXTURES.get("event")).deepCopy();
    event.put("type", type);
    ObjectNode data = event.putObject("data");
    data.set("object", known(id).deepCopy());
    return event.toString();
  }

  /** All objects of a kind. */
  synchronized List<ObjectNode> all(String kind) {
    return objects.values().stream()
        .filter(object -> object.get("object").asString().equals(kind))
        .toList();
  }

  private ObjectNode known(String id) {
    ObjectNode object = objects.get(id);
    return object == null ? JSON.createObjectNode() : object;
  }

  private static String id(ObjectNode object) {
    return object.get("id").asString();
  }

  private ObjectNode made(String kind, String prefix, Map<String, String> form) {
    ObjectNode object = ((ObjectNode) FIXTURES.get(kind)).deepCopy();
    String id = prefix + "standin" + ids.incrementAndGet();
    object.put("id", id);
    ObjectNode metadata = object.putObject("metadata");
    String attempt = form.get("metadata[attempt]");
    if (attempt != null) {
      metadata.put("attempt", attempt);
    }
    objects.put(id, object);
    return object;
  }

  private static Answer ok(ObjectNode object) {
    return new Answer(200, object.toString());
  }

  private static Answer error(
      int status, String type, @Nullable String code, String message, @Nullable ObjectNode intent) {
    ObjectNode answer = JSON.createObjectNode();
    ObjectNode error = answer.putObject("error").put("type", type).put("message", message);
    if (code != null) {
      error.put("code", code);
    }
    if (intent != null) {
      error.set("payment_intent", intent.deepCopy());
    }
    return new Answer(status, answer.toString());
  }

  private static Map<String, String> form(@Nullable String text) {
    Map<String, String> form = new LinkedHashMap<>();
    for (String pair : String.valueOf(text).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return form;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
