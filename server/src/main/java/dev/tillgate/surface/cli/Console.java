package dev.tillgate.surface.cli;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Lines for the person at the terminal. */
final class Console {
  private final PrintWriter out;

  private Console(PrintWriter out) {
    this.out = out;
  }

  static Console of(@Nullable CommandSpec spec) {
    return new Console(Objects.requireNonNull(spec).commandLine().getOut());
  }

  void line(String text) {
    out.println(text);
    out.flush();
  }
}
