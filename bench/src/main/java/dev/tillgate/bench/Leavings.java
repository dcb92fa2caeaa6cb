package dev.tillgate.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** Processes and directories that must be gone at the end, however a program ends. */
final class Leavings {
  private static final ConcurrentLinkedDeque<ProcessHandle> PROCESSES =
      new ConcurrentLinkedDeque<>();
  private static final ConcurrentLinkedDeque<Path> DIRECTORIES = new ConcurrentLinkedDeque<>();
  private static final long PATIENCE_SECONDS = 60;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Leavings::clear));
  }

  private Leavings() {}

  /** A process that is ended at the end, if it still runs. */
  static Process process(Process process) {
    PROCESSES.addFirst(process.toHandle());
    return process;
  }

  /** A new directory that is deleted at the end. */
  static Path directory(String name) throws IOException {
    Path directory = Files.createTempDirectory(name);
    DIRECTORIES.addFirst(directory);
    return directory;
  }

  private static void clear() {
    PROCESSES.forEach(ProcessHandle::destroy);
    PROCESSES.forEach(Leavings::await);
    for (Path directory : DIRECTORIES) {
      try {
        FileSystemUtils.deleteRecursively(directory);
      } catch (IOException e) {
        System.err.println(directory + " is left behind: " + e);
      }
    }
  }

  private static void await(ProcessHandle process) {
    try {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (Exception e) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
