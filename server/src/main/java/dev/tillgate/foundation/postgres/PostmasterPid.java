package dev.tillgate.foundation.postgres;

import dev.tillgate.foundation.kernel.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** The file in which a postmaster leaves its process id. */
record PostmasterPid(Path cluster) {

  private Path file() {
    return cluster.resolve("postmaster.pid");
  }

  /** The process id, if the file is there and says one. */
  OptionalLong read() {
    try {
      List<String> lines = Files.readAllLines(file());
      return lines.isEmpty()
          ? OptionalLong.empty()
          : OptionalLong.of(Long.parseLong(lines.getFirst().strip()));
    } catch (NoSuchFileException | NumberFormatException e) {
      return OptionalLong.empty();
    } catch (IOException e) {
      throw new StartFailure("The file " + file() + " cannot be read: " + e, e);
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(file());
    } catch (IOException e) {
      throw new StartFailure("The stale file " + file() + " cannot be deleted: " + e, e);
    }
  }

  /**
   * Whether the process is a postmaster of these files. Its command line tells; that of a process
   * which has ended but was not collected by its parent is empty.
   */
  boolean runs(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().arguments())
        .map(List::of)
        .filter(arguments -> arguments.contains(cluster.toString()))
        .isPresent();
  }
}
