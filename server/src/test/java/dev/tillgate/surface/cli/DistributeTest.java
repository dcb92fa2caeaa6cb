package dev.tillgate.surface.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tillgate.CitusStandIn;
import dev.tillgate.Orders;
import dev.tillgate.RunningServer;
import dev.tillgate.foundation.kernel.WallClock;
import dev.tillgate.foundation.schedule.Dispatcher;
import dev.tillgate.presubmit.Migrations;
import dev.tillgate.presubmit.Repository;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The command on a database whose functions stand in for Citus: they note what they are asked for
 * and refuse what Citus refuses. Where the tests run on Citus, it is the real ones that are asked.
 */
class DistributeTest {
  private final CitusStandIn citus = new CitusStandIn();
  private final String url = citus.url();

  @TempDir private Path directory;

  @AfterEach
  void clean() {
    citus.close();
  }

  private static Terminal distribute(String url) {
    return Terminal.run("distribute", "--database-url", url);
  }

  private RunningServer serve() {
    RunningServer server =
        RunningServer.start(
            new RunningServer.Options(
                0, "127.0.0.1", directory, url, List.of(Repository.file("shops/demo.yaml"))));
    server.bean(Dispatcher.class).stop();
    return server;
  }

  private static void sell(RunningServer server) {
    ApiClient client =
        new ApiClient(server.url(), "DEMOSHOP", "demo-secret-key", WallClock.system());
    client.login();
    assertThat(client.rpc("placeOrder", Orders.in("USD").item("CLEANER", 1).build()).get("RefNo"))
        .isNotNull();
  }

  @Test
  void freshDatabase_isMigratedAndEachTablePutWhereItBelongs_once() {
    Terminal terminal = distribute(url);
    assertThat(terminal.err()).isEmpty();
    assertThat(terminal.status()).isZero();
    Set<String> expected = new TreeSet<>();
    Migrations.tables().forEach(table -> expected.add(table + " is distributed by merchant_id"));
    for (String table : List.of("exchange_rate", "key_check", "merchant_directory")) {
      expected.add(table + " is a reference table");
    }
    expected.add("Tables distributed: " + expected.size());
    assertThat(terminal.out().lines()).containsExactlyInAnyOrderElementsOf(expected);

    Terminal again = distribute(url);
    assertThat(again.status()).isZero();
    assertThat(again.out()).isEqualTo("All tables are distributed already.\n");
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void server_saysInOneLineWhatIsDue_andNothingWhenNothingIs(CapturedOutput log) {
    distribute(url);
    try (RunningServer server = serve()) {
      sell(server);
    }
    assertThat(log.getAll()).doesNotContain("Citus");
    citus
        .jdbc()
        .sql(
            "CREATE TABLE later (merchant_id bigint NOT NULL, id bigint, PRIMARY KEY (merchant_id, id))")
        .update();
    serve().close();
    assertThat(log.getAll().lines().filter(line -> line.contains("Citus")))
        .singleElement()
        .asString()
        .contains(
            "WARN",
            "The database has Citus, and these tables are not distributed yet: later; stop all servers and run ./tillgate distribute --database-url … on it.");
    assertThat(distribute(url).out())
        .isEqualTo("later is distributed by merchant_id\nTables distributed: 1\n");
  }

  /** Tables that are new since come to the nodes before their foreign keys are made. */
  @Test
  void olderDatabaseThatIsDistributed_isUpgradedByTheCommandAlone() {
    Flyway.configure()
        .dataSource(new DriverManagerDataSource(url))
        .locations("classpath:db/migration")
        .target("18")
        .load()
        .migrate();
    for (String table : List.of("merchant", "product", "customer", "orders")) {
      citus
          .jdbc()
          .sql("SELECT create_distributed_table(?::regclass, 'merchant_id')")
          .param(table)
          .query((row, n) -> n)
          .list();
    }
    assertThatThrownBy(this::serve)
        .hasMessage(
            "The database is distributed by Citus and not up to date; stop all servers and run ./tillgate distribute --database-url … on it first.");
    Terminal terminal = distribute(url);
    assertThat(terminal.err()).isEmpty();
    assertThat(terminal.out().lines())
        .contains("promotion_use is distributed by merchant_id")
        .doesNotContain("orders is distributed by merchant_id");
    try (RunningServer server = serve()) {
      sell(server);
    }
    assertThat(distribute(url).out()).isEqualTo("All tables are distributed already.\n");
  }

  @Test
  void migrationThatFailsForAnotherReason_isNotBlamedOnTheDistribution() {
    distribute(url);
    citus.jdbc().sql("UPDATE flyway_schema_history SET checksum = 1 WHERE version = '5'").update();
    assertThatThrownBy(this::serve)
        .hasMessageStartingWith("The database cannot be brought up to date: ")
        .hasMessageContaining("checksum mismatch");
  }

  @Test
  void tableThatIsRefused_isNamed_andWhatWasDoneHolds() {
    distribute(url);
    citus.jdbc().sql("CREATE TABLE earlier (merchant_id bigint PRIMARY KEY)").update();
    citus
        .jdbc()
        .sql(
            "CREATE TABLE later (merchant_id bigint, code text UNIQUE, PRIMARY KEY (merchant_id, code))")
        .update();
    Terminal terminal = distribute(url);
    assertThat(terminal.status()).isEqualTo(1);
    assertThat(terminal.err()).startsWith("tillgate: The table later cannot be distributed: ");
    assertThat(terminal.out()).isEqualTo("earlier is distributed by merchant_id\n");
  }

  @Test
  void tablesThatLieElsewhere_areNamed() {
    distribute(url);
    citus
        .jdbc()
        .sql("CREATE TABLE later (merchant_id bigint, code text, PRIMARY KEY (merchant_id, code))")
        .update();
    spread("later", "code", "none");
    assertThat(distribute(url).err())
        .isEqualTo(
            "tillgate: The table later is distributed by another column, and Tillgate needs it distributed by merchant; undo that with undistribute_table first.\n");
    citus.jdbc().sql("DROP TABLE later").update();
    citus.jdbc().sql("CREATE TABLE later (merchant_id bigint PRIMARY KEY)").update();
    spread("later", "merchant_id", "none");
    assertThat(distribute(url).err())
        .isEqualTo(
            "tillgate: The table later is distributed by merchant apart from the others, and Tillgate needs it distributed by merchant; undo that with undistribute_table first.\n");
  }

  private void spread(String table, String column, String beside) {
    citus
        .jdbc()
        .sql("SELECT create_distributed_table(?::regclass, ?, colocate_with => ?)")
        .params(table, column, beside)
        .query((row, n) -> n)
        .list();
  }

  @Test
  void databaseWithoutCitus_isRefusedUntouched() {
    assumeThat(citus.urlWithout()).as("the tests do not run on Citus").isPresent();
    Terminal terminal = distribute(citus.urlWithout().orElseThrow());
    assertThat(terminal.status()).isEqualTo(1);
    assertThat(terminal.err())
        .isEqualTo(
            "tillgate: The database has no Citus, so there is nothing to distribute its tables over; run CREATE EXTENSION citus in it first.\n");
    assertThat(terminal.out()).isEmpty();
    assertThat(
            citus
                .jdbc()
                .sql("SELECT to_regclass('flyway_schema_history') IS NULL")
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void databaseOfAnotherMake_orNone_isRefused() {
    assertThat(distribute("jdbc:mysql://localhost/x").err())
        .isEqualTo("tillgate: The database URL must start with jdbc:postgresql://\n");
    assertThat(distribute("jdbc:postgresql://127.0.0.1:1/tillgate").err())
        .startsWith("tillgate: The database does not answer: ")
        .hasLineCount(1);
    assertThat(Terminal.run("distribute").status()).isEqualTo(2);
  }
}
