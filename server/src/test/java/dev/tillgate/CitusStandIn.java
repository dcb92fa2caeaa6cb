package dev.tillgate;

import com.zaxxer.hikari.HikariDataSource;
import dev.tillgate.foundation.persistence.ScratchSchema;
import dev.tillgate.presubmit.Repository;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * An empty schema of a database whose functions stand in for Citus: they note what they are asked
 * for and refuse what Citus refuses. Where the tests run on Citus, it is the real ones.
 */
public final class CitusStandIn implements AutoCloseable {
  private static final Path FUNCTIONS = Path.of("src/test/resources/citus/stand-in.sql");

  private final ScratchSchema schema = ScratchSchema.in(database());
  private final @Nullable ScratchSchema extension;

  public CitusStandIn() {
    extension = isReal() ? null : ScratchSchema.in(database());
    if (extension != null) {
      jdbc(extension.url()).sql(Repository.text(FUNCTIONS)).update();
    }
  }

  /** The address of the schema, from where the functions are seen. */
  public String url() {
    return extension == null
        ? schema.url()
        : schema.url() + "," + extension.url().replaceFirst(".*currentSchema=", "");
  }

  /** The address of the schema, from where a database without Citus is seen; none on Citus. */
  public Optional<String> urlWithout() {
    return Optional.ofNullable(extension).map(_ -> schema.url());
  }

  /** Statements in the schema. */
  public JdbcClient jdbc() {
    return jdbc(url());
  }

  @Override
  public void close() {
    schema.close();
    if (extension != null) {
      extension.close();
    }
  }

  private static JdbcClient jdbc(String url) {
    return JdbcClient.create(new DriverManagerDataSource(url));
  }

  private static boolean isReal() {
    return jdbc(database())
        .sql("SELECT to_regclass('pg_dist_partition') IS NOT NULL")
        .query(Boolean.class)
        .single();
  }

  private static String database() {
    HikariDataSource pool = TestServer.bean(HikariDataSource.class);
    String url = pool.getJdbcUrl().replaceFirst("[?&]currentSchema=\\w+", "");
    return pool.getUsername() == null
        ? url
        : "%s%suser=%s&password=%s"
            .formatted(url, url.contains("?") ? "&" : "?", pool.getUsername(), pool.getPassword());
  }
}
