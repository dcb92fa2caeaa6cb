package dev.tillgate.parity;

import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers in one form: every single value as text, an object without members as absent. */
final class Canonical {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Canonical() {}

  static JsonNode of(JsonNode node) {
    if (node.isArray()) {
      ArrayNode array = NODES.arrayNode();
      node.values().forEach(value -> array.add(of(value)));
      return array;
    }
    if (node.isObject()) {
      ObjectNode object = NODES.objectNode();
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        object.set(member.getKey(), of(member.getValue()));
      }
      return object;
    }
    if (node.isNull()) {
      return node;
    }
    return NODES.stringNode(node.isNumber() ? plain(node.decimalValue()) : node.asString());
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }
}
