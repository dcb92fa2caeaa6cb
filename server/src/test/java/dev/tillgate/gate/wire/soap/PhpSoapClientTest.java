package dev.tillgate.gate.wire.soap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Difference;
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

  @Difference({22, 23})
  @Test
  void amountsAreNumbers_andListsAreArrays() throws IOException, InterruptedException {
    assertThat(run("soap-types.php").lines())
        .containsExactly(
            "preview=double",
            "price=double",
            "option-codes=array",
            "coupon-codes=array",
            "pricing-option-codes=array",
            "values=array",
            "value=double");
  }

  @Test
  void phpsOwnSoapClient_placesAndReadsAnOrder() throws IOException, InterruptedException {
    String output = run("soap-client.php");
    assertThat(output.lines())
        .containsExactly(
            "preview=12.1",
            "status=AUTHRECEIVED",
            "total=12.1",
            "items-are-a-list=yes",
            "subscriptions-are-a-list=yes",
            "errors=NULL",
            "card=1111",
            "read-again=yes",
            "declined=CARD_PAYMENT_ERROR",
            "fault=ORDER_NOT_FOUND There is no order with this reference.");
  }

  private static String run(String program) throws IOException, InterruptedException {
    return Php.run(
        Path.of("src", "test", "php", program),
        Map.of(
            "URL",
            TestServer.url(),
            "CODE",
            "FROZEN",
            "KEY",
            "frozen-key",
            "DATE",
            DATE.format(TestServer.now())));
  }
}
