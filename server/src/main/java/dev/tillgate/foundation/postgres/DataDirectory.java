package dev.tillgate.foundation.postgres;

import dev.tillgate.foundation.kernel.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The places in a data directory. */
record DataDirectory(Path root) {

  /** Makes the directory when it is missing, and resolves links so that it has one name only. */
  static DataDirectory open(Path dir) {
    try {
      Files.createDirectories(dir);
      return new DataDirectory(dir.toRealPath());
    } catch (IOException e) {
      throw new StartFailure("The data directory " + dir + " cannot be made or read: " + e, e);
    }
  }

  Path lock() {
    return root.resolve("tillgate.lock");
  }

  Path cluster() {
    return root.resolve("pg");
  }

  Path passwordFile() {
    return root.resolve("pg.password");
  }

  Path log() {
    return root.resolve("postgres.log");
  }

  boolean hasCluster() {
    return Files.exists(cluster());
  }

  /** Refuses files that another major version of PostgreSQL made. */
  void requireVersion(String version) {
    if (!hasCluster()) {
      return;
    }
    try {
      String found = Files.readString(cluster().resolve("PG_VERSION")).strip();
      if (!found.equals(version)) {
        throw new StartFailure(
            "The data directory %s was made by PostgreSQL %s, and this Tillgate brings %s; move the data with pg_dump, or start the Tillgate that made it."
                .formatted(root, found, version));
      }
    } catch (IOException e) {
      throw new StartFailure(
          "The database files in " + cluster() + " are not complete or not readable: " + e, e);
    }
  }

  /** The password of the database, made up when the directory is new. */
  String password(RunAs account) {
    try {
      if (!Files.exists(passwordFile())) {
        if (hasCluster()) {
          throw new StartFailure(
              passwordFile() + " is missing: restore it, the database does not open without it.");
        }
        Path temporary = PrivateFiles.makeFile(root.resolve("pg.password.new"));
        Files.writeString(temporary, randomPassword());
        PrivateFiles.rename(temporary, passwordFile());
      }
      account.own(passwordFile());
      return Files.readString(passwordFile()).strip();
    } catch (IOException e) {
      throw new StartFailure("The password file " + passwordFile() + " cannot be used: " + e, e);
    }
  }

  private static String randomPassword() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
