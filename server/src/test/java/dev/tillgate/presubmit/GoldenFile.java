package dev.tillgate.presubmit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a program makes, kept under version control so that every change of it is seen in review. A
 * file that differs fails the test with the command that refreshes it.
 */
public final class GoldenFile {
  private static final boolean REFRESH = Boolean.getBoolean("golden.refresh");

  private final Path file;
  private final String test;

  private GoldenFile(Path file, String test) {
    this.file = file;
    this.test = test;
  }

  /** A golden below {@code server/src/test/resources/golden}. */
  public static GoldenFile named(Class<?> test, String name) {
    return at(test, "server/src/test/resources/golden/" + name);
  }

  /** A golden anywhere in the repository. */
  public static GoldenFile at(Class<?> test, String path) {
    return new GoldenFile(Repository.file(path), test.getSimpleName());
  }

  /** A folder of goldens that holds these files and no others. */
  public static void folder(Class<?> test, String name, Map<String, String> files) {
    String folder = "server/src/test/resources/golden/" + name;
    for (Path file : Repository.files(folder, ".txt")) {
      if (!files.containsKey(String.valueOf(file.getFileName()))) {
        new GoldenFile(file, test.getSimpleName()).isGone();
      }
    }
    files.forEach((file, text) -> named(test, name + "/" + file).matches(text));
  }

  /** Whether this run writes goldens rather than compares with them. */
  public static boolean refreshes() {
    return REFRESH;
  }

  /** Compares; on a refresh it writes instead. */
  public void matches(String actual) {
    if (REFRESH) {
      write(actual);
      return;
    }
    assertThat(actual).as(hint()).isEqualTo(content());
  }

  /** The text of the file; empty when there is none yet. */
  public String content() {
    return Files.exists(file) ? Repository.text(file) : "";
  }

  /** Says which file differs and what to type if the change is wanted. */
  public String hint() {
    return "%s differs. If the change is wanted, run this and review the difference:%n  %s%n"
        .formatted(Repository.name(file), command());
  }

  private void isGone() {
    assertThat(REFRESH).as("nothing has this golden: " + hint()).isTrue();
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String command() {
    return "mvn -B -f '%s' -pl server test -Dtest='%s' -Dgolden.refresh=true"
        .formatted(Repository.file("pom.xml"), test);
  }

  private void write(String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
