package dev.tillgate.foundation.shopfile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Bounds what aliases make of a small file, without following them again and again. */
final class Expansion {
  private static final int MOST_VALUES = 1_000_000;

  private final Map<Node, Size> sizes = new HashMap<>();
  private final Set<Node> open = new HashSet<>();

  private Expansion() {}

  static void check(Node root) {
    new Expansion().measure(root);
  }

  private Size measure(Node node) {
    var known = sizes.get(node);
    if (known != null) {
      return known;
    }
    if (!open.add(node)) {
      throw new GuardedParser.Refused("refers to itself", node.getStartMark());
    }
    var size = new Size(1, 0);
    switch (node) {
      case SequenceNode list -> {
        for (var item : list.getValue()) {
          size = size.plus(measure(item));
        }
      }
      case MappingNode map -> {
        for (NodeTuple entry : map.getValue()) {
          size = size.plus(measure(entry.getKeyNode())).plus(measure(entry.getValueNode()));
        }
      }
      default -> {}
    }
    if (size.values > MOST_VALUES) {
      throw new GuardedParser.Refused(
          "is more than %,d values once its aliases are followed".formatted(MOST_VALUES),
          node.getStartMark());
    }
    if (size.depth > GuardedParser.DEEPEST) {
      throw new GuardedParser.Refused(
          "is nested deeper than " + GuardedParser.DEEPEST + " levels", node.getStartMark());
    }
    open.remove(node);
    sizes.put(node, size);
    return size;
  }

  private record Size(long values, int depth) {
    Size plus(Size child) {
      return new Size(values + child.values, Math.max(depth, child.depth + 1));
    }
  }
}
