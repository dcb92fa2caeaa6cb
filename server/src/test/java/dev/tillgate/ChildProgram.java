package dev.tillgate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs a client's program in its own language. */
final class ChildProgram {
  private static final int PATIENCE_SECONDS = 60;

  private ChildProgram() {}

  /** What the program prints; it must end well. */
  static String run(List<String> command, Path program, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("program", ".out");
    List<String> whole =
        Stream.concat(command.stream(), Stream.of(program.getFileName().toString())).toList();
    ProcessBuilder builder =
        new ProcessBuilder(whole)
            .directory(program.resolveSibling(".").toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    String text = Files.readString(output);
    Files.delete(output);
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
