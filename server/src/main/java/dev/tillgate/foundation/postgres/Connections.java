package dev.tillgate.foundation.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Plain connections to the server while it is being started. */
final class Connections {
  static final String DATABASE = "tillgate";
  static final String USER = "tillgate";

  private static final String NO_SUCH_DATABASE = "3D000";

  private Connections() {}

  static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** Connects to Tillgate's database, and makes it when the server is new. */
  static void ensureDatabase(int port, String password) throws SQLException {
    try {
      open(port, DATABASE, password).close();
      return;
    } catch (SQLException e) {
      if (!NO_SUCH_DATABASE.equals(e.getSQLState())) {
        throw e;
      }
    }
    try (Connection connection = open(port, "postgres", password);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + DATABASE);
    }
  }

  private static Connection open(int port, String database, String password) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", USER);
    properties.setProperty("password", password);
    properties.setProperty("loginTimeout", "10");
    properties.setProperty("sslmode", "disable");
    return DriverManager.getConnection(url(port, database), properties);
  }
}
