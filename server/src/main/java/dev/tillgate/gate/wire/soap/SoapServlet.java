package dev.tillgate.gate.wire.soap;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.gate.operation.CallContext;
import dev.tillgate.gate.operation.OperationCatalog;
import dev.tillgate.gate.operation.OperationRunner;
import dev.tillgate.gate.wire.HttpExchange;
import dev.tillgate.gate.wire.json.JsonText;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** {@code /soap/6.0/} and its older version numbers; {@code ?wsdl} describes it. */
public final class SoapServlet extends HttpServlet {
  private static final String XML = "text/xml; charset=utf-8";

  private static final String ENCODING = "/" + XmlSchema.ENCODING_FILE;

  private final transient OperationCatalog catalog;
  private final transient SoapBinding binding;

  public SoapServlet(OperationCatalog catalog, OperationRunner runner, JsonText text) {
    this.catalog = catalog;
    this.binding = new SoapBinding(catalog, runner, text);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (String.valueOf(request.getPathInfo()).endsWith(ENCODING)) {
      request.getRequestDispatcher(ENCODING).forward(request, response);
      return;
    }
    Style style = style(request);
    String address = request.getRequestURL().toString();
    String wsdl = Wsdl.document(catalog, style, version(request), address + style.query());
    send(response, HttpServletResponse.SC_OK, wsdl.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CallContext context = HttpExchange.context(request, response, "soap", version(request));
    try {
      byte[] answer = binding.answer(HttpExchange.body(request), context, style(request));
      send(response, HttpServletResponse.SC_OK, answer);
    } catch (Fault fault) {
      // SOAP 1.1 sends every fault with this status, also those that are the client's.
      int status = HttpExchange.status(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
      send(response, status, Envelopes.fault(fault));
    }
  }

  private static Style style(HttpServletRequest request) {
    return Style.of(request.getQueryString() == null ? "" : request.getQueryString());
  }

  private static String version(HttpServletRequest request) {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo().replace("/", "");
    return path.isEmpty() ? "6.0" : path;
  }

  private static void send(HttpServletResponse response, int status, byte[] body)
      throws IOException {
    response.setStatus(status);
    response.setContentType(XML);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
