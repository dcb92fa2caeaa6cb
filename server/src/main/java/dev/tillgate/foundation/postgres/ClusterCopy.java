package dev.tillgate.foundation.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes the database files of a new data directory from a template: with names and secrets of their
 * own.
 */
record ClusterCopy(PostgresBinaries binaries, RunAs account, Path passwordFile) {

  /** Whether the template was one for these programs; what is then in the directory lasts. */
  boolean make(ClusterTemplate template, Path target) throws IOException {
    if (!template.unpackInto(target)) {
      return false;
    }
    ClusterIdentity.renew(target);
    account.own(target);
    setPassword(target);
    run(List.of(binaries.program("initdb"), "--sync-only", "--pgdata=" + target), "");
    return true;
  }

  /** Before the server listens for the first time, so that it never does with another one. */
  private void setPassword(Path target) throws IOException {
    String password = Files.readString(passwordFile).strip().replace("'", "''");
    String sql = "ALTER ROLE %s PASSWORD '%s'\n".formatted(Connections.USER, password);
    run(
        List.of(
            binaries.program("postgres"),
            "--single",
            "-D",
            target.toString(),
            "-c",
            "fsync=off",
            "-c",
            "log_min_error_statement=panic",
            "template1"),
        sql);
  }

  private void run(List<String> command, String input) throws IOException {
    Commands.Outcome outcome = Commands.run(account.command(command), input);
    if (!outcome.succeeded() || outcome.output().contains("ERROR")) {
      throw new IOException(Commands.lastLines(outcome.output(), 6));
    }
  }
}
