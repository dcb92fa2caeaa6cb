package dev.tillgate.gate.wire.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tillgate.ChildProgram;
import dev.tillgate.TestServer;
import dev.tillgate.presubmit.Repository;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that CXF's wsdl2java makes without a bindings file, on a class path of their own. */
class CxfClientTest {
  private static final Path CLASS_PATH = Repository.file("clients/target/cxf.classpath");
  private static final Pattern SIGNED =
      Pattern.compile("code=\"(.*?)\" date=\"(.*?)\" hash=\"(.*?)\"");

  @TempDir private Path directory;

  @BeforeEach
  void skipWithoutCxf() {
    assumeThat(CLASS_PATH)
        .as("CXF is there (mvn -f clients process-resources brings it)")
        .isRegularFile();
  }

  @ParameterizedTest
  @ValueSource(strings = {"literal", "wrapped"})
  void generatedClient_placesAndReadsAnOrder(String style) throws Exception {
    generate(TestServer.url() + "/soap/6.0/?wsdl&style=" + style);
    compile();
    assertThat(run(style).lines().filter(line -> line.matches("[a-z]+=.*")))
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

  private void generate(String wsdl) throws IOException, InterruptedException {
    String said =
        java(
            Repository.text(CLASS_PATH).strip(),
            "org.apache.cxf.tools.wsdlto.WSDLToJava",
            List.of("-p", "literal", "-d", directory.toString(), wsdl));
    assertThat(said).doesNotContain("Error", "Exception");
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
                Repository.text(CLASS_PATH).strip(),
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

  private String run(String style) throws IOException, InterruptedException {
    Matcher signed = SIGNED.matcher(TestServer.frozenShop().authentication());
    assertThat(signed.matches()).isTrue();
    return java(
        directory + File.pathSeparator + Repository.text(CLASS_PATH).strip(),
        "OrderClient",
        List.of(TestServer.url(), style, signed.group(1), signed.group(2), signed.group(3)));
  }

  private String java(String classPath, String program, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                program));
    command.addAll(arguments);
    return ChildProgram.run(directory, command, Map.of());
  }
}
