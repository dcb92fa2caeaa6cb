package dev.tillgate.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.surface.cli.ApiClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Stories in which every writing call is sent twice under its idempotency key: the second answer is
 * the first to the byte, and the story goes on as if there had been one.
 */
class RepeatedStoriesTest {

  static List<Story> stories() {
    return Story.all();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void repeatedCall_getsTheSameBytes(Story story) {
    ApiClient client = story.client();
    story.tell("rpc", repeated(Protocols.rpc(client)));
    story.tell("rest", repeated(Protocols.rest(client)));
    story.tell("soap", repeated(Protocols.soap(client)));
  }

  private static Story.Telling repeated(Protocol protocol) {
    return (operation, arguments) ->
        operation.writes() && operation.needsLogin()
            ? twice(protocol, operation, arguments)
            : protocol.call(operation, arguments);
  }

  private static Protocol.Outcome twice(
      Protocol protocol, OperationModel operation, List<JsonNode> arguments) {
    Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    String first = protocol.send(operation, arguments, key);
    Protocol.Outcome outcome = protocol.read(operation, first);
    if (outcome.fault() == null) {
      assertThat(protocol.send(operation, arguments, key))
          .as(operation.name() + ", repeated")
          .isEqualTo(first);
    }
    return outcome;
  }
}
