package dev.tillgate.gate.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts names in place of references that a plan has made up and the deed will make anew. */
final class FreshNames {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final List<String> made;
  private final Map<String, String> names = new LinkedHashMap<>();

  FreshNames(List<String> made) {
    this.made = made;
  }

  JsonNode in(JsonNode tree) {
    if (tree.isArray()) {
      ArrayNode array = NODES.arrayNode();
      tree.values().forEach(value -> array.add(in(value)));
      return array;
    }
    if (tree.isObject()) {
      ObjectNode object = NODES.objectNode();
      tree.properties().forEach(member -> object.set(in(member.getKey()), in(member.getValue())));
      return object;
    }
    if (!tree.isString() && !tree.isNumber()) {
      return tree;
    }
    String before = tree.asString();
    String after = in(before);
    return after.equals(before) ? tree : NODES.stringNode(after);
  }

  String in(String text) {
    String result = text;
    for (String reference : made) {
      if (result.contains(reference)) {
        result = result.replace(reference, name(reference));
      }
    }
    return result;
  }

  private String name(String reference) {
    return names.computeIfAbsent(reference, _ -> "(new " + (names.size() + 1) + ")");
  }
}
