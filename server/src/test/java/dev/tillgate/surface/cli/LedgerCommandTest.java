package dev.tillgate.surface.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.Answers;
import dev.tillgate.Orders;
import dev.tillgate.RunningServer;
import dev.tillgate.foundation.kernel.WallClock;
import dev.tillgate.foundation.postgres.EmbeddedPostgres;
import dev.tillgate.foundation.schedule.Dispatcher;
import dev.tillgate.presubmit.Repository;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The commands that look after the books, on the books of two servers. */
class LedgerCommandTest {
  private static final List<Path> SHOPS = List.of(Repository.file("shops/samples.yaml"));

  @TempDir private static Path directory;
  private static EmbeddedPostgres postgres;
  private static String url;
  private static RunningServer first;
  private static RunningServer second;

  @BeforeAll
  static void start() {
    postgres = EmbeddedPostgres.start(directory.resolve("database"));
    url =
        "%s?user=%s&password=%s"
            .formatted(postgres.jdbcUrl(), postgres.user(), postgres.password());
    first = server();
    second = server();
    sell(first, 3);
    runDue(first);
    sell(second, 2);
    runDue(second);
    sell(first, 1);
    jdbc()
        .sql(
            "CREATE TABLE remembered AS SELECT digests[1] AS value FROM ledger_seal WHERE seal_no = 2")
        .update();
  }

  @AfterAll
  static void stop() {
    first.close();
    second.close();
    postgres.close();
  }

  private static RunningServer server() {
    RunningServer server =
        RunningServer.start(
            new RunningServer.Options(0, "127.0.0.1", directory.resolve("keys"), url, SHOPS));
    server.bean(Dispatcher.class).stop();
    return server;
  }

  private static void runDue(RunningServer server) {
    server.bean(Dispatcher.class).runDue();
  }

  private static List<String> sell(RunningServer server, int orders) {
    ApiClient client = new ApiClient(server.url(), "AVANGATE", "SECRET_KEY", WallClock.system());
    client.login();
    List<String> sold = new ArrayList<>();
    for (int n = 0; n < orders; n++) {
      sold.add(
          Answers.text(
              client.rpc(
                  "placeOrder",
                  Orders.in("EUR").dynamic("PRODUCT", "a", 1, new BigDecimal("12.10")).build()),
              "/RefNo"));
    }
    return sold;
  }

  private static JdbcClient jdbc() {
    return first.bean(JdbcClient.class);
  }

  private static Terminal verify() {
    return Terminal.run("ledger", "verify", "--database-url", url);
  }

  private static String text(String sql) {
    return jdbc().sql(sql).query(String.class).single();
  }

  @Test
  void books_areSound() {
    Terminal said = verify();
    assertThat(said.err()).isEmpty();
    assertThat(said.status()).isZero();
    // An order of the shop file and six of ours, each sold, all but one collected; and payouts.
    int entries = Integer.parseInt(text("SELECT count(*)::text FROM ledger_entry"));
    int waiting =
        entries
            - Integer.parseInt(text("SELECT sum(cardinality(entry_ids))::text FROM ledger_seal"));
    assertThat(waiting).isPositive();
    assertThat(said.out())
        .contains(
            "AVANGATE: %d entries, %s seals, %d entries to be sealed, last seal %s"
                .formatted(
                    entries,
                    text("SELECT count(*)::text FROM ledger_seal"),
                    waiting,
                    text("SELECT hash FROM ledger_seal ORDER BY seal_no DESC LIMIT 1")))
        .contains("AVANGATE: orders and payments compared")
        .contains("AVANGATE: statements and payouts compared")
        .endsWith("The books are sound.\n");
  }

  /** What is done to a row, how it is undone, and what is said of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE ledger_entry SET amounts[1] = amounts[1] + 0.01 WHERE entry_id = {first} |"
            + " UPDATE ledger_entry SET amounts[1] = amounts[1] - 0.01 WHERE entry_id = {first} |"
            + " is not as seal 1 holds it",
        "UPDATE ledger_entry SET booked_at = booked_at + interval '1 microsecond' WHERE entry_id = {last} |"
            + " UPDATE ledger_entry SET booked_at = booked_at - interval '1 microsecond' WHERE entry_id = {last} |"
            + " entry {last} (order",
        "UPDATE ledger_entry SET credit_accounts[1] = 'POCKET' WHERE entry_id = {last} |"
            + " UPDATE ledger_entry SET credit_accounts[1] = 'RECEIVABLE' WHERE entry_id = {last} |"
            + " is no list of transfers",
        "UPDATE ledger_entry SET entry_id = -7 WHERE entry_id = {first} |"
            + " UPDATE ledger_entry SET entry_id = {first} WHERE entry_id = -7 |"
            + " entry {first} is missing, which seal 1 holds",
        "UPDATE ledger_seal SET digests[1] = 'abc' WHERE seal_no = 2 |"
            + " UPDATE ledger_seal SET digests[1] = '{digest}' WHERE seal_no = 2 |"
            + " seal 2 is not as it was made",
        "UPDATE ledger_seal SET seal_no = 700 WHERE seal_no = 1 |"
            + " UPDATE ledger_seal SET seal_no = 1 WHERE seal_no = 700 |"
            + " seal 1 is missing before seal 2",
        "UPDATE orders SET fee = fee + 1 WHERE ref_no = {order} |"
            + " UPDATE orders SET fee = fee - 1 WHERE ref_no = {order} |"
            + " order {order} (COMPLETE): fee 1.00 EUR, booked or paid 0",
        "UPDATE payment SET amount = amount + 1 WHERE ref_no = {order} |"
            + " UPDATE payment SET amount = amount - 1 WHERE ref_no = {order} |"
            + " order {order} (COMPLETE): authorised 12.10 EUR, booked or paid 13.10",
        "UPDATE orders SET status = 'AUTHRECEIVED' WHERE ref_no = {order} |"
            + " UPDATE orders SET status = 'COMPLETE' WHERE ref_no = {order} |"
            + " order {order} (AUTHRECEIVED): due 12.10 EUR, booked or paid 0.00",
        "UPDATE payout SET amount = amount + 1 WHERE reference = '2018-06' |"
            + " UPDATE payout SET amount = amount - 1 WHERE reference = '2018-06' |"
            + " payout 2018-06: 501.00 EUR, booked 500.00",
        "UPDATE payout_line SET paid = paid + 1 WHERE reference = 'FBV8601' |"
            + " UPDATE payout_line SET paid = paid - 1 WHERE reference = 'FBV8601' |"
            + " invoice FBV8601: 501.00 EUR are paid, payouts cover 500.00",
        "UPDATE payout_line SET amount = amount + 1, paid = paid + 1 WHERE reference = 'FBV8573' |"
            + " UPDATE payout_line SET amount = amount - 1, paid = paid - 1 WHERE reference = 'FBV8573' |"
            + " reserve: statements hold 61.50 USD, booked 62.50"
      })
  void rowThatIsChanged_isFound(String change, String undo, String finding) {
    assertThat(jdbc().sql(filled(change)).update()).isEqualTo(1);
    Terminal said = verify();
    assertThat(jdbc().sql(filled(undo)).update()).isEqualTo(1);
    assertThat(said.status()).isEqualTo(1);
    assertThat(said.out()).contains("AVANGATE: WRONG: ").contains(filled(finding).strip());
    assertThat(said.out()).contains("Findings: ");
    assertThat(verify().status()).isZero();
  }

  /** Places of the test that only the database knows. */
  private static String filled(String text) {
    return text.replace(
            "{first}",
            text(
                "SELECT (entry_ids[1])::text FROM ledger_seal WHERE seal_no IN (1, 700) ORDER BY seal_no LIMIT 1"))
        .replace(
            "{last}",
            text(
                "SELECT entry_id::text FROM ledger_entry WHERE 'CAPTURE' = ANY (kinds) ORDER BY entry_id LIMIT 1"))
        .replace(
            "{digest}",
            text(
                "SELECT coalesce((SELECT value FROM remembered), digests[1]) FROM ledger_seal WHERE seal_no = 2"))
        .replace(
            "{order}",
            text(
                "SELECT max(ref_no)::text FROM orders WHERE status IN ('COMPLETE', 'AUTHRECEIVED') AND order_no > 0"));
  }

  @Test
  void serversThatSealAtOnce_sealEachEntryOnce() throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Future<?>> all = new ArrayList<>();
      for (RunningServer server : List.of(first, second, first, second)) {
        all.add(
            pool.submit(
                () -> {
                  for (int n = 0; n < 8; n++) {
                    sell(server, 1);
                    runDue(server);
                  }
                }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    }
    runDue(first);
    runDue(second);
    assertThat(
            text(
                """
                SELECT (count(*) - count(DISTINCT id))::text
                  FROM (SELECT unnest(entry_ids) AS id FROM ledger_seal) AS sealed"""))
        .isEqualTo("0");
    Terminal said = verify();
    assertThat(said.out()).contains(" 0 entries to be sealed").endsWith("The books are sound.\n");
    sell(first, 1);
  }

  @Test
  void directoryWithoutADatabase_isNotMade() {
    Path nowhere = directory.resolve("nowhere");
    Terminal said = Terminal.run("ledger", "verify", "--data", nowhere.toString());
    assertThat(said.status()).isEqualTo(1);
    assertThat(said.err())
        .isEqualTo(
            "tillgate: The directory %s holds no database; name it with --data, or another with --database-url.\n"
                .formatted(nowhere));
    assertThat(nowhere).doesNotExist();
    assertThat(Terminal.run("ledger").status()).isEqualTo(2);
  }
}
