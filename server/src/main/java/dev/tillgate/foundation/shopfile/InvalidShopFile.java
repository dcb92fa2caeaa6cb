package dev.tillgate.foundation.shopfile;

import java.util.List;
import java.util.stream.Collectors;

/** A shop file that cannot be read; carries everything that is wrong with it, in file order. */
public final class InvalidShopFile extends RuntimeException {
  private final transient List<Finding> findings;

  InvalidShopFile(String fileName, List<Finding> findings) {
    super(
        findings.stream().map(finding -> finding.text(fileName)).collect(Collectors.joining("\n")));
    this.findings = List.copyOf(findings);
  }

  /** Never empty. */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * One thing that is wrong.
   *
   * @param line counted from 1
   * @param column counted from 1
   * @param path the value's place, {@code products[0].prices[1].amount}; empty for the whole file
   * @param message what is wrong, in words that follow the path
   */
  public record Finding(int line, int column, String path, String message) {
    String text(String fileName) {
      var place = path.isEmpty() ? "" : " " + path;
      return "%s:%d:%d%s: %s".formatted(fileName, line, column, place, message);
    }
  }
}
