package dev.tillgate.foundation.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables that lie beside the code: UTF-8, tab-separated, lines with # are remarks. */
public final class ResourceTable {
  private ResourceTable() {}

  /**
   * The rows of a table, in file order.
   *
   * @param owner a class of the package that holds the resource
   * @param columns how many columns each row must have; cells may be empty
   * @throws IllegalStateException when the resource is missing or a row has another shape
   */
  public static List<List<String>> rows(Class<?> owner, String name, int columns) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Resource " + name + " is missing.");
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> cells(name, line, columns))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(String name, String line, int columns) {
    List<String> cells = List.of(line.split("\t", -1));
    if (cells.size() != columns) {
      throw new IllegalStateException(
          name + ": a row has " + cells.size() + " columns, not " + columns + ": " + line);
    }
    return cells;
  }
}
