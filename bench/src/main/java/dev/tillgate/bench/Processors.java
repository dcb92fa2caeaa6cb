package dev.tillgate.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What the server, its database and this program compute, told apart. */
final class Processors {
  /** The fields of /proc/PID/stat after the name: user, system, and of children that ended. */
  private static final int FIRST_FIELD = 11;

  private static final int FIELDS = 4;

  /** The unit of these fields on Linux. */
  private static final Duration TICK = Duration.ofMillis(10);

  private final ProcessHandle server;
  private final ProcessHandle database;

  Processors(ProcessHandle server, ProcessHandle database) {
    this.server = server;
    this.database = database;
  }

  /** Processor time of each of them. */
  record Use(Duration server, Duration database, Duration driver) {
    Use minus(Use other) {
      return new Use(
          server.minus(other.server), database.minus(other.database), driver.minus(other.driver));
    }

    Use plus(Use other) {
      return new Use(
          server.plus(other.server), database.plus(other.database), driver.plus(other.driver));
    }
  }

  Use none() {
    return new Use(Duration.ZERO, Duration.ZERO, Duration.ZERO);
  }

  /** What they have taken since they were started. */
  Use now() throws IOException {
    return new Use(
        of(List.of(server)),
        of(Stream.concat(Stream.of(database), database.descendants()).toList()),
        of(List.of(ProcessHandle.current())));
  }

  private static Duration of(List<ProcessHandle> processes) throws IOException {
    long ticks = 0;
    for (ProcessHandle process : processes) {
      Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
      if (Files.exists(stat)) {
        String line = Files.readString(stat);
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
        for (int field = FIRST_FIELD; field < FIRST_FIELD + FIELDS; field++) {
          ticks += Long.parseLong(fields[field]);
        }
      }
    }
    return TICK.multipliedBy(ticks);
  }
}
