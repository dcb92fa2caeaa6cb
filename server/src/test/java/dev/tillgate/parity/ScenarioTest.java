package dev.tillgate.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.TestServer;
import dev.tillgate.gate.operation.OperationCatalog;
import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.surface.cli.ApiClient;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Stories told over all three protocols: each call must answer as the script expects and the same,
 * value by value, on each protocol.
 */
class ScenarioTest {

  static List<Story> stories() {
    return Story.all();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void story_isTheSameOnEveryProtocol(Story story) {
    ApiClient client = story.client();
    List<String> rpc = story.tell("rpc", Protocols.rpc(client)::call);
    assertThat(story.tell("rest", Protocols.rest(client)::call))
        .as("REST like JSON-RPC")
        .isEqualTo(rpc);
    assertThat(story.tell("soap", Protocols.soap(client)::call))
        .as("SOAP like JSON-RPC")
        .isEqualTo(rpc);
  }

  @Test
  void everyOperation_isInAStory_whichIsItsExample() {
    TreeSet<String> missing = new TreeSet<>();
    for (OperationModel operation : TestServer.bean(OperationCatalog.class).all()) {
      missing.add(operation.name());
    }
    stories().forEach(story -> missing.removeAll(story.operations()));
    assertThat(missing).isEmpty();
  }
}
