package dev.tillgate.foundation.shopfile;

import dev.tillgate.foundation.shopfile.InvalidShopFile.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;

/** Collects what is wrong with one file, so that its author learns everything at once. */
final class Findings {
  private final String fileName;
  private final List<Finding> found = new ArrayList<>();

  Findings(String fileName) {
    this.fileName = fileName;
  }

  void add(Mark mark, Path path, String message) {
    found.add(new Finding(mark.getLine() + 1, mark.getColumn() + 1, path.text(), message));
  }

  int count() {
    return found.size();
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      found.sort(Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column));
      throw new InvalidShopFile(fileName, found);
    }
  }
}
