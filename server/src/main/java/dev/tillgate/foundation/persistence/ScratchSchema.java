package dev.tillgate.foundation.persistence;

import dev.tillgate.foundation.kernel.Codes;
import dev.tillgate.foundation.kernel.StartFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A schema of its own in a database that others use too, for what is thrown away: it is made, and
 * dropped with all that is in it when closed. The schema {@code public} is left alone.
 */
public final class ScratchSchema implements AutoCloseable {
  private final String database;
  private final String name;

  private ScratchSchema(String database, String name) {
    this.database = database;
    this.name = name;
  }

  /**
   * Makes one.
   *
   * @param databaseUrl {@code jdbc:postgresql://…}, with user and password
   */
  public static ScratchSchema in(String databaseUrl) {
    ScratchSchema schema = new ScratchSchema(databaseUrl, "tillgate_scratch_" + Codes.hex(4));
    schema.run("CREATE SCHEMA %s");
    return schema;
  }

  /** The database's address, with this schema as the one that is meant. */
  public String url() {
    return database + (database.contains("?") ? "&" : "?") + "currentSchema=" + name;
  }

  @Override
  public void close() {
    run("DROP SCHEMA %s CASCADE");
  }

  private void run(String sql) {
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql.formatted(name));
    } catch (SQLException e) {
      throw new StartFailure("The database does not answer: " + e.getMessage(), e);
    }
  }
}
