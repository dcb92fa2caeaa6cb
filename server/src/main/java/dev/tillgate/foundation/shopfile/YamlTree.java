package dev.tillgate.foundation.shopfile;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Text as a tree of YAML nodes, within bounds. */
record YamlTree(String text, Findings findings) {
  static final int MOST_BYTES = 5 * 1024 * 1024;

  /** The one document's root; null when it is refused, and the findings say why. */
  static @Nullable Node read(String text, Findings findings) {
    return new YamlTree(text, findings).read();
  }

  static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  private @Nullable Node read() {
    if (text.length() > MOST_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      return refuse(mark(0), "the file is larger than 5 MB");
    }
    StreamReader reader = null;
    try {
      reader = new StreamReader(text);
      var root = compose(reader);
      if (root == null || isNull(root)) {
        return refuse(mark(0), "the file is empty");
      }
      Expansion.check(root);
      return root;
    } catch (MarkedYAMLException e) {
      return refuse(e.getProblemMark(), words(e));
    } catch (ReaderException e) {
      return refuse(
          mark(e.getPosition()), "the character U+%04X is not allowed".formatted(e.getCodePoint()));
    } catch (RuntimeException e) {
      // The parser meets some odd texts with an exception that has no place.
      return refuse(reader == null ? mark(0) : reader.getMark(), "this is not readable YAML");
    }
  }

  private static @Nullable Node compose(StreamReader reader) {
    var options = new LoaderOptions();
    options.setCodePointLimit(MOST_BYTES);
    options.setMaxAliasesForCollections(Integer.MAX_VALUE);
    options.setNestingDepthLimit(GuardedParser.DEEPEST + 1);
    var parser = new GuardedParser(new ParserImpl(reader, options));
    return new Composer(parser, new Resolver(), options).getSingleNode();
  }

  private static String words(MarkedYAMLException e) {
    if (e instanceof GuardedParser.Refused) {
      return e.getProblem();
    }
    return e.getContext() == null ? e.getProblem() : e.getContext() + ", " + e.getProblem();
  }

  private @Nullable Node refuse(Mark mark, String message) {
    findings.add(mark, Path.ROOT, message);
    return null;
  }

  private Mark mark(int position) {
    var before = text.substring(0, text.offsetByCodePoints(0, position));
    int line = (int) before.chars().filter(c -> c == '\n').count();
    int column = before.length() - before.lastIndexOf('\n') - 1;
    return new Mark("", position, line, column, new int[0], 0);
  }
}
