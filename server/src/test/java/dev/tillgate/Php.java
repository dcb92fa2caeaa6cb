package dev.tillgate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs PHP programs, where PHP is installed. */
public final class Php {
  private static final int PATIENCE_SECONDS = 60;

  private Php() {}

  /** What the program prints; it must end well. The test is skipped where there is no PHP. */
  public static String run(Path program, Map<String, String> environment)
      throws IOException, InterruptedException {
    assumeThat(isInstalled()).as("PHP is installed").isTrue();
    Path output = Files.createTempFile("php", ".out");
    ProcessBuilder builder =
        new ProcessBuilder(List.of("php", program.getFileName().toString()))
            .directory(program.resolveSibling(".").toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    String text = Files.readString(output);
    Files.delete(output);
    assertThat(process.exitValue()).as(text).isZero();
    assertThat(text).doesNotContain("Warning:", "Fatal error", "Deprecated:");
    return text;
  }

  private static boolean isInstalled() throws InterruptedException {
    try {
      return new ProcessBuilder("php", "-v")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
