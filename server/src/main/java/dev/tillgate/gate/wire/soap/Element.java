package dev.tillgate.gate.wire.soap;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An XML element, without its namespaces, which clients spell in many ways.
 *
 * @param attributes by local name
 * @param text the text directly inside
 */
record Element(String name, Map<String, String> attributes, List<Element> children, String text) {

  /** The first child of this local name; null when there is none. */
  @Nullable Element child(String childName) {
    return children.stream()
        .filter(child -> child.name().equals(childName))
        .findFirst()
        .orElse(null);
  }

  /** The local part of {@code xsi:type}; empty when the client gave none. */
  String type() {
    String type = attributes.getOrDefault("type", "");
    return type.substring(type.indexOf(':') + 1);
  }

  boolean isNil() {
    String nil = attributes.getOrDefault("nil", "");
    return nil.equals("true") || nil.equals("1");
  }
}
