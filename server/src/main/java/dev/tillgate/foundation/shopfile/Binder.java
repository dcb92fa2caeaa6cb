package dev.tillgate.foundation.shopfile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Turns YAML nodes into Java values. A value with findings is null, and nobody gets to see it. */
record Binder(Findings findings) {
  @Nullable Object bind(Node node, Shape shape, Path path) {
    if (YamlTree.isNull(node)) {
      return nothing(node, shape, path);
    }
    return switch (shape) {
      case Shape.ScalarOf scalar -> scalar(node, scalar, path);
      case Shape.RecordOf nested -> nested(node, RecordShape.of(nested.type()), path);
      case Shape.KeysOf nested -> nested(node, nested.keys(), path);
      case Shape.ListOf list -> list(node, list, path);
      case Shape.MapOf map -> map(node, map, path);
    };
  }

  private @Nullable Object nothing(Node node, Shape shape, Path path) {
    if (shape.nullable()) {
      return null;
    }
    return switch (shape) {
      case Shape.ListOf _ -> List.of();
      case Shape.MapOf _ -> Map.of();
      case Shape.ScalarOf _, Shape.RecordOf _, Shape.KeysOf _ -> refuse(node, path, "is required");
    };
  }

  private @Nullable Object scalar(Node node, Shape.ScalarOf shape, Path path) {
    if (!(node instanceof ScalarNode scalar)) {
      return refuse(node, path, "must be a single value, not " + kind(node));
    }
    try {
      return Scalars.parse(shape.type(), scalar.getValue());
    } catch (IllegalArgumentException e) {
      return refuse(node, path, String.valueOf(e.getMessage()));
    }
  }

  private @Nullable Object list(Node node, Shape.ListOf shape, Path path) {
    if (!(node instanceof SequenceNode sequence)) {
      return refuse(node, path, "must be a list, not " + kind(node));
    }
    var items = new ArrayList<@Nullable Object>();
    for (var item : sequence.getValue()) {
      items.add(bind(item, shape.item(), path.index(items.size())));
    }
    return Collections.unmodifiableList(items);
  }

  private @Nullable Object map(Node node, Shape.MapOf shape, Path path) {
    if (!(node instanceof MappingNode mapping)) {
      return refuse(node, path, "must be keys and values, not " + kind(node));
    }
    var values = new LinkedHashMap<String, @Nullable Object>();
    for (var entry : Entry.all(mapping, path, findings).values()) {
      values.put(entry.name(), bind(entry.value(), shape.value(), path.key(entry.name())));
    }
    return Collections.unmodifiableMap(values);
  }

  private @Nullable Object nested(Node node, RecordShape shape, Path path) {
    if (!(node instanceof MappingNode mapping)) {
      return refuse(node, path, "must be keys and values, not " + kind(node));
    }
    int before = findings.count();
    var entries = Entry.all(mapping, path, findings);
    var values = new ArrayList<@Nullable Object>();
    for (var part : shape.parts().values()) {
      values.add(part(node, entries.remove(part.name()), part, path.key(part.name())));
    }
    for (var entry : entries.values()) {
      refuse(entry.key(), path.key(entry.name()), unknown(entry.name(), shape));
    }
    if (findings.count() > before) {
      return null;
    }
    try {
      return shape.create(values.toArray());
    } catch (IllegalArgumentException e) {
      return refuse(node, path, e.getMessage() == null ? "is not valid" : e.getMessage());
    }
  }

  private @Nullable Object part(Node owner, @Nullable Entry entry, Part part, Path path) {
    if (entry != null && !YamlTree.isNull(entry.value())) {
      return bind(entry.value(), part.shape(), path);
    }
    return part.required()
        ? refuse(entry == null ? owner : entry.value(), path, "is required")
        : part.absent();
  }

  private static String unknown(String key, RecordShape shape) {
    var known = shape.parts().keySet();
    return Suggestion.of(key, known)
        .map(name -> "is not known; did you mean " + name + "?")
        .orElseGet(() -> "is not known; known here: " + String.join(", ", known));
  }

  private static String kind(Node node) {
    return switch (node) {
      case SequenceNode _ -> "a list";
      case MappingNode _ -> "keys and values";
      default -> "a single value";
    };
  }

  private @Nullable Object refuse(Node node, Path path, String message) {
    findings.add(node.getStartMark(), path, message);
    return null;
  }
}
