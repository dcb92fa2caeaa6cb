package dev.tillgate.foundation.persistence;

import dev.tillgate.foundation.kernel.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The tables, as migrations make them. */
final class Schema {
  private static final Logger LOG = LoggerFactory.getLogger(Schema.class);
  private static final int OLDEST_POSTGRES = 15;
  private static final String MIGRATIONS = "classpath:db/migration";

  /** Another server may be at it, and a migration may take long. */
  private static final int FOR_AS_LONG_AS_IT_TAKES = -1;

  private static final int LONG_SECONDS = 10;

  private Schema() {}

  /** Tells migrations from others. */
  static String digest() {
    try {
      Resource[] files =
          new PathMatchingResourcePatternResolver().getResources(MIGRATIONS + "/*.sql");
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Resource file :
          Stream.of(files).sorted(Comparator.comparing(Resource::getFilename)).toList()) {
        digest.update((file.getFilename() + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(file.getContentAsByteArray());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Checks that the database is one that this server can use. */
  static void checkVersion(DataSource pool) {
    try (Connection connection = pool.getConnection()) {
      if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST_POSTGRES) {
        throw new StartFailure(
            "The database is PostgreSQL %s, and Tillgate needs %d or newer."
                .formatted(connection.getMetaData().getDatabaseProductVersion(), OLDEST_POSTGRES));
      }
    } catch (SQLException e) {
      throw noAnswer(e);
    }
  }

  /** Takes all migrations that are due. */
  static void migrate(DataSource database) {
    migrating(
        database,
        flyway -> {
          flyway.load().migrate();
          return true;
        });
  }

  /** Takes the next migration that is due, and says whether there was one. */
  static boolean migrateByOne(DataSource database) {
    return migrating(
        database,
        flyway -> {
          MigrationInfo[] pending = flyway.load().info().pending();
          if (pending.length > 0) {
            flyway.target(pending[0].getVersion()).load().migrate();
          }
          return pending.length > 0;
        });
  }

  /** Refuses a database whose tables are not those that this program knows. */
  static void requireCurrent(DataSource database) {
    boolean isOlder = migrating(database, flyway -> flyway.load().info().pending().length > 0);
    if (isOlder) {
      throw new StartFailure(
          "The database is from an older Tillgate; start a server on it first, which brings it up to date.");
    }
  }

  private static boolean migrating(DataSource database, Predicate<FluentConfiguration> work) {
    CountDownLatch done = new CountDownLatch(1);
    Thread.ofVirtual().start(() -> sayWhatTakesLong(done));
    try {
      FluentConfiguration flyway =
          Flyway.configure()
              .dataSource(database)
              .locations(MIGRATIONS)
              .lockRetryCount(FOR_AS_LONG_AS_IT_TAKES);
      checkNotNewer(flyway.load().info());
      return work.test(flyway);
    } catch (FlywayException e) {
      throw new StartFailure("The database cannot be brought up to date: " + e.getMessage(), e);
    } finally {
      done.countDown();
    }
  }

  private static void sayWhatTakesLong(CountDownLatch done) {
    try {
      if (!done.await(LONG_SECONDS, TimeUnit.SECONDS)) {
        LOG.info("Bringing the tables up to date takes long, or another server is at it; waiting");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void checkNotNewer(MigrationInfoService schema) {
    List<MigrationInfo> all = List.of(schema.all());
    Stream<MigrationInfo> unknown =
        all.stream().filter(each -> each.isVersioned() && !each.getState().isResolved());
    Stream<MigrationInfo> known =
        all.stream().filter(each -> each.isVersioned() && each.getState().isResolved());
    Comparator<MigrationInfo> version = Comparator.comparing(MigrationInfo::getVersion);
    MigrationInfo newest = known.max(version).orElseThrow();
    unknown
        .max(version)
        .filter(found -> version.compare(found, newest) > 0)
        .ifPresent(
            found -> {
              throw new StartFailure(
                  "The database has the schema %s of a newer Tillgate, and this one knows up to %s; start the newer one."
                      .formatted(found.getVersion(), newest.getVersion()));
            });
  }

  /** What to say where no connection is to be had. */
  static StartFailure noAnswer(Exception e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return new StartFailure("The database does not answer: " + root.getMessage(), e);
  }
}
