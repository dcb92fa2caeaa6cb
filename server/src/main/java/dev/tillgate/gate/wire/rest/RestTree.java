package dev.tillgate.gate.wire.rest;

import dev.tillgate.gate.wire.json.Storable;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The query of a request as a tree: {@code Types[]=A}, {@code Types[0]=A}, {@code Page=2}. Members
 * of a body stand in it too where the query has no word on them.
 *
 * @param fromQuery the members that came by the query, in lower case
 */
record RestTree(ObjectNode tree, Set<String> fromQuery) {

  /** The tree of a raw query string and a body. */
  static RestTree of(@Nullable String query, JsonNode body) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    if (query != null) {
      for (String pair : query.split("&", -1)) {
        if (!pair.isEmpty()) {
          add(tree, pair);
        }
      }
    }
    Set<String> fromQuery =
        tree.propertyNames().stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    body.properties().stream()
        .filter(member -> !tree.has(member.getKey()))
        .forEach(member -> tree.set(member.getKey(), member.getValue()));
    return new RestTree(tree, fromQuery);
  }

  /** Whether the member, in any case, came by the query. */
  boolean isFromQuery(String member) {
    return fromQuery.contains(member.toLowerCase(Locale.ROOT));
  }

  private static void add(ObjectNode tree, String pair) {
    int equals = pair.indexOf('=');
    String name = Storable.text(decode(equals < 0 ? pair : pair.substring(0, equals)), null);
    String value = equals < 0 ? "" : Storable.text(decode(pair.substring(equals + 1)), name);
    int bracket = name.indexOf('[');
    if (bracket <= 0 || !name.endsWith("]")) {
      tree.put(name, value);
      return;
    }
    String key = name.substring(bracket + 1, name.length() - 1);
    String parent = name.substring(0, bracket);
    boolean listed = key.isEmpty() || key.chars().allMatch(Character::isDigit);
    if (listed) {
      array(tree, parent).add(value);
    } else {
      object(tree, parent).put(key, value);
    }
  }

  private static ArrayNode array(ObjectNode tree, String name) {
    return tree.get(name) instanceof ArrayNode known ? known : tree.putArray(name);
  }

  private static ObjectNode object(ObjectNode tree, String name) {
    return tree.get(name) instanceof ObjectNode known ? known : tree.putObject(name);
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
