package dev.tillgate.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A document of the repository, taken apart.
 *
 * @param prose its lines outside fenced blocks
 * @param blocks its fenced blocks, in order
 */
public record Page(Path file, List<String> prose, List<Block> blocks) {
  /** The repository, seen from the directory in which tests run. */
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final String FENCE = "```";

  /**
   * A fenced block.
   *
   * @param line where its text begins
   * @param info what stands behind the opening fence, such as {@code sh run}
   */
  public record Block(int line, String info, String text) {}

  /** Every document: those at the root and those in docs. */
  public static List<Page> all() {
    return Stream.concat(files(ROOT), files(ROOT.resolve("docs"))).map(Page::read).toList();
  }

  /** The file's path inside the repository. */
  public String name() {
    return ROOT.relativize(file).toString();
  }

  /** The blocks with this info string. */
  public List<Block> blocks(String info) {
    return blocks.stream().filter(block -> block.info().equals(info)).toList();
  }

  /** What the block should print: the block of plain text that comes next, if one does. */
  String expected(Block block) {
    int next = blocks.indexOf(block) + 1;
    boolean given = next < blocks.size() && blocks.get(next).info().equals("text");
    return given ? blocks.get(next).text() : "…";
  }

  static Page read(Path file) {
    List<String> prose = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    List<String> lines = lines(file);
    int opening = -1;
    for (int i = 0; i < lines.size(); i++) {
      boolean fence = lines.get(i).startsWith(FENCE);
      if (fence && opening < 0) {
        opening = i;
      } else if (fence) {
        String info = lines.get(opening).substring(FENCE.length()).strip();
        String text = String.join("\n", lines.subList(opening + 1, i));
        blocks.add(new Block(opening + 2, info, text));
        opening = -1;
      } else if (opening < 0) {
        prose.add(lines.get(i));
      }
    }
    return new Page(file, prose, blocks);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> files(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
