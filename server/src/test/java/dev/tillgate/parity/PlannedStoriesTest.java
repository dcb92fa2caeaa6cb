package dev.tillgate.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.surface.cli.ApiClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stories in which every writing call is planned first: the plan leaves no trace in the database,
 * and the deed, carried out by the plan's digest, writes the events and moves the amounts that the
 * plan told.
 */
class PlannedStoriesTest {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

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
        operation.writes() && operation.needsLogin()
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
    assertEvents(operation.name(), plan.get("Events"), traces.eventsSince(mark));
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

  /** Event by event and member by member, but for references that only the deed made, and times. */
  private static void assertEvents(String operation, JsonNode planned, List<Traces.Told> written) {
    List<JsonNode> told = bySubject(planned);
    assertThat(written).as(operation + " events").hasSameSizeAs(told);
    for (int i = 0; i < written.size(); i++) {
      JsonNode plan = told.get(i);
      Traces.Told deed = written.get(i);
      String where = operation + " event " + i;
      assertThat(deed.kind()).as(where).isEqualTo(plan.get("Event").asString());
      assertThat(deed.subject()).as(where).isEqualTo(plan.get("Subject").asString());
      assertThat(deed.version()).as(where).isEqualTo(plan.get("Version").asInt());
      assertSame(where, plan.get("Reference").asString(), deed.reference());
      JsonNode document = Canonical.of(JSON.readTree(deed.document()));
      for (Map.Entry<String, JsonNode> member : plan.get("Data").properties()) {
        assertSame(
            where + " " + member.getKey(),
            member.getValue().isValueNode()
                ? member.getValue().asString()
                : member.getValue().toString(),
            document.path(member.getKey()).isValueNode()
                ? document.path(member.getKey()).asString()
                : document.path(member.getKey()).toString());
      }
    }
  }

  /** What is told of one subject stands together, as it is written. */
  private static List<JsonNode> bySubject(JsonNode planned) {
    Map<String, List<JsonNode>> subjects = new LinkedHashMap<>();
    for (JsonNode event : planned) {
      String subject = event.get("Subject").asString() + event.get("Reference").asString();
      subjects.computeIfAbsent(subject, _ -> new ArrayList<>()).add(event);
    }
    return subjects.values().stream().flatMap(List::stream).toList();
  }

  private static void assertSame(String where, String planned, String written) {
    if (!planned.contains("(new ") && !planned.matches("\\d{4}-\\d\\d-\\d\\dT.*")) {
      assertThat(written).as(where).isEqualTo(planned);
    }
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
