package dev.tillgate.parity;

import dev.tillgate.TappedServer;
import dev.tillgate.foundation.schedule.Dispatcher;
import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.presubmit.GoldenFile;
import dev.tillgate.surface.cli.ApiClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The round trips to the database of every operation, counted on the wire while all stories are
 * told, are on record: a change that adds one shows. Reads are warm. The least of all calls that
 * went well counts, as others may find caches empty.
 */
class RoundTripsTest {
  private static final int TELLINGS = 2;

  @TempDir private Path directory;

  @Test
  void everyCall_costsWhatIsOnRecord() throws Exception {
    Path shops = Path.of("..", "shops");
    Path ours = Path.of("src/test/resources/shops");
    List<Path> all =
        List.of(
            shops.resolve("demo.yaml"),
            shops.resolve("samples.yaml"),
            ours.resolve("frozen.yaml"),
            ours.resolve("audited.yaml"));
    Map<String, Integer> trips = new TreeMap<>();
    try (TappedServer tapped = TappedServer.start(directory, all)) {
      for (Story story : Story.on(stage(tapped))) {
        for (int telling = 0; telling < TELLINGS; telling++) {
          AtomicInteger step = new AtomicInteger();
          ApiClient client = story.client();
          story.tell(
              "rpc",
              (operation, arguments) -> {
                String name =
                    "%s %02d %s".formatted(story, step.incrementAndGet(), operation.name());
                return call(tapped, client, trips, name, operation, arguments);
              });
        }
      }
    }
    GoldenFile.named(RoundTripsTest.class, "round-trips.txt")
        .matches(
            trips.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
                .collect(Collectors.joining()));
  }

  private static Protocol.Outcome call(
      TappedServer tapped,
      ApiClient client,
      Map<String, Integer> trips,
      String name,
      OperationModel operation,
      List<JsonNode> arguments) {
    client.login();
    // The first call of a session looks for it in the database.
    client.rpc("getTimezones");
    try {
      if (!operation.writes()) {
        answer(client, operation, arguments);
      }
      tapped.tap().reset();
      JsonNode answer = answer(client, operation, arguments);
      trips.merge(name, tapped.tap().roundTrips(), Math::min);
      return new Protocol.Outcome(Canonical.of(answer), null);
    } catch (ApiClient.RpcError refused) {
      return new Protocol.Outcome(null, refused.symbol());
    }
  }

  private static JsonNode answer(
      ApiClient client, OperationModel operation, List<JsonNode> arguments) {
    return operation.needsLogin()
        ? client.rpc(operation.name(), arguments.toArray())
        : client.rpcRaw(operation.name(), arguments);
  }

  private static Stage stage(TappedServer tapped) {
    return new Stage() {
      @Override
      public ApiClient client(String code, String key) {
        return tapped.client(code, key);
      }

      @Override
      public void runDue() {
        tapped.server().bean(Dispatcher.class).runDue();
      }
    };
  }
}
