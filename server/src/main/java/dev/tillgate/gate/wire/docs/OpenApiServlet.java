package dev.tillgate.gate.wire.docs;

import dev.tillgate.gate.operation.OperationCatalog;
import dev.tillgate.gate.wire.HttpExchange;
import dev.tillgate.gate.wire.json.JsonText;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** {@code GET /openapi.json}. */
public final class OpenApiServlet extends HttpServlet {
  private final byte[] document;

  public OpenApiServlet(OperationCatalog catalog, JsonText text) {
    this.document = text.write(OpenApi.document(catalog)).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HttpExchange.json(response, HttpServletResponse.SC_OK, document.clone());
  }
}
