package dev.tillgate.foundation.persistence;

import dev.tillgate.foundation.kernel.StartFailure;
import dev.tillgate.foundation.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the database is, and how to get in. */
final class DatabaseHome implements AutoCloseable {
  private final String url;
  private final @Nullable EmbeddedPostgres embedded;

  private DatabaseHome(String url, @Nullable EmbeddedPostgres embedded) {
    this.url = url;
    this.embedded = embedded;
  }

  /** The external database at the URL or, when it is blank, the embedded one in the directory. */
  static DatabaseHome open(String url, Path data) {
    if (url.isBlank()) {
      EmbeddedPostgres postgres = EmbeddedPostgres.start(data);
      return new DatabaseHome(postgres.jdbcUrl(), postgres);
    }
    checkUrl(url);
    return new DatabaseHome(url, null);
  }

  static void checkUrl(String url) {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new StartFailure("The database URL must start with jdbc:postgresql://");
    }
  }

  String url() {
    return url;
  }

  /** Empty when the URL carries user and password. */
  Optional<String> user() {
    return Optional.ofNullable(embedded).map(EmbeddedPostgres::user);
  }

  Optional<String> password() {
    return Optional.ofNullable(embedded).map(EmbeddedPostgres::password);
  }

  @Override
  public void close() {
    if (embedded != null) {
      embedded.close();
    }
  }
}
