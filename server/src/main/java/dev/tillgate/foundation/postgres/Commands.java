package dev.tillgate.foundation.postgres;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs programs of the operating system. */
final class Commands {
  private static final String SEARCH_PATH =
      Optional.ofNullable(System.getenv("PATH")).orElse("") + ":/usr/bin:/bin";

  private Commands() {}

  /** How a program ended, and what it said on either stream. */
  record Outcome(int status, String output) {
    boolean succeeded() {
      return status == 0;
    }
  }

  /** Where the program is, if it is installed. */
  static Optional<String> find(String program) {
    return Pattern.compile(File.pathSeparator)
        .splitAsStream(SEARCH_PATH)
        .filter(dir -> !dir.isEmpty())
        .map(dir -> Path.of(dir, program))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  /**
   * A program to be started. The caller's settings for PostgreSQL, language and directory must not
   * reach it: another account may not even be allowed to enter the directory.
   */
  static ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(new File("/"));
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("TZ", "UTC");
    return builder.redirectErrorStream(true);
  }

  /** Runs the program to its end. */
  static Outcome run(List<String> command) throws IOException {
    return run(command, "");
  }

  /** Runs the program to its end, with a short text for it to read. */
  static Outcome run(List<String> command, String input) throws IOException {
    Process process = builder(command).start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return new Outcome(process.waitFor(), output.strip());
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw Interrupted.failure(e);
    }
  }

  /** Waits a moment between two looks at something that another process will change. */
  static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      throw Interrupted.failure(e);
    }
  }

  /** The last lines of a text. */
  static String lastLines(String text, int count) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
  }

  static List<String> join(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
