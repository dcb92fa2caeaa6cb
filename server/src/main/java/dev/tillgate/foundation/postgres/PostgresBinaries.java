package dev.tillgate.foundation.postgres;

import dev.tillgate.foundation.kernel.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL's programs, unpacked from the archive on the class path. */
record PostgresBinaries(Path home) {
  static final String MAJOR_VERSION = "18";

  /** Finds the programs unpacked earlier, or unpacks them where the account can run them. */
  static PostgresBinaries unpacked(DataDirectory directory, RunAs account) {
    BinariesArchive archive = BinariesArchive.forThisPlatform();
    List<String> failures = new ArrayList<>();
    for (Path parent : List.of(userCache(), directory.root())) {
      try {
        Files.createDirectories(parent);
        if (account.canEnter(parent)) {
          return new PostgresBinaries(archive.unpackInto(parent));
        }
        failures.add(parent + " cannot be entered");
      } catch (IOException e) {
        failures.add(e.toString());
      }
    }
    throw new StartFailure("PostgreSQL cannot be unpacked: " + String.join("; ", failures));
  }

  private static Path userCache() {
    return Path.of(System.getProperty("user.home", "/"), ".cache", "tillgate");
  }

  /** The file of a program. */
  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }
}
