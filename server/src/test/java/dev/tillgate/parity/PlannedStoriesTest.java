package dev.tillgate.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.surface.cli.ApiClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  /** Subject by subject, whose events are told in their order. */
  private static void assertEvents(String operation, JsonNode planned, List<Traces.Told> written) {
    List<List<JsonNode>> left =
        new ArrayList<>(
            grouped(
                planned.valueStream().toList(),
                event -> event.get("Subject").asString() + event.get("Reference").asString()));
    for (List<Traces.Told> deed : grouped(written, event -> event.subject() + event.reference())) {
      Optional<List<JsonNode>> plan = left.stream().filter(each -> isPlan(each, deed)).findFirst();
      assertThat(plan).as("%s: what of %s is the plan of %s", operation, left, deed).isPresent();
      left.remove(plan.orElseThrow());
    }
    assertThat(left).as(operation + ": events that were planned and not written").isEmpty();
  }

  private static <T> List<List<T>> grouped(List<T> events, Function<T, String> subject) {
    return List.copyOf(
        events.stream()
            .collect(Collectors.groupingBy(subject, LinkedHashMap::new, Collectors.toList()))
            .values());
  }

  private static boolean isPlan(List<JsonNode> planned, List<Traces.Told> written) {
    return planned.size() == written.size()
        && IntStream.range(0, planned.size()).allMatch(n -> isPlan(planned.get(n), written.get(n)));
  }

  /** Member by member, but for references that only the deed made, and times. */
  private static boolean isPlan(JsonNode plan, Traces.Told deed) {
    JsonNode document = Canonical.of(JSON.readTree(deed.document()));
    return deed.kind().equals(plan.get("Event").asString())
        && deed.subject().equals(plan.get("Subject").asString())
        && deed.version() == plan.get("Version").asInt()
        && isSame(plan.get("Reference").asString(), deed.reference())
        && plan.get("Data").properties().stream()
            .allMatch(
                member -> isSame(text(member.getValue()), text(document.path(member.getKey()))));
  }

  private static String text(JsonNode node) {
    return node.isValueNode() ? node.asString() : node.toString();
  }

  private static boolean isSame(String planned, String written) {
    return planned.contains("(new ")
        || planned.matches("\\d{4}-\\d\\d-\\d\\dT.*")
        || planned.equals(written);
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
