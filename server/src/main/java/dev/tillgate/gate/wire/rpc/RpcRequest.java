package dev.tillgate.gate.wire.rpc;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.RequestFault;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One JSON-RPC request.
 *
 * @param id echoed with its type; null when the request has none
 * @param plan what it asks of plans in its own field {@code plan}; null when it has none
 * @param version6 whether it said 6.0, whose answers say so too and carry {@code response}. Source:
 *     seed page "Workflow"
 */
record RpcRequest(
    @Nullable JsonNode id,
    boolean version6,
    String method,
    List<JsonNode> params,
    @Nullable String plan) {

  /** Faults: INVALID_REQUEST. */
  static RpcRequest of(JsonNode node) {
    if (!node.isObject()) {
      throw new Fault(RequestFault.INVALID_REQUEST, null, "A request is a JSON object.");
    }
    JsonNode method = node.get("method");
    if (method == null || !method.isString() || method.stringValue().isEmpty()) {
      throw new Fault(RequestFault.INVALID_REQUEST, "method", "The method is a text.");
    }
    return new RpcRequest(
        node.get("id"), saysSix(node), method.stringValue(), params(node), plan(node.get("plan")));
  }

  /**
   * Whether no answer is wanted, not even an error: the request has no id at all. An id that is
   * null is answered. Every known client of the hosted API sends an id.
   */
  boolean isNotification() {
    return id == null;
  }

  /** Whether a request, readable or not, is one of version 6.0. */
  static boolean saysSix(JsonNode request) {
    JsonNode version = request.path("jsonrpc");
    return version.isValueNode() && version.asString().startsWith("6");
  }

  private static @Nullable String plan(@Nullable JsonNode field) {
    return field == null || field.isNull() ? null : field.asString();
  }

  /** An array, or the object with index keys that PHP makes of a filtered array. */
  private static List<JsonNode> params(JsonNode node) {
    JsonNode params = node.get("params");
    if (params == null || params.isNull()) {
      return List.of();
    }
    if (params.isArray()) {
      return List.copyOf(params.values());
    }
    if (params.isObject() && params.propertyNames().stream().allMatch(RpcRequest::isPosition)) {
      return byPosition(params);
    }
    throw new Fault(
        RequestFault.INVALID_REQUEST, "params", "Parameters are given by position, in an array.");
  }

  private static List<JsonNode> byPosition(JsonNode params) {
    int last = params.propertyNames().stream().mapToInt(Integer::parseInt).max().orElse(-1);
    List<JsonNode> positional = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      JsonNode value = params.get(String.valueOf(i));
      positional.add(value == null ? JsonNodeFactory.instance.nullNode() : value);
    }
    return positional;
  }

  private static boolean isPosition(String key) {
    return key.matches("\\d{1,2}");
  }
}
