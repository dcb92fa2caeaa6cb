package dev.tillgate;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs programs of Node.js, where it and a package are installed; NODE_PATH says where. */
public final class Node {
  private Node() {}

  /** What the program prints; it must end well. The test is skipped where something is missing. */
  public static String run(String needed, Path program, Map<String, String> environment)
      throws IOException, InterruptedException {
    assumeThat(ChildProgram.works("node", "-e", "require('" + needed + "')"))
        .as("Node.js finds its package %s (NODE_PATH)", needed)
        .isTrue();
    return ChildProgram.run(List.of("node"), program, environment);
  }
}
