package dev.tillgate.gate.wire.rest;

import dev.tillgate.gate.operation.MadeUp;
import dev.tillgate.gate.operation.OperationCatalog;
import dev.tillgate.gate.wire.json.JsonText;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** A small server with operations that the product does not have. */
final class MadeUpServer implements AutoCloseable {
  private final Tomcat tomcat = new Tomcat();

  MadeUpServer(OperationCatalog catalog, Path directory) throws LifecycleException {
    tomcat.setBaseDir(directory.toString());
    tomcat.setPort(0);
    tomcat.getConnector();
    Context context = tomcat.addContext("", directory.toString());
    RestServlet rest = new RestServlet(catalog, MadeUp.runner(), new JsonText());
    Tomcat.addServlet(context, "rest", rest);
    context.addServletMappingDecoded("/*", "rest");
    tomcat.start();
  }

  String url() {
    return "http://127.0.0.1:" + tomcat.getConnector().getLocalPort();
  }

  @Override
  public void close() throws LifecycleException {
    tomcat.stop();
    tomcat.destroy();
  }
}
