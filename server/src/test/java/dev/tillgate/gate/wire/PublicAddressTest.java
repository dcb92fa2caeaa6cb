package dev.tillgate.gate.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tillgate.Php;
import dev.tillgate.RunningServer;
import dev.tillgate.ServerChild;
import dev.tillgate.TestServer;
import dev.tillgate.foundation.kernel.StartFailure;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which address of its own the server names. */
class PublicAddressTest {

  private static String wsdl(String server, String host) throws IOException {
    URI uri = URI.create(server);
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      String request =
          "GET /soap/6.0/?wsdl HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "evil.example:81", "127.0.0.1.evil.example"})
  void hostOfTheClient_isNotRepeated(String host) throws IOException {
    assertThat(wsdl(TestServer.url(), host))
        .doesNotContain("evil")
        .contains("location=\"" + TestServer.url() + "/soap/6.0/");
  }

  @Test
  void localhost_isCalledSo() throws IOException {
    int port = URI.create(TestServer.url()).getPort();
    assertThat(wsdl(TestServer.url(), "localhost:" + port))
        .contains("location=\"http://localhost:" + port + "/soap/6.0/");
  }

  @Test
  void configuredAddress_isNamedEverywhere(@TempDir Path directory) throws IOException {
    System.setProperty("tillgate.public-url", "https://pay.example/");
    try (RunningServer server =
        ServerChild.successor(directory, Path.of("../shops/demo.yaml").toAbsolutePath())) {
      assertThat(wsdl(server.url(), "evil.example"))
          .contains("location=\"https://pay.example/soap/6.0/");
    } finally {
      System.clearProperty("tillgate.public-url");
    }
  }

  /** As behind a proxy: what the server calls itself leads nowhere from where the client is. */
  @Test
  void describedSchema_isFetchedWhereTheDescriptionCameFrom(@TempDir Path directory)
      throws IOException, InterruptedException {
    System.setProperty("tillgate.public-url", "http://pay.invalid/shop/");
    try (RunningServer server =
        ServerChild.successor(directory, Path.of("../shops/demo.yaml").toAbsolutePath())) {
      assertThat(wsdl(server.url(), "evil.example"))
          .contains("location=\"http://pay.invalid/shop/soap/6.0/")
          .contains("schemaLocation=\"soap-encoding.xsd\"");
      Path program = Path.of("src", "test", "php", "soap-description.php");
      assertThat(Php.run(program, Map.of("URL", server.url())).strip()).isEqualTo("reads=yes");
    } finally {
      System.clearProperty("tillgate.public-url");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/soap/6.0/?wsdl",
        "/soap/6.0?wsdl",
        "/soap/?wsdl",
        "/soap?wsdl",
        "/soap6.0/?wsdl",
        "/soap6.0?wsdl"
      })
  void describedSchema_isThereHoweverTheAddressIsWritten(String path) {
    String description = RawHttp.send("GET", path, "", Map.of()).body();
    assertThat(description).contains("schemaLocation=\"soap-encoding.xsd\"");
    URI schema = URI.create(TestServer.url() + path).resolve("soap-encoding.xsd");
    HttpResponse<String> answer =
        RawHttp.send(schema, "GET", HttpRequest.BodyPublishers.noBody(), Map.of());
    assertThat(answer.body()).contains("name=\"arrayType\"");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).contains("xml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pay.example", "ftp://pay.example", "https://", "https://a b"})
  void whatIsNoAddress_stopsTheStart(String setting) {
    assertThatExceptionOfType(StartFailure.class)
        .isThrownBy(() -> PublicAddress.of(setting))
        .withMessageContaining("tillgate.public-url")
        .withMessageContaining(setting);
  }
}
