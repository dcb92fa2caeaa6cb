package dev.tillgate.foundation.postgres;

import dev.tillgate.foundation.kernel.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL's programs, unpacked from the archive on the class path. */
record PostgresBinaries(Path home) {
  static final String MAJOR_VERSION = "18";

  /** Finds the programs unpacked earlier, or unpacks them where the account can run them. */
  static PostgresBinaries unpacked(DataDirectory directory, RunAs account) {
    BinariesArchive archive = BinariesArchive.forThisPlatform();
    List<String> failures = new ArrayList<>();
    for (Path parent : Stream.concat(userCache(), Stream.of(directory.root())).toList()) {
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

  /** None for a user without a home, whose home Java calls a question mark. */
  private static Stream<Path> userCache() {
    return Stream.of(Path.of(System.getProperty("user.home", "")))
        .filter(Path::isAbsolute)
        .map(home -> home.resolve(".cache").resolve("tillgate"));
  }

  /** The file of a program. */
  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }
}
