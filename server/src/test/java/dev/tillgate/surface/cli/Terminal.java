package dev.tillgate.surface.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** What a command said and how it ended. */
record Terminal(int status, String out, String err) {

  static Terminal run(String... command) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status = Commands.run(new PrintWriter(out), new PrintWriter(err), command);
    return new Terminal(status, out.toString(), err.toString());
  }

  static Terminal run(List<String> command) {
    return run(command.toArray(String[]::new));
  }
}
