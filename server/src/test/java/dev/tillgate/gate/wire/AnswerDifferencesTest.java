package dev.tillgate.gate.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Difference;
import dev.tillgate.TestServer;
import dev.tillgate.surface.cli.ApiClient;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comparison with the hosted service found in answers, and in those of older versions. */
class AnswerDifferencesTest {
  private final ApiClient client = TestServer.frozenShop();

  @Difference(29)
  @ParameterizedTest
  @CsvSource({"'\"6.0\"',6.0", "6.0,6.0", "'\"2.0\"',2.0", "2,2.0", "null,2.0"})
  void jsonRpcVersion_isAnsweredAsAsked(String asked, String answered) {
    for (String session : new String[] {client.login(), "dead"}) {
      String body =
          RawHttp.send(
                  "POST",
                  "/rpc/6.0/",
                  "{\"jsonrpc\":%s,\"id\":1,\"method\":\"getTimezones\",\"params\":[\"%s\"]}"
                      .formatted(asked, session),
                  Map.of())
              .body();
      assertThat(RawHttp.json(body).get("jsonrpc").asString()).isEqualTo(answered);
    }
  }
}
