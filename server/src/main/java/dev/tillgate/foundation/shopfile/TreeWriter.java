package dev.tillgate.foundation.shopfile;

import dev.tillgate.foundation.kernel.RecordForm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Turns Java values into YAML nodes; leaves out what reading would put back by itself. */
final class TreeWriter {
  private static final Resolver RESOLVER = new Resolver();

  private TreeWriter() {}

  static Node node(@Nullable Object value) {
    return switch (value) {
      case null -> scalar(Tag.NULL, "null", ScalarStyle.PLAIN);
      case Record owner -> mapping(owner);
      case Collection<?> items ->
          new SequenceNode(Tag.SEQ, items.stream().map(TreeWriter::node).toList(), FlowStyle.BLOCK);
      case Map<?, ?> map -> mapping(map);
      case String text -> scalar(Tag.STR, text, style(text));
      default -> plain(Scalars.format(value), value instanceof Enum);
    };
  }

  private static Node mapping(Record owner) {
    var entries = new ArrayList<NodeTuple>();
    var parts = RecordShape.of(owner.getClass()).parts();
    for (var reader : RecordForm.of(owner.getClass()).readers()) {
      var part = Objects.requireNonNull(parts.get(reader.component().getName()));
      var value = reader.of(owner);
      if (part.required() || !Objects.equals(value, part.absent())) {
        entries.add(new NodeTuple(key(part.name()), node(value)));
      }
    }
    return new MappingNode(Tag.MAP, entries, FlowStyle.BLOCK);
  }

  private static Node mapping(Map<?, ?> map) {
    var entries = new ArrayList<NodeTuple>();
    map.forEach((key, value) -> entries.add(new NodeTuple(key((String) key), node(value))));
    return new MappingNode(Tag.MAP, entries, FlowStyle.BLOCK);
  }

  private static Node key(String text) {
    return scalar(Tag.STR, text, isOneLine(text) ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED);
  }

  /** An enum's name is text, quoted where YAML sees more in it ({@code no}). */
  private static Node plain(String text, boolean isText) {
    var tag = isText ? Tag.STR : RESOLVER.resolve(NodeId.scalar, text, true);
    return scalar(tag, text, ScalarStyle.PLAIN);
  }

  private static Node scalar(Tag tag, String text, ScalarStyle style) {
    return new ScalarNode(tag, text, null, null, style);
  }

  private static ScalarStyle style(String text) {
    if (isOneLine(text)) {
      return ScalarStyle.PLAIN;
    }
    return text.lines()
                .allMatch(line -> !line.isBlank() && isOneLine(line) && line.equals(line.strip()))
            && !text.contains("\r")
        ? ScalarStyle.LITERAL
        : ScalarStyle.DOUBLE_QUOTED;
  }

  private static boolean isOneLine(String text) {
    return text.codePoints()
        .noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029);
  }
}
