package dev.tillgate.foundation.shopfile;

import java.io.StringWriter;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.LineBreak;
import org.yaml.snakeyaml.Yaml;

/**
 * Reads YAML into records and writes records as YAML. The record says which keys there are and what
 * they hold; anything else in the file is a finding with its line. For every record, {@code
 * read(write(record))} equals it, except that a decimal loses a negative scale.
 */
final class StrictYaml {
  private StrictYaml() {}

  static <T extends Record> T read(String fileName, String text, Class<T> type) {
    return type.cast(readValue(fileName, text, new Shape.RecordOf(type, false)));
  }

  static Object readValue(String fileName, String text, Shape shape) {
    var findings = new Findings(fileName);
    var root = YamlTree.read(text, findings);
    var value = root == null ? null : new Binder(findings).bind(root, shape, Path.ROOT);
    findings.throwIfAny();
    if (value == null) {
      throw new IllegalStateException(fileName + " was refused without a finding");
    }
    return value;
  }

  static String write(Object value) {
    var options = new DumperOptions();
    options.setIndent(2);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);
    options.setSplitLines(false);
    options.setLineBreak(LineBreak.UNIX);
    var text = new StringWriter();
    new Yaml(options).serialize(TreeWriter.node(value), text);
    return text.toString();
  }
}
