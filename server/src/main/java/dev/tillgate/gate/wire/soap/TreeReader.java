package dev.tillgate.gate.wire.soap;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.RequestFault;
import dev.tillgate.gate.wire.HttpExchange;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns elements into the trees that all protocols share: structs, arrays, Apache maps, nil, and
 * values that stand elsewhere and are referred to. Source: wire facts, "SOAP".
 */
final class TreeReader {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int MAX_VALUES = 200_000;
  private static final int MAX_CHARACTERS = HttpExchange.MAX_BODY;

  private final Map<String, Element> byId = new HashMap<>();
  private final Deque<String> following = new ArrayDeque<>();
  private int values;
  private int characters;
  private int depth;

  /**
   * @param body the SOAP body, whose children may be referred to by their ids
   */
  TreeReader(Element body) {
    for (Element child : body.children()) {
      String id = child.attributes().get("id");
      if (id != null) {
        byId.put(id, child);
      }
    }
  }

  /**
   * The tree of a value. What is referred to counts as often as it is referred to, lest a small
   * request become a tree that is endless or fills the memory. Faults: PARSE_ERROR.
   */
  JsonNode read(Element element) {
    characters += element.name().length() + element.text().length();
    if (++values > MAX_VALUES || characters > MAX_CHARACTERS) {
      throw new Fault(RequestFault.PARSE_ERROR, null, "The request has too many values.");
    }
    if (++depth > XmlReader.MAX_DEPTH) {
      throw new Fault(
          RequestFault.PARSE_ERROR,
          null,
          "Values are nested deeper than " + XmlReader.MAX_DEPTH + ".");
    }
    JsonNode value = value(element);
    depth--;
    return value;
  }

  private JsonNode value(Element element) {
    String href = element.attributes().get("href");
    if (href != null) {
      return referred(href);
    }
    if (element.isNil()) {
      return NODES.nullNode();
    }
    if (element.type().equals("Map")) {
      return map(element);
    }
    if (isArray(element)) {
      return array(element.children());
    }
    return element.children().isEmpty() ? leaf(element) : struct(element);
  }

  private JsonNode referred(String href) {
    String id = href.startsWith("#") ? href.substring(1) : href;
    Element target = byId.get(id);
    if (target == null || following.contains(id)) {
      throw new Fault(RequestFault.PARSE_ERROR, null, "The reference " + href + " leads nowhere.");
    }
    following.push(id);
    JsonNode value = read(target);
    following.pop();
    return value;
  }

  private JsonNode map(Element element) {
    ObjectNode map = NODES.objectNode();
    for (Element item : element.children()) {
      Element key = item.child("key");
      Element value = item.child("value");
      if (key != null && value != null) {
        map.set(key.text(), read(value));
      }
    }
    return map;
  }

  private static boolean isArray(Element element) {
    return element.attributes().containsKey("arrayType")
        || element.type().equals("Array")
        || (!element.children().isEmpty()
            && element.children().stream().allMatch(child -> child.name().equals("item")));
  }

  private JsonNode array(List<Element> items) {
    ArrayNode array = NODES.arrayNode();
    items.forEach(item -> array.add(read(item)));
    return array;
  }

  private JsonNode struct(Element element) {
    ObjectNode struct = NODES.objectNode();
    for (Element child : element.children()) {
      JsonNode value = read(child);
      @Nullable JsonNode before = struct.get(child.name());
      struct.set(child.name(), before == null ? value : joined(before, value));
    }
    return struct;
  }

  /** A name that stands several times is a list. */
  private static JsonNode joined(JsonNode before, JsonNode value) {
    ArrayNode list = before instanceof ArrayNode known ? known : NODES.arrayNode().add(before);
    return list.add(value);
  }

  private static JsonNode leaf(Element element) {
    return switch (element.type()) {
      case "Struct" -> NODES.objectNode();
      case "boolean" ->
          NODES.booleanNode(
              element.text().strip().equals("true") || element.text().strip().equals("1"));
      default -> NODES.stringNode(element.text());
    };
  }
}
