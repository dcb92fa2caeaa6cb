package dev.tillgate.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.surface.cli.ApiClient;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Stories in which every writing call is planned first: the plan leaves no trace in the database,
 * and the deed, carried out by the plan's digest, writes the events and moves the amounts that the
 * plan told.
 */
class PlannedStoriesTest {

  static List<Story> stories() {
    return Story.all();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void deed_isWhatThePlanTold(Story story) {
    ApiClient client = story.client();
    Traces traces = new Traces(story.merchantCode());
    story.tell("rpc", planned(Protocols.rpc(client), traces));
    story.tell("rest", planned(Protocols.rest(client), traces));
    story.tell("soap", planned(Protocols.soap(client), traces));
  }

  private static Story.Telling planned(Protocol protocol, Traces traces) {
    return (operation, arguments) ->
        operation.writes()
            ? planned(protocol, traces, operation, arguments)
            : protocol.call(operation, arguments);
  }

  private static Protocol.Outcome planned(
      Protocol protocol, Traces traces, OperationModel operation, List<JsonNode> arguments) {
    Map<String, String> before = traces.everything();
    Protocol.Outcome told = plan(protocol, operation, arguments, "only");
    assertThat(traces.everything())
        .as(operation.name() + ", planned, leaves no trace")
        .isEqualTo(before);
    if (told.fault() != null) {
      Protocol.Outcome refused = protocol.call(operation, arguments);
      assertThat(refused.fault()).as(operation.name()).isEqualTo(told.fault());
      return refused;
    }
    JsonNode plan = Objects.requireNonNull(told.answer());
    Traces.Mark mark = traces.mark();
    Protocol.Outcome deed = plan(protocol, operation, arguments, plan.get("Digest").asString());
    assertThat(deed.fault()).as(operation.name() + " as planned").isNull();
    assertThat(traces.eventsSince(mark))
        .as(operation.name() + " events")
        .containsExactlyInAnyOrderElementsOf(events(plan));
    assertThat(traces.amountsSince(mark))
        .as(operation.name() + " amounts")
        .containsExactlyInAnyOrderElementsOf(amounts(plan));
    return deed;
  }

  private static Protocol.Outcome plan(
      Protocol protocol, OperationModel operation, List<JsonNode> arguments, String plan) {
    String answer = protocol.send(operation, arguments, Map.of("Tillgate-Plan", plan));
    return protocol.read(operation, answer);
  }

  private static List<String> events(JsonNode plan) {
    return plan.get("Events")
        .valueStream()
        .map(
            event ->
                event.get("Event").asString()
                    + " "
                    + event.get("Subject").asString()
                    + " "
                    + event.get("Version").asString())
        .toList();
  }

  private static List<String> amounts(JsonNode plan) {
    return plan.get("Amounts")
        .valueStream()
        .map(
            moved ->
                "%s %s %s %s %s"
                    .formatted(
                        moved.get("Kind").asString(),
                        moved.get("Debit").asString(),
                        moved.get("Credit").asString(),
                        moved.get("Amount").asString(),
                        moved.get("Currency").asString()))
        .toList();
  }
}
