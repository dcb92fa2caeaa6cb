package dev.tillgate.gate.wire;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/**
 * {@code GET /health}: whether the server can do its work, which it cannot without its database,
 * and whether it will go on doing so.
 */
public final class HealthServlet extends HttpServlet {
  private final transient BooleanSupplier databaseAnswers;
  private final transient Draining draining;

  public HealthServlet(BooleanSupplier database, Draining draining) {
    this.databaseAnswers = database;
    this.draining = draining;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean accepting = draining.isRunning();
    boolean database = databaseAnswers.getAsBoolean();
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
}
