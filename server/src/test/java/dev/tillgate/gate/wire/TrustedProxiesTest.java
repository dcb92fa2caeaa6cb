package dev.tillgate.gate.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tillgate.TestServer;
import dev.tillgate.surface.cli.ApiClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whose word about the caller's address counts. The server trusts {@link TestServer#PROXY},
 * 192.168.0.0/16 and 2001:db8:5::/48; the shop admits 127.0.0.0/8 and 2001:db8::/32.
 */
class TrustedProxiesTest {
  private static final String STRANGER = "127.0.0.1";

  private final ApiClient shop = TestServer.auditedShop();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2001:db8::1                      | 200",
        "10.1.2.3                         | 403",
        "172.16.4.4                       | 403",
        "203.0.113.7                      | 403",
        "2001:db8::1, 10.1.2.3            | 403",
        "10.1.2.3, 2001:db8::1            | 200",
        "2001:db8::1, 192.168.7.7         | 200",
        "10.1.2.3, 192.168.7.7            | 403",
        "10.1.2.3,192.168.7.7,2001:db8:5::7 | 403",
        "203.0.113.7 , ::ffff:192.168.7.7 | 403",
        "192.168.7.7, 192.168.7.8         | 403",
        "[2001:db8::1]:4711               | 200",
        "10.1.2.3:4711                    | 403",
        "10.1.2.3, unknown                | 200",
        "nonsense, 10.1.2.3               | 403",
        "10.1.2.3, 2001:db8::1,           | 200",
      })
  void trustedProxy_isBelieved(String forwarded, int status) throws Exception {
    assertThat(status(TestServer.PROXY, forwarded)).isEqualTo(status);
  }

  @Test
  void severalLines_areOneList() throws Exception {
    assertThat(status(TestServer.PROXY, "2001:db8::1", "10.1.2.3")).isEqualTo(403);
    assertThat(status(TestServer.PROXY, "10.1.2.3", "2001:db8::1")).isEqualTo(200);
    assertThat(status(TestServer.PROXY)).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.1.2.3", "203.0.113.7", "192.168.7.7", "nonsense"})
  void stranger_isNotBelieved(String forwarded) throws Exception {
    assertThat(status(STRANGER, forwarded)).isEqualTo(200);
  }

  private int status(String peer, String... forwarded) throws Exception {
    assumeThat(isOurs(peer)).as("this machine has the address " + peer).isTrue();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(TestServer.url() + "/rest/6.0/products/BOOK/"))
            .header("X-Avangate-Authentication", shop.authentication());
    for (String line : forwarded) {
      request.header("X-Forwarded-For", line);
    }
    try (HttpClient client =
        HttpClient.newBuilder().localAddress(InetAddress.ofLiteral(peer)).build()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  /** Linux has all of 127.0.0.0/8, other systems the first address only. */
  private static boolean isOurs(String address) {
    try (ServerSocket _ = new ServerSocket(0, 1, InetAddress.ofLiteral(address))) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
