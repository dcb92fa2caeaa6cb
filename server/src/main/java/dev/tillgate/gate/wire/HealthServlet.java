package dev.tillgate.gate.wire;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * {@code GET /health}: whether the server can do its work, which it cannot without its database,
 * and whether it will go on doing so.
 */
public final class HealthServlet extends HttpServlet {
  private static final int PATIENCE_SECONDS = 2;

  private final transient DataSource dataSource;
  private final transient Draining draining;

  public HealthServlet(DataSource dataSource, Draining draining) {
    this.dataSource = dataSource;
    this.draining = draining;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean accepting = draining.isRunning();
    boolean database = databaseAnswers();
    boolean up = accepting && database;
    String body =
        "{\"status\":\"%s\",\"parts\":{\"server\":\"%s\",\"database\":\"%s\"}}"
            .formatted(word(up), accepting ? "UP" : "STOPPING", word(database));
    int status = up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    HttpExchange.json(response, status, body.getBytes(StandardCharsets.UTF_8));
  }

  private static String word(boolean up) {
    return up ? "UP" : "DOWN";
  }

  private boolean databaseAnswers() {
    try (Connection connection = dataSource.getConnection()) {
      return connection.isValid(PATIENCE_SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }
}
