package dev.tillgate.presubmit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The working tree that is tested. Tests run in the directory of their module. */
public final class Repository {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private Repository() {}

  /** The directory of the launcher. */
  public static Path root() {
    return ROOT;
  }

  /** A file or directory by its path from the root. */
  public static Path file(String path) {
    return ROOT.resolve(path);
  }

  /** The files below a directory whose names end so, sorted. */
  static List<Path> files(String directory, String ending) {
    try (Stream<Path> tree = Files.walk(file(directory))) {
      return tree.filter(path -> path.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folders that stand in a directory, sorted. */
  static List<Path> folders(String directory) {
    try (Stream<Path> children = Files.list(file(directory))) {
      return children.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The whole text of a file. */
  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file's path from the root, with slashes on every system. */
  static String name(Path file) {
    return ROOT.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }
}
