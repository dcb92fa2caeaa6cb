package dev.tillgate.gate.wire.json;

import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.gate.operation.RequestNotes;
import dev.tillgate.gate.operation.shape.FieldType;
import dev.tillgate.gate.operation.shape.Shape;
import dev.tillgate.gate.operation.shape.StructType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads trees into values of a shape, forgiving what clients of the hosted API get forgiven.
 * Source: {@code wire-facts}, "What real clients send and need".
 */
public final class LenientReader {
  private LenientReader() {}

  /**
   * The value for a parameter; null when it was left out.
   *
   * @param refusal the fault of a value that cannot be read, unless a member of it names another
   * @param path how problems name the place; empty for an object that is the whole request
   * @param problems takes every problem found
   * @param notes takes what was forgiven
   */
  public static @Nullable Object read(
      @Nullable JsonNode node,
      Shape shape,
      FaultCode refusal,
      String path,
      Problems problems,
      RequestNotes notes) {
    return value(node, shape, path, new ReadLog(problems, notes, refusal));
  }

  private static @Nullable Object value(
      @Nullable JsonNode node, Shape shape, String path, ReadLog log) {
    if (node == null || node.isNull() || node.isMissingNode()) {
      return empty(shape);
    }
    return switch (shape) {
      case Shape.Scalar scalar -> ScalarReader.read(scalar.kind(), node, path, log);
      case Shape.Choice choice -> ScalarReader.choice(choice, node, path, log);
      case Shape.Struct struct -> struct(struct.type(), node, path, log);
      case Shape.ListOf list -> list(list.element(), node, path, log);
      case Shape.MapOf map -> map(map.value(), node, path, log);
      case Shape.Anything _ -> anything(node, path, log);
      case Shape.Nothing _ -> null;
    };
  }

  /** Whatever it is, its numbers must be such that they can be kept. */
  private static JsonNode anything(JsonNode node, String path, ReadLog log) {
    if (node.isNumber() && !ScalarReader.bounded(node.decimalValue())) {
      log.refuse(path, "a number of at most 40 digits");
    }
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        anything(node.get(i), path + "[" + i + "]", log);
      }
    }
    node.properties()
        .forEach(member -> anything(member.getValue(), below(path, member.getKey()), log));
    return node;
  }

  /** Lists and maps are never null in a request's records. */
  private static @Nullable Object empty(Shape shape) {
    return switch (shape) {
      case Shape.ListOf _ -> List.of();
      case Shape.MapOf _ -> Map.of();
      default -> null;
    };
  }

  private static @Nullable Object struct(StructType type, JsonNode node, String path, ReadLog log) {
    if (node.isObject()) {
      return fields(type, node, path, log);
    }
    if (leftOut(node)) {
      log.coerced(path, node, "nothing");
      return null;
    }
    if (node.isValueNode() && type.scalarForm().isPresent()) {
      JsonNode wrapped = JsonNodeFactory.instance.objectNode().set(type.scalarForm().get(), node);
      log.coerced(path, node, "an object");
      return fields(type, wrapped, path, log);
    }
    log.refuse(path, "an object");
    return null;
  }

  private static Object fields(StructType type, JsonNode node, String path, ReadLog log) {
    @Nullable JsonNode[] given = new @Nullable JsonNode[type.fields().size()];
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      Integer position = type.position(entry.getKey());
      if (position == null) {
        log.unknown(below(path, entry.getKey()));
      } else {
        given[position] = entry.getValue();
      }
    }
    @Nullable Object[] values = new @Nullable Object[given.length];
    for (int i = 0; i < given.length; i++) {
      FieldType field = type.fields().get(i);
      FaultCode outer = log.refuseAs(field.refusal());
      values[i] = value(given[i], field.shape(), below(path, field.name()), log);
      log.refuseAs(outer);
    }
    return type.create(values);
  }

  private static List<Object> list(Shape element, JsonNode node, String path, ReadLog log) {
    if (!node.isArray()) {
      log.coerced(path, node, leftOut(node) ? "an empty list" : "a list");
    }
    List<Object> values = new ArrayList<>();
    int index = 0;
    for (JsonNode item : items(element, node)) {
      Object value = value(item, element, path + "[" + index++ + "]", log);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  /** The elements, whether they come as an array, as an object with keys, or alone. */
  private static List<JsonNode> items(Shape element, JsonNode node) {
    if (node.isArray()) {
      return List.copyOf(node.values());
    }
    if (node.isObject()) {
      return fromObject(element, node);
    }
    return leftOut(node) ? List.of() : List.of(node);
  }

  private static List<JsonNode> fromObject(Shape element, JsonNode node) {
    if (node.propertyNames().stream().allMatch(LenientReader::isIndex)) {
      return node.properties().stream()
          .sorted(Comparator.comparingInt(entry -> Integer.parseInt(entry.getKey())))
          .map(Map.Entry::getValue)
          .toList();
    }
    if (element instanceof Shape.Struct(StructType type)) {
      boolean isOneElement =
          node.propertyNames().stream().anyMatch(name -> type.position(name) != null);
      return isOneElement ? List.of(node) : keyed(type, node);
    }
    return List.copyOf(node.values());
  }

  private static List<JsonNode> keyed(StructType type, JsonNode node) {
    List<JsonNode> elements = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      JsonNode element = entry.getValue();
      String key = type.mapKey().orElse(null);
      elements.add(key == null ? element : withKey(type, element, key, entry.getKey()));
    }
    return elements;
  }

  /** An object, or the bare value that stands for it, with the key of the map it was sent in. */
  private static JsonNode withKey(StructType type, JsonNode element, String key, String value) {
    if (element.isObject()) {
      return element.hasNonNull(key) ? element : element.asObject().deepCopy().put(key, value);
    }
    String bare = type.scalarForm().orElse(null);
    return bare == null || !element.isValueNode() || element.isNull()
        ? element
        : JsonNodeFactory.instance.objectNode().put(key, value).set(bare, element);
  }

  private static Map<String, Object> map(Shape value, JsonNode node, String path, ReadLog log) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        Object read = value(entry.getValue(), value, below(path, entry.getKey()), log);
        if (read != null) {
          values.put(entry.getKey(), read);
        }
      }
    } else if (leftOut(node)) {
      log.coerced(path, node, "nothing");
    } else {
      log.refuse(path, "an object");
    }
    return values;
  }

  /** False, an empty text and an empty array all stand for nothing where an object is meant. */
  private static boolean leftOut(JsonNode node) {
    return (node.isBoolean() && !node.booleanValue())
        || (node.isString() && node.stringValue().isBlank())
        || (node.isArray() && node.isEmpty());
  }

  private static boolean isIndex(String key) {
    return !key.isEmpty() && key.length() < 9 && key.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String below(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
