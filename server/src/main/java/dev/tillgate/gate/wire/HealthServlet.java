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
 * {@code GET /health}: whether the server can do its work, which it cannot without its database.
 */
public final class HealthServlet extends HttpServlet {
  private static final int PATIENCE_SECONDS = 2;

  private final transient DataSource dataSource;

  public HealthServlet(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean up = databaseAnswers();
    String body = up ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}";
    int status = up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    HttpExchange.json(response, status, body.getBytes(StandardCharsets.UTF_8));
  }

  private boolean databaseAnswers() {
    try (Connection connection = dataSource.getConnection()) {
      return connection.isValid(PATIENCE_SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }
}
