package dev.tillgate.gate.wire.soap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Php;
import dev.tillgate.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhpSoapClientTest {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  @Test
  void phpsOwnSoapClient_placesAndReadsAnOrder() throws IOException, InterruptedException {
    String output =
        Php.run(
            Path.of("src", "test", "php", "soap-client.php"),
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
            "preview=12.10",
            "status=AUTHRECEIVED",
            "total=12.10",
            "items-are-a-list=yes",
            "subscriptions-are-a-list=yes",
            "errors=NULL",
            "card=1111",
            "read-again=yes",
            "declined=CARD_PAYMENT_ERROR",
            "fault=ORDER_NOT_FOUND There is no order with this reference.");
  }
}
