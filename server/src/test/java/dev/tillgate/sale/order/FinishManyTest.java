package dev.tillgate.sale.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.surface.cli.ApiClient;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders are finished together; one that cannot be keeps no other waiting. */
class FinishManyTest {
  private static final int MANY = 7;

  private final JdbcClient jdbc = TestServer.bean(JdbcClient.class);
  private final ApiClient client = TestServer.demoShop();
  private final long merchant =
      TestServer.bean(Merchants.class).byCode("DEMOSHOP").orElseThrow().id();
  private final List<String> placed = new ArrayList<>();

  private void place(int many) {
    TestServer.runDue();
    for (int n = 0; n < many; n++) {
      Orders order = Orders.in("EUR").item("CLEANER", 1).item("GUARD-M", 1);
      placed.add(Answers.text(client.rpc("placeOrder", order.build()), "/RefNo"));
    }
  }

  private List<Long> numbers() {
    return placed.stream()
        .map(refNo -> client.rpc("getOrder", refNo).get("OrderNo").asLong())
        .toList();
  }

  private long last() {
    return jdbc.sql("SELECT coalesce(max(last), 0) FROM order_number WHERE merchant_id = ?")
        .param(merchant)
        .query(Long.class)
        .single();
  }

  private int waiting() {
    return jdbc.sql("SELECT count(*) FROM due_work WHERE merchant_id = ? AND kind = 'finish-order'")
        .param(merchant)
        .query(Integer.class)
        .single();
  }

  @Test
  void orders_areNumberedWithoutGap_inTheOrderOfTheirReferences() {
    place(MANY);
    long before = last();
    TestServer.runDue();
    assertThat(numbers())
        .containsExactlyElementsOf(
            LongStream.rangeClosed(before + 1, before + MANY).boxed().toList());
    assertThat(waiting()).isZero();
    for (String refNo : placed) {
      assertThat(events(refNo)).containsOnlyOnce("OrderFinished");
      assertThat(captures(refNo)).isEqualTo(1);
    }
    TestServer.runDue();
    assertThat(last()).isEqualTo(before + MANY);
  }

  /** Its event stands already, so the write of it cannot happen. */
  @ParameterizedTest
  @ValueSource(ints = {0, 3, MANY - 1})
  void orderThatCannotBeFinished_isPutOffAlone(int bad) {
    place(MANY);
    String refNo = placed.remove(bad);
    jdbc.sql(
            """
            INSERT INTO event (merchant_id, occurred_at, subject, reference, version, facts)
            SELECT merchant_id, occurred_at, subject, reference, 2, facts
              FROM event
             WHERE merchant_id = ? AND subject = 'ORDER' AND reference = ? LIMIT 1""")
        .params(merchant, refNo)
        .update();
    long before = last();
    TestServer.runDue();
    assertThat(numbers())
        .containsExactlyElementsOf(
            LongStream.rangeClosed(before + 1, before + MANY - 1).boxed().toList());
    assertThat(client.rpc("getOrder", refNo).get("Status").asString()).isEqualTo("AUTHRECEIVED");
    assertThat(waiting()).isEqualTo(1);
    TestServer.advance(java.time.Duration.ofSeconds(5));
    jdbc.sql(
            """
            DELETE FROM event
             WHERE merchant_id = ? AND subject = 'ORDER' AND reference = ? AND version = 2""")
        .params(merchant, refNo)
        .update();
    TestServer.runDue();
    assertThat(client.rpc("getOrder", refNo).get("OrderNo").asLong()).isEqualTo(before + MANY);
  }

  @Test
  void referenceOfNoOrder_isDoneWith() {
    place(1);
    jdbc.sql(
            """
            INSERT INTO due_work (merchant_id, id, due_at, kind, reference)
            VALUES (?, -1, timestamptz '2026-01-01', 'finish-order', 'none'),
                   (?, -2, timestamptz '2026-01-01', 'finish-order', '1'),
                   (?, -3, timestamptz '2026-01-01', 'finish-order', ?)""")
        .params(merchant, merchant, merchant, placed.getFirst())
        .update();
    long before = last();
    TestServer.runDue();
    assertThat(numbers()).containsExactly(before + 1);
    assertThat(waiting()).isZero();
  }

  @Test
  void orderThatSomebodyHolds_keepsNoOtherWaiting() throws SQLException {
    place(3);
    String held = placed.get(1);
    try (Connection other = TestServer.bean(DataSource.class).getConnection();
        PreparedStatement hold =
            other.prepareStatement(
                "SELECT 1 FROM orders WHERE merchant_id = ? AND ref_no = ? FOR UPDATE")) {
      other.setAutoCommit(false);
      hold.setLong(1, merchant);
      hold.setLong(2, Long.parseLong(held));
      hold.execute();
      TestServer.runDue();
      assertThat(status(placed.getFirst())).isEqualTo("COMPLETE");
      assertThat(status(placed.getLast())).isEqualTo("COMPLETE");
      assertThat(status(held)).isEqualTo("AUTHRECEIVED");
      other.rollback();
    }
    TestServer.advance(Duration.ofMinutes(1));
    TestServer.runDue();
    assertThat(status(held)).isEqualTo("COMPLETE");
  }

  private String status(String refNo) {
    return client.rpc("getOrderStatus", refNo).asString();
  }

  /** PostgreSQL takes the table for empty then; the items must not be joined with themselves. */
  @Test
  @Timeout(60)
  void backlogThatCameAllAtOnce_isWorkedOff() {
    jdbc.sql("VACUUM ANALYZE due_work").update();
    jdbc.sql(
            """
            INSERT INTO due_work (merchant_id, id, due_at, kind, reference)
            SELECT ?, -n, timestamptz '2026-01-01', 'finish-order', 'none'
              FROM generate_series(1, 20000) AS n""")
        .param(merchant)
        .update();
    TestServer.runDue();
    assertThat(waiting()).isZero();
  }

  private List<String> events(String refNo) {
    List<String> kinds = new ArrayList<>();
    client.rpc("getOrderHistory", refNo).forEach(event -> kinds.add(event.get("Event").asString()));
    return kinds;
  }

  private int captures(String refNo) {
    return jdbc.sql(
            "SELECT count(*) FROM ledger_transfer WHERE merchant_id = ? AND ref_no = ? AND kind = 'CAPTURE'")
        .params(merchant, Long.parseLong(refNo))
        .query(Integer.class)
        .single();
  }

  @AfterEach
  void clean() {
    jdbc.sql("DELETE FROM due_work WHERE merchant_id = ? AND id < 0").param(merchant).update();
  }
}
