package dev.tillgate.foundation.persistence;

import dev.tillgate.foundation.postgres.ClusterTemplate;
import dev.tillgate.foundation.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * An empty database with all its tables, packed, so that a server on a new directory starts soon.
 */
public final class DatabaseTemplate {
  private DatabaseTemplate() {}

  /** Makes the file. */
  public static void make(Path file) throws IOException {
    at(file).make(DatabaseTemplate::migrate);
  }

  /** What is, or would be, in the file. */
  static ClusterTemplate at(Path file) {
    return new ClusterTemplate(file, Schema::digest);
  }

  private static void migrate(EmbeddedPostgres postgres) {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(postgres.jdbcUrl());
    database.setUser(postgres.user());
    database.setPassword(postgres.password());
    Schema.migrate(database);
  }
}
