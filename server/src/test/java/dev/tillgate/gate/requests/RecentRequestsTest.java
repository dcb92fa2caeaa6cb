package dev.tillgate.gate.requests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.TestServer;
import dev.tillgate.foundation.merchant.TestMerchants;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.gate.operation.MadeUp;
import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.gate.operation.Origin;
import dev.tillgate.gate.operation.RequestNotes;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is remembered when there is more than there is room for. */
class RecentRequestsTest {
  private static final OperationModel OPERATION = MadeUp.catalog().all().getFirst();

  private final RecentRequests recent = new RecentRequests(TestServer::now);

  @Test
  void oldestRequests_makeRoomForTheNewest() {
    for (int i = 0; i < 200_000; i++) {
      keep(i, new RequestNotes());
    }
    assertThat(find(0)).isEmpty();
    assertThat(find(60_000)).isEmpty();
    for (int i = 130_000; i < 200_000; i++) {
      assertThat(find(i)).isPresent();
    }
  }

  @Test
  void longNotes_takeMoreRoom() {
    RequestNotes notes = new RequestNotes();
    for (int i = 0; i < 100; i++) {
      notes.unknownField("Items[" + i + "].Colour");
    }
    for (int i = 0; i < 10_000; i++) {
      keep(i, notes);
    }
    assertThat(find(7_000)).isEmpty();
    assertThat(find(9_999).orElseThrow().notes()).hasSize(100);
  }

  private Optional<RecentRequests.Entry> find(int number) {
    return recent.find(0, id(number));
  }

  private static String id(int number) {
    return "%016x".formatted(number + 1);
  }

  private void keep(int number, RequestNotes notes) {
    Origin origin = new Origin("127.0.0.1", "rpc", "6.0", id(number));
    recent.keep(new Caller(TestMerchants.moment(), origin, ZoneOffset.UTC, null), OPERATION, notes);
  }
}
