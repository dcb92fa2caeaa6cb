package dev.tillgate.foundation.postgres;

import dev.tillgate.foundation.kernel.StartFailure;
import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the database files of a new data directory. They get their name when they are complete, so
 * that a crash on the way leaves nothing that looks like a database.
 */
record ClusterMaker(
    DataDirectory directory,
    PostgresBinaries binaries,
    RunAs account,
    @Nullable ClusterTemplate template) {
  private static final Logger LOG = System.getLogger(ClusterMaker.class.getName());
  private static final String TEMPORARY = "pg.new-";

  void make() {
    try {
      deleteAbandoned();
      Path fresh = directory.root().resolve(TEMPORARY + ProcessHandle.current().pid());
      PrivateFiles.makeDirectory(fresh);
      if (!isCopied(fresh)) {
        makeAnew(fresh);
      }
      PrivateFiles.rename(fresh, directory.cluster());
    } catch (IOException e) {
      throw new StartFailure(
          "The database files in " + directory.root() + " cannot be made: " + e, e);
    }
  }

  /** What cannot be copied is made, which takes longer. */
  private boolean isCopied(Path fresh) throws IOException {
    if (template == null) {
      return false;
    }
    try {
      return new ClusterCopy(binaries, account, directory.passwordFile()).make(template, fresh);
    } catch (IOException e) {
      LOG.log(Logger.Level.WARNING, "{0} is not used: {1}", template.file(), e.toString());
      PrivateFiles.deleteTree(fresh);
      PrivateFiles.makeDirectory(fresh);
      return false;
    }
  }

  private void makeAnew(Path fresh) throws IOException {
    account.own(fresh);
    Commands.Outcome outcome = Commands.run(account.command(initdb(fresh)));
    if (!outcome.succeeded()) {
      throw new StartFailure(
          "PostgreSQL cannot make its files in %s: %s"
              .formatted(directory.root(), Commands.lastLines(outcome.output(), 6)));
    }
  }

  private List<String> initdb(Path target) {
    return List.of(
        binaries.program("initdb"),
        "--pgdata=" + target,
        "--username=" + Connections.USER,
        "--pwfile=" + directory.passwordFile(),
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-instructions");
  }

  /** An initdb that outlived its server may still be writing there; what is left does no harm. */
  private void deleteAbandoned() throws IOException {
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(directory.root(), TEMPORARY + "*")) {
      for (Path abandoned : found) {
        try {
          PrivateFiles.deleteTree(abandoned);
        } catch (IOException e) {
          LOG.log(Logger.Level.WARNING, "{0} cannot be deleted: {1}", abandoned, e.toString());
        }
      }
    }
  }
}
