package dev.tillgate.gate.wire.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.gate.operation.MadeUp;
import dev.tillgate.gate.wire.json.JsonText;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A declaration alone makes an operation callable; the binding has never heard of it. */
class MadeUpOperationRpcTest {
  private final RpcBinding binding =
      new RpcBinding(MadeUp.catalog(), MadeUp.runner(), new JsonText());

  @Test
  void declaredOperation_isCallable() {
    assertThat(answer("{\"id\":1,\"method\":\"greet\",\"params\":[\"Ada\",{\"times\":\"2\"}]}"))
        .isEqualTo(
            """
            {"jsonrpc":"2.0","id":1,"result":[{"Text":"Hello Ada","Times":2}]}""");
    assertThat(answer("{\"id\":1,\"method\":\"greet\"}")).contains("MISSING_PARAMETER", "name");
  }

  @Test
  void referenceThatTheSystemChose_isJustTrue() {
    RpcBinding letters = new RpcBinding(MadeUp.letters(), MadeUp.runner(), new JsonText());
    assertThat(answer(letters, "{\"id\":1,\"method\":\"keepLetter\",\"params\":[\"Dear Ada\"]}"))
        .endsWith("\"result\":true}");
  }

  private String answer(String request) {
    return answer(binding, request);
  }

  private static String answer(RpcBinding binding, String request) {
    byte[] body = request.getBytes(StandardCharsets.UTF_8);
    return new String(binding.answer(body, MadeUp.context("rpc")), StandardCharsets.UTF_8);
  }
}
