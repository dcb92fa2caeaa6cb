package dev.tillgate.foundation.shopfile;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One key of a mapping and what it holds. */
record Entry(String name, Node key, Node value) {

  /** A mapping's entries by name, in order; what cannot be a key is a finding. */
  static Map<String, Entry> all(MappingNode mapping, Path path, Findings findings) {
    var entries = new LinkedHashMap<String, Entry>();
    for (var tuple : mapping.getValue()) {
      var key = tuple.getKeyNode();
      var mark = key.getStartMark();
      if (!(key instanceof ScalarNode scalar) || YamlTree.isNull(key)) {
        findings.add(mark, path, "has a key that is not text");
      } else if (key.getTag().equals(Tag.MERGE)) {
        findings.add(mark, path, "has a merge key (<<), which is not supported");
      } else {
        var name = scalar.getValue();
        var first = entries.putIfAbsent(name, new Entry(name, key, tuple.getValueNode()));
        if (first != null) {
          int line = first.key().getStartMark().getLine() + 1;
          findings.add(mark, path.key(name), "is given twice, first on line " + line);
        }
      }
    }
    return entries;
  }
}
