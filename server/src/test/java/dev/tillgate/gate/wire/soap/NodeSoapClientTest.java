package dev.tillgate.gate.wire.soap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Difference;
import dev.tillgate.Node;
import dev.tillgate.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NodeSoapClientTest {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  @Difference(24)
  @Test
  void nodeSoap_placesAnOrderByTheWrappedDescription() throws IOException, InterruptedException {
    String output =
        Node.run(
            "soap",
            Path.of("src", "test", "node", "soap-client.js"),
            Map.of(
                "URL",
                TestServer.url(),
                "CODE",
                "FROZEN",
                "KEY",
                "frozen-key",
                "DATE",
                DATE.format(TestServer.now())));
    assertThat(output.lines())
        .containsExactly(
            "preview=12.1",
            "items=1",
            "status=AUTHRECEIVED",
            "total=12.1",
            "page=1",
            "fault=ORDER_NOT_FOUND");
  }
}
