package dev.tillgate.gate.wire;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests that Tomcat refuses before any servlet or filter sees them, such as those with a
 * malformed percent-encoding in the path. Tomcat makes it by its name.
 */
public final class MalformedRequestValve extends ErrorReportValve {
  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    boolean isError = response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST;
    if (!isError || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    if (!response.containsHeader(RequestIds.HEADER)) {
      response.setHeader(RequestIds.HEADER, RequestIds.next());
    }
    try {
      FaultAnswer.send(response, response.getStatus());
      response.finishResponse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
