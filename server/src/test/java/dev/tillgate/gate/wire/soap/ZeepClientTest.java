package dev.tillgate.gate.wire.soap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Python;
import dev.tillgate.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZeepClientTest {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  @ParameterizedTest
  @ValueSource(strings = {"literal", "wrapped"})
  void zeep_placesAndReadsAnOrder(String style) throws IOException, InterruptedException {
    String output =
        Python.run(
            "zeep",
            Path.of("src", "test", "python", "zeep-client.py"),
            Map.of(
                "URL",
                TestServer.url(),
                "CODE",
                "FROZEN",
                "KEY",
                "frozen-key",
                "STYLE",
                style,
                "DATE",
                DATE.format(TestServer.now())));
    assertThat(output.lines())
        .containsExactly(
            "preview=12.10",
            "status=AUTHRECEIVED",
            "items=1",
            "errors=None",
            "read=True 12.10",
            "fault=ORDER_NOT_FOUND There is no order with this reference.");
  }
}
