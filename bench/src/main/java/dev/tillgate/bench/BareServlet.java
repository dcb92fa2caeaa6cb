package dev.tillgate.bench;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;

/**
 * The reference of answering: a server that reads a request and answers bytes that it holds ready,
 * on the same web server, collector and heap as the product.
 */
public final class BareServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient byte[] answer;

  private BareServlet(byte[] answer) {
    this.answer = answer;
  }

  /** Arguments: how many bytes to answer, and a directory. Prints its port; ends with its input. */
  public static void main(String[] args) throws Exception {
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(args[1]);
    tomcat.setPort(0);
    tomcat.getConnector().setProperty("maxKeepAliveRequests", "-1");
    tomcat
        .getConnector()
        .getProtocolHandler()
        .setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    Context context = tomcat.addContext("", null);
    Tomcat.addServlet(context, "bare", new BareServlet(new byte[Integer.parseInt(args[0])]));
    context.addServletMappingDecoded("/*", "bare");
    tomcat.start();
    System.out.println(tomcat.getConnector().getLocalPort());
    while (System.in.read() >= 0) {
      Thread.onSpinWait();
    }
    System.exit(0);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.getInputStream().readAllBytes();
    response.setContentType("application/json");
    response.setContentLength(answer.length);
    response.getOutputStream().write(answer);
  }

  /** Such a server in a process of its own. */
  record Running(Process process, String url) implements AutoCloseable {
    static Running start(int bytes) throws IOException {
      Path base = Leavings.directory("tillgate-bare");
      ProcessBuilder builder =
          new ProcessBuilder(
                  List.of(
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                      "-Xmx256m",
                      "-XX:+UseSerialGC",
                      "-cp",
                      System.getProperty("java.class.path"),
                      BareServlet.class.getName(),
                      Integer.toString(bytes),
                      base.toString()))
              .redirectError(ProcessBuilder.Redirect.DISCARD);
      Process process = Leavings.process(builder.start());
      BufferedReader out = process.inputReader();
      return new Running(process, "http://127.0.0.1:" + out.readLine());
    }

    /** Its calls; what they say does not matter. */
    Contender calls() {
      byte[] request = RpcLine.request("{}");
      return () -> {
        RpcLine line = new RpcLine(url);
        return new Contender.Client() {
          @Override
          public void call() throws IOException {
            line.call(request);
          }

          @Override
          public void close() throws IOException {
            line.close();
          }
        };
      };
    }

    @Override
    public void close() throws IOException {
      process.getOutputStream().close();
      process.destroy();
    }
  }
}
