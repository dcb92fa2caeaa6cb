package dev.tillgate.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product's side: calls by JSON-RPC on connections that are kept. */
final class Calls implements Contender {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String RESULT = "\"result\"";

  private final String url;
  private final Supplier<byte[]> requests;

  private Calls(String url, Supplier<byte[]> requests) {
    this.url = url;
    this.requests = requests;
  }

  /** Calls whose arguments are asked for anew each time. */
  static Calls of(ServerProcess server, String operation, Supplier<Object> argument) {
    String session = OrderLoad.client(server.url()).login();
    return new Calls(server.url(), () -> request(session, operation, argument.get()));
  }

  private static byte[] request(String session, String operation, Object... arguments) {
    List<Object> params = new ArrayList<>(List.of(session));
    params.addAll(Arrays.asList(arguments));
    return RpcLine.request(
        JSON.writeValueAsString(
            Map.of("jsonrpc", "2.0", "id", 1, "method", operation, "params", params)));
  }

  /** The result of one call. */
  JsonNode once() throws IOException {
    try (RpcLine line = new RpcLine(url)) {
      JsonNode answer = JSON.readTree(line.call(requests.get()));
      if (!answer.has("result")) {
        throw new IllegalStateException("The answer is " + answer);
      }
      return answer.get("result");
    }
  }

  @Override
  public Client client() throws IOException {
    RpcLine line = new RpcLine(url);
    return new Client() {
      @Override
      public void call() throws IOException {
        String answer = new String(line.call(requests.get()), StandardCharsets.UTF_8);
        if (!answer.contains(RESULT)) {
          throw new IllegalStateException("The answer is " + answer);
        }
      }

      @Override
      public void close() throws IOException {
        line.close();
      }
    };
  }
}
