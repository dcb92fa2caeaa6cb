package dev.tillgate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.foundation.schedule.Dispatcher;
import dev.tillgate.surface.cli.ApiClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * The node that holds one merchant's rows is away: statements that touch them fail, with the code
 * that Citus gives, and no other merchant notices.
 */
@ExtendWith(OutputCaptureExtension.class)
class DeadNodeTest {
  private static final List<String> TABLES = List.of("merchant", "due_work", "api_session");
  private static final Path FROZEN = Path.of("src/test/resources/shops/frozen.yaml");
  private static final Path DEMO = Path.of("..", "shops", "demo.yaml");
  private static final Path AUDITED = Path.of("src/test/resources/shops/audited.yaml");

  private static final String AWAY =
      "RAISE EXCEPTION 'connection to the remote node failed' USING ERRCODE = '08006'";

  @TempDir private Path directory;
  private RunningServer server;
  private JdbcClient jdbc;

  @BeforeEach
  void start() {
    server =
        RunningServer.start(
            new RunningServer.Options(
                0, "127.0.0.1", directory, null, List.of(DEMO, FROZEN, AUDITED)),
            TestServer.Clock.class);
    server.bean(Dispatcher.class).stop();
    jdbc = server.bean(JdbcClient.class);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private ApiClient demo() {
    return client("DEMOSHOP", "demo-secret-key");
  }

  private ApiClient frozen() {
    return client("FROZEN", "frozen-key");
  }

  private ApiClient client(String code, String key) {
    ApiClient client = new ApiClient(server.url(), code, key, TestServer::now);
    client.login();
    return client;
  }

  /** What Citus would know: merchants' rows lie on several nodes. */
  private void distribute() {
    jdbc.sql(
            """
            CREATE TABLE pg_dist_partition AS
            SELECT 'merchant'::regclass AS logicalrelid, 'h'::"char" AS partmethod,
                   'merchant_id' AS partkey, 1 AS colocationid, 'c'::"char" AS repmodel""")
        .update();
    jdbc.sql(
            """
            CREATE FUNCTION column_to_column_name(relation regclass, partkey text) RETURNS text
            LANGUAGE sql RETURN partkey""")
        .update();
  }

  private void loseNodeOf(String code) {
    loseNodeOf(code, AWAY);
  }

  private void loseNodeOf(String code, String whatHappens) {
    makeUnreachable(whatHappens, code);
    for (String table : TABLES) {
      jdbc.sql("ALTER TABLE %1$s RENAME TO %1$s_kept".formatted(table)).update();
      jdbc.sql(
              "CREATE VIEW %1$s AS SELECT * FROM %1$s_kept WHERE reached(merchant_id)"
                  .formatted(table))
          .update();
    }
  }

  private void makeUnreachable(String whatHappens, String... codes) {
    List<Long> ids =
        jdbc.sql("SELECT merchant_id FROM merchant_directory WHERE code = ANY (?)")
            .param(codes)
            .query(Long.class)
            .list();
    jdbc.sql(
            """
            CREATE OR REPLACE FUNCTION reached(id bigint) RETURNS boolean LANGUAGE plpgsql AS $$
            BEGIN
              IF id = ANY (ARRAY%s) THEN
                %s;
              END IF;
              RETURN true;
            END $$"""
                .formatted(ids, whatHappens))
        .update();
  }

  private void bringNodeBack() {
    for (String table : TABLES) {
      jdbc.sql("DROP VIEW " + table).update();
      jdbc.sql("ALTER TABLE %1$s_kept RENAME TO %1$s".formatted(table)).update();
    }
  }

  private void runDue() {
    server.bean(Dispatcher.class).runDue();
  }

  private static JsonNode placed(ApiClient client, String currency, String item) {
    return client.rpc("placeOrder", Orders.in(currency).item(item, 1).build()).get("RefNo");
  }

  private static String status(ApiClient client, JsonNode refNo) {
    return client.rpc("getOrderStatus", refNo).asString();
  }

  @Test
  void dueWork_goesOnForAllOthers_andForTheMerchantWhenItsNodeIsBack(CapturedOutput log) {
    ApiClient demo = demo();
    ApiClient frozen = frozen();
    JsonNode waiting = placed(frozen, "EUR", "MONTHLY");
    distribute();
    loseNodeOf("FROZEN");
    for (int round = 0; round < 3; round++) {
      JsonNode order = placed(demo, "USD", "CLEANER");
      runDue();
      assertThat(status(demo, order)).isEqualTo("COMPLETE");
    }
    assertThat(log.getAll().lines().filter(line -> line.contains("asking each by itself")))
        .singleElement()
        .asString()
        .endsWith("connection to the remote node failed");
    assertThat(log.getAll().lines().filter(line -> line.matches(".*merchant \\d+ failed.*")))
        .hasSize(1);

    TestServer.advance(Duration.ofMinutes(2));
    demo = demo();
    JsonNode later = placed(demo, "USD", "CLEANER");
    runDue();
    assertThat(status(demo, later)).isEqualTo("COMPLETE");
    bringNodeBack();
    TestServer.advance(Duration.ofMinutes(2));
    runDue();
    assertThat(status(frozen(), waiting)).isEqualTo("COMPLETE");
  }

  /** Whose node is away for longer must not take all the tries. */
  @Test
  void merchantWhoseNodeIsBack_hasATry_whileAnothersIsAway() {
    ApiClient audited = client("AUDITED", "audited-key");
    JsonNode waiting = placed(audited, "EUR", "BOOK");
    distribute();
    loseNodeOf("FROZEN");
    makeUnreachable(AWAY, "FROZEN", "AUDITED");
    runDue();
    makeUnreachable(AWAY, "FROZEN");
    for (int minutes = 0; minutes < 6; minutes += 2) {
      TestServer.advance(Duration.ofMinutes(2));
      runDue();
    }
    assertThat(status(client("AUDITED", "audited-key"), waiting)).isEqualTo("COMPLETE");
  }

  @Test
  void nodeThatHangs_keepsNoOtherMerchantWaiting(CapturedOutput log) {
    ApiClient demo = demo();
    distribute();
    loseNodeOf("FROZEN", "PERFORM pg_sleep(600)");
    long start = System.nanoTime();
    for (int round = 0; round < 3; round++) {
      JsonNode order = placed(demo, "USD", "CLEANER");
      runDue();
      assertThat(status(demo, order)).isEqualTo("COMPLETE");
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    assertThat(log.getAll()).contains("asking each by itself");
  }

  @Test
  void failureWhereThereAreNoNodes_isNotTakenForOneOfThem(CapturedOutput log) {
    loseNodeOf("FROZEN");
    assertThatThrownBy(this::runDue).hasMessageContaining("connection to the remote node failed");
    assertThat(log.getAll()).doesNotContain("asking each by itself");
  }

  @Test
  void logins_ofOthers_askNoNodeThatIsAway() {
    loseNodeOf("FROZEN");
    assertThat(placed(demo(), "USD", "CLEANER")).isNotNull();
    assertThatThrownBy(this::frozen)
        .isInstanceOfSatisfying(
            ApiClient.RpcError.class,
            error -> assertThat(error.symbol()).isEqualTo("SERVICE_UNAVAILABLE"));
    assertThat(server.bean(Merchants.class).ids()).hasSize(3);
  }
}
