package dev.tillgate.foundation.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Orders;
import dev.tillgate.TestServer;
import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.surface.cli.ApiClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class OwnClocksTest {
  private static final int MORE_THAN_A_SCAN = 600;

  private final JdbcClient jdbc = TestServer.bean(JdbcClient.class);
  private final long frozen = TestServer.bean(Merchants.class).byCode("FROZEN").orElseThrow().id();

  /** Work of the frozen shop that the wall clock has passed and the shop's own has not. */
  @Test
  void shopThatStandsStill_keepsNoOtherShopWaiting() {
    jdbc.sql(
            """
            INSERT INTO due_work (merchant_id, id, due_at, kind, reference)
            SELECT ?, -n, timestamptz '2026-03-01', 'finish-order', '1' FROM generate_series(1, ?) n""")
        .params(frozen, MORE_THAN_A_SCAN)
        .update();
    ApiClient demo = TestServer.demoShop();
    JsonNode placed = demo.rpc("placeOrder", Orders.in("USD").item("CLEANER", 1).build());
    TestServer.runDue();
    assertThat(demo.rpc("getOrder", placed.get("RefNo")).get("Status").asString())
        .isEqualTo("COMPLETE");
    assertThat(
            jdbc.sql(
                    "SELECT count(*) FROM due_work WHERE merchant_id = ? AND id < 0 AND attempt = 0")
                .param(frozen)
                .query(Integer.class)
                .single())
        .isEqualTo(MORE_THAN_A_SCAN);
  }

  /** More work that is older than another shop's, and that can be done. */
  @Test
  void shopThatHasMuch_keepsNoOtherShopWaiting() {
    long busy = TestServer.bean(Merchants.class).byCode("DEMOCOPY").orElseThrow().id();
    jdbc.sql(
            """
            INSERT INTO due_work (merchant_id, id, due_at, kind, reference)
            SELECT ?, -n, timestamptz '2026-01-01', 'finish-order', 'none' FROM generate_series(1, ?) n""")
        .params(busy, MORE_THAN_A_SCAN)
        .update();
    ApiClient demo = TestServer.demoShop();
    JsonNode placed = demo.rpc("placeOrder", Orders.in("USD").item("CLEANER", 1).build());
    TestServer.runDue();
    assertThat(demo.rpc("getOrder", placed.get("RefNo")).get("Status").asString())
        .isEqualTo("COMPLETE");
    assertThat(
            jdbc.sql("SELECT count(*) FROM due_work WHERE merchant_id = ? AND id < 0")
                .param(busy)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @AfterEach
  void clean() {
    jdbc.sql("DELETE FROM due_work WHERE merchant_id = ? AND id < 0").param(frozen).update();
  }
}
