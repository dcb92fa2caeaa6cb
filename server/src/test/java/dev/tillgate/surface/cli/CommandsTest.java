package dev.tillgate.surface.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.tillgate.TestServer;
import dev.tillgate.gate.operation.OperationCatalog;
import dev.tillgate.gate.wire.docs.OperationTable;
import dev.tillgate.presubmit.Repository;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class CommandsTest {
  @Test
  void operations_arePrintedAsTheServerHasThem() {
    Terminal terminal = Terminal.run("operations");
    assertThat(terminal.status()).isZero();
    assertThat(terminal.err()).isEmpty();
    assertThat(terminal.out())
        .isEqualTo(
            String.join("\n", OperationTable.lines(TestServer.bean(OperationCatalog.class)))
                + "\n");
  }

  @Test
  void help_namesEveryCommandThatIsThere() {
    Terminal terminal = Terminal.run("help");
    assertThat(terminal.status()).isZero();
    assertThat(terminal.out())
        .contains("serve", "demo", "operations", "distribute")
        .doesNotContain("warm-up");
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "demo", "operations", "distribute"})
  void help_explainsEachCommand(String command) {
    Terminal terminal = Terminal.run("help", command);
    assertThat(terminal.status()).isZero();
    assertThat(terminal.out()).contains("Usage: tillgate " + command);
  }

  @Test
  void unknownCommand_isWrongUsage() {
    Terminal terminal = Terminal.run("sell");
    assertThat(terminal.status()).isEqualTo(2);
    assertThat(terminal.err()).contains("'sell'");
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void unknownOption_isWrongUsage() {
    Terminal terminal = Terminal.run("serve", "--colour", "red");
    assertThat(terminal.status()).isEqualTo(2);
    assertThat(terminal.err()).contains("--colour");
  }

  @Test
  void noCommand_isWrongUsage() {
    assertThat(Terminal.run().status()).isEqualTo(2);
  }

  @Test
  void portThatIsNoNumber_isWrongUsage() {
    Terminal terminal = Terminal.run("serve", "--port", "http");
    assertThat(terminal.status()).isEqualTo(2);
    assertThat(terminal.err()).contains("--port").contains("http");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "65536", "99999"})
  void portOutOfRange_isRefused(String port) {
    for (String command : new String[] {"serve", "demo"}) {
      Terminal terminal = Terminal.run(command, "--port", port);
      assertThat(terminal.status()).isEqualTo(1);
      assertThat(terminal.err())
          .isEqualTo("tillgate: --port is between 0 and 65535, not " + port + ".\n");
    }
  }

  @Test
  void demo_onADatabaseOfOthers_leavesNothingThere() {
    HikariDataSource pool = (HikariDataSource) TestServer.bean(DataSource.class);
    String url = pool.getJdbcUrl();
    String credentials =
        pool.getUsername() == null
            ? ""
            : (url.contains("?") ? "&" : "?")
                + "user=%s&password=%s".formatted(pool.getUsername(), pool.getPassword());
    tell("--database-url", url + credentials);
    assertThat(
            TestServer.bean(JdbcClient.class)
                .sql("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'tillgate_scratch_%'")
                .query(String.class)
                .list())
        .hasSize(System.getProperty("tillgate.test.database-url") == null ? 0 : 1);
  }

  @Test
  void demo_tellsItsStoryToTheEnd() {
    tell();
  }

  private static void tell(String... options) {
    String before = System.getProperty("tillgate.home", ".");
    System.setProperty("tillgate.home", Repository.root().toString());
    try {
      List<String> arguments = new ArrayList<>(List.of("demo", "--once"));
      arguments.addAll(List.of(options));
      Terminal terminal = Terminal.run(arguments.toArray(String[]::new));
      assertThat(terminal.err()).isEmpty();
      assertThat(terminal.status()).isZero();
      assertThat(terminal.out())
          .contains("Tillgate ready on http://127.0.0.1:", " with demo.yaml")
          .contains("The books balance in EUR, USD.")
          .contains("COMPLETE", "PENDING", "WIRE", "PAYPAL");
    } finally {
      System.setProperty("tillgate.home", before);
    }
  }
}
