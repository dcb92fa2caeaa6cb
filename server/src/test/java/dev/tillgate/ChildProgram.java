package dev.tillgate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs a client's program in its own language. */
public final class ChildProgram {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private ChildProgram() {}

  /** What the program prints; it must end well. */
  static String run(List<String> command, Path program, Map<String, String> environment)
      throws IOException, InterruptedException {
    List<String> whole =
        Stream.concat(command.stream(), Stream.of(program.getFileName().toString())).toList();
    return run(program.resolveSibling("."), whole, environment);
  }

  /** What a command prints that is run in a directory; it must end well. */
  public static String run(Path directory, List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    return run(directory, command, environment, PATIENCE);
  }

  /** The same, for a program that is ended when its time is over. */
  static String run(
      Path directory, List<String> command, Map<String, String> environment, Duration patience)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("program", ".out");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    boolean ended;
    try {
      ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      // What it has started itself would go on without it.
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().onExit().join();
    }
    String text = Files.readString(output);
    Files.delete(output);
    assertThat(ended).as("ends within %s; it said: %s", patience, text).isTrue();
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }

  /** Whether a command can be run and ends well. */
  static boolean works(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
