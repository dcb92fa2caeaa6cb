package dev.tillgate.gate.wire.docs;

import dev.tillgate.gate.operation.OperationCatalog;
import dev.tillgate.gate.wire.HttpExchange;
import dev.tillgate.gate.wire.json.JsonText;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** {@code GET /openapi.json}. */
public final class OpenApiServlet extends HttpServlet {
  private final OperationCatalog catalog;
  private final JsonText text;
  private byte @Nullable [] document;

  public OpenApiServlet(OperationCatalog catalog, JsonText text) {
    this.catalog = catalog;
    this.text = text;
  }

  /**
   * Written when it is first asked for: most servers start and end without anybody who reads it.
   */
  private synchronized byte[] document() {
    if (document == null) {
      document = text.write(OpenApi.document(catalog)).getBytes(StandardCharsets.UTF_8);
    }
    return document.clone();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HttpExchange.json(response, HttpServletResponse.SC_OK, document());
  }
}
