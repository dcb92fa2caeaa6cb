package dev.tillgate;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs programs of Python, where it and a package are installed. */
public final class Python {
  /** The system's own is where packages of the system are, whatever comes first on the path. */
  private static final List<String> COMMANDS = List.of("python3", "/usr/bin/python3");

  private Python() {}

  /** What the program prints; it must end well. The test is skipped where something is missing. */
  public static String run(String needed, Path program, Map<String, String> environment)
      throws IOException, InterruptedException {
    String command = null;
    for (String each : COMMANDS) {
      if (command == null && ChildProgram.works(each, "-c", "import " + needed)) {
        command = each;
      }
    }
    assumeThat(command).as("Python finds its package %s", needed).isNotNull();
    return ChildProgram.run(List.of(String.valueOf(command)), program, environment);
  }
}
