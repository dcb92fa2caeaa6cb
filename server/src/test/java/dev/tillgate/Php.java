package dev.tillgate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs PHP programs, where PHP is installed. */
public final class Php {
  private Php() {}

  /** What the program prints; it must end well. The test is skipped where there is no PHP. */
  public static String run(Path program, Map<String, String> environment)
      throws IOException, InterruptedException {
    assumeThat(ChildProgram.works("php", "-v")).as("PHP is installed").isTrue();
    String text = ChildProgram.run(List.of("php"), program, environment);
    assertThat(text).doesNotContain("Warning:", "Fatal error", "Deprecated:");
    return text;
  }
}
