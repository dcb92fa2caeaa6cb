package dev.tillgate.gate.wire.soap;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.ws.wscompile.WsimportTool;
import dev.tillgate.Difference;
import dev.tillgate.TestServer;
import dev.tillgate.surface.cli.ApiClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JAX-WS clients whose classes are made from the literal WSDLs, as an integrator makes them. */
class LiteralClientTest {
  private static final Pattern SIGNED =
      Pattern.compile("code=\"(.*?)\" date=\"(.*?)\" hash=\"(.*?)\"");

  @TempDir private Path directory;

  @Difference(24)
  @ParameterizedTest
  @ValueSource(strings = {"literal", "wrapped"})
  void generatedClient_placesAndReadsAnOrder(String style) throws Exception {
    generate(TestServer.url() + "/soap/6.0/?wsdl&style=" + style);
    compile();
    assertThat(run(style))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .containsExactly(
            "preview=12.10",
            "status=AUTHRECEIVED",
            "total=12.10",
            "items=1",
            "errors=null",
            "read=true 12.10",
            "declined=CARD_PAYMENT_ERROR",
            "fault=ORDER_NOT_FOUND There is no order with this reference.");
  }

  private void generate(String wsdl) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    String place = directory.toString();
    String[] arguments = {"-Xnocompile", "-d", place, "-s", place, "-p", "literal", wsdl};
    boolean done = new WsimportTool(said).run(arguments);
    String text = said.toString(StandardCharsets.UTF_8);
    assertThat(done).as(text).isTrue();
    assertThat(text).doesNotContain("[WARNING]").doesNotContain("[ERROR]");
  }

  private void compile() throws IOException {
    Files.copy(
        Path.of("src", "test", "jaxws", "OrderClient.java"), directory.resolve("OrderClient.java"));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-nowarn",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                directory.toString()));
    try (Stream<Path> files = Files.walk(directory)) {
      files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, said, said, arguments.toArray(String[]::new));
    assertThat(status).as(said.toString(StandardCharsets.UTF_8)).isZero();
  }

  private Object run(String style) throws Exception {
    ApiClient client = TestServer.frozenShop();
    Matcher signed = SIGNED.matcher(client.authentication());
    assertThat(signed.matches()).isTrue();
    try (URLClassLoader classes =
        new URLClassLoader(new URL[] {directory.toUri().toURL()}, getClass().getClassLoader())) {
      return classes
          .loadClass("OrderClient")
          .getMethod("run", String.class, String.class, String.class, String.class, String.class)
          .invoke(null, TestServer.url(), style, signed.group(1), signed.group(2), signed.group(3));
    }
  }
}
