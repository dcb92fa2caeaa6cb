package dev.tillgate.surface.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.tillgate.RunningServer;
import dev.tillgate.foundation.kernel.StartFailure;
import dev.tillgate.presubmit.Migrations;
import dev.tillgate.presubmit.Repository;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A server that cannot start says in one sentence why, and what is wrong in its files. */
class WrongConfigurationTest {
  private static final String GOOD =
      """
      merchant: { code: SMALL, name: Small, secretKey: small-key, secretWord: small-word }
      products:
        - { code: FIRST, name: First, id: 71, prices: [ { currency: USD, amount: 5 } ] }
      """;

  @TempDir private static Path dir;
  private static RunningServer server;
  private static String database;

  @BeforeAll
  static void start() {
    server = start(List.of(), "");
    HikariDataSource pool = server.bean(HikariDataSource.class);
    database =
        pool.getJdbcUrl() + "?user=" + pool.getUsername() + "&password=" + pool.getPassword();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void portInUse_isNamedAndNothingElseIsSaid(CapturedOutput log) {
    int port = URI.create(server.url()).getPort();
    assertRefused("Port " + port + " is in use; choose another with --port.", port, List.of());
    assertThat(log.getAll()).isEmpty();
  }

  @Test
  void ratesFileOfAnotherKind_isNamedWithTheReason() throws Exception {
    Path rates = Files.writeString(dir.resolve("rates.txt"), "no rates");
    Terminal terminal =
        Terminal.run(
            "serve",
            "--port",
            "0",
            "--data",
            data().toString(),
            "--rates",
            rates.toString(),
            "--database-url",
            database);
    assertThat(terminal.status()).isEqualTo(1);
    assertThat(terminal.err())
        .isEqualTo(
            "tillgate: The rates file "
                + rates
                + " is no file of ECB reference rates: it is neither XML nor a CSV table of dates.\n");
  }

  @Test
  void dataDirectoryInUse_isNamed() {
    Terminal terminal = Terminal.run("serve", "--port", "0", "--data", data().toString());
    assertThat(terminal.status()).isEqualTo(1);
    assertThat(terminal.err()).startsWith("tillgate: ").contains(data().toString());
    assertOneSentence(terminal);
  }

  @Test
  void databaseOfAnotherMake_isRefused() {
    Terminal terminal =
        Terminal.run(
            "serve", "--data", data().toString(), "--database-url", "jdbc:mysql://localhost/x");
    assertThat(terminal.status()).isEqualTo(1);
    assertThat(terminal.err())
        .isEqualTo("tillgate: The database URL must start with jdbc:postgresql://\n");
  }

  @Test
  void databaseThatDoesNotAnswer_isSaid() {
    Terminal terminal =
        Terminal.run(
            "serve",
            "--data",
            data().toString(),
            "--database-url",
            "jdbc:postgresql://127.0.0.1:1/tillgate");
    assertThat(terminal.status()).isEqualTo(1);
    assertThat(terminal.err()).startsWith("tillgate: The database does not answer: ");
    assertOneSentence(terminal);
  }

  @Test
  void keyFileOfGarbage_isRefused() throws Exception {
    Path other = Files.createDirectory(dir.resolve("garbage"));
    for (String content : List.of("", "garbage", "{}\n{}\n")) {
      Files.writeString(other.resolve("tillgate.keys"), content);
      Terminal terminal =
          Terminal.run(
              "serve", "--port", "0", "--data", other.toString(), "--database-url", database);
      assertThat(terminal.status()).isEqualTo(1);
      assertThat(terminal.err())
          .startsWith("tillgate: The key file " + other.resolve("tillgate.keys"))
          .contains("cannot be used");
      assertOneSentence(terminal);
      assertThat(other.resolve("tillgate.keys")).hasContent(content);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "many", "-1", "1.5", "1000001", "99999999999999999999"})
  void rateLimitThatIsNone_isRefused(String value) {
    String setting = "tillgate.rate-limit.calls-per-minute";
    System.setProperty(setting, value);
    try {
      assertRefused(
          setting
              + " is a whole number from 0, which means no limit, to 1000000, not \""
              + value
              + "\".",
          0,
          List.of());
    } finally {
      System.clearProperty(setting);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "proxy.example | proxy.example | is not an IP address or a block such as 10.0.0.0/8 or 2001:db8::/32",
        "127.0.0.1,    | ''            | is not an IP address or a block such as 10.0.0.0/8 or 2001:db8::/32",
        "::1,10.0.0.0/33 | 10.0.0.0/33 | is not an IP address or a block such as 10.0.0.0/8 or 2001:db8::/32",
        "10.0.0.1/8 | 10.0.0.1/8 | is not the start of its block; did you mean 10.0.0.0/8?",
      })
  void trustedProxyThatIsNone_isNamed(String setting, String wrong, String reason) {
    String sentence =
        "tillgate: --trusted-proxies: \"%s\" %s%s\n"
            .formatted(wrong, reason, reason.endsWith("?") ? "" : ".");
    assertThat(serve(0, List.of(), "--trusted-proxies", setting).err()).isEqualTo(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "many"})
  void shareOfConnectionsThatIsNone_isRefused(String value) {
    System.setProperty("tillgate.connections-per-address", value);
    try {
      assertRefused(
          "tillgate.connections-per-address is a whole number from 1 to 99999, not \""
              + value
              + "\".",
          0,
          List.of());
    } finally {
      System.clearProperty("tillgate.connections-per-address");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "soon"})
  void databaseTimeoutThatIsNone_isRefused(String value) {
    System.setProperty("tillgate.database-timeout", value);
    try {
      assertRefused(
          "tillgate.database-timeout is a whole number of seconds from 0, which means no limit, to 99999, not \""
              + value
              + "\".",
          0,
          List.of());
    } finally {
      System.clearProperty("tillgate.database-timeout");
    }
  }

  @Test
  void trustedProxies_areASettingToo() {
    System.setProperty("tillgate.trusted-proxies", "proxy");
    try {
      assertThat(serve(0, List.of()).err()).startsWith("tillgate: --trusted-proxies: \"proxy\" is");
    } finally {
      System.clearProperty("tillgate.trusted-proxies");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "server.forward-headers-strategy, native",
    "server.forward-headers-strategy, framework",
    "server.tomcat.remoteip.remote-ip-header, X-Forwarded-For"
  })
  void otherWayOfTrustingProxies_isRefused(String setting, String value) {
    System.setProperty(setting, value);
    try {
      assertRefused(
          "Name the proxies with --trusted-proxies; server.forward-headers-strategy and server.tomcat.remoteip are not taken any more.",
          0,
          List.of());
    } finally {
      System.clearProperty(setting);
    }
  }

  @Test
  void shopFileThatIsMissing_isNamed() {
    Path missing = dir.resolve("nowhere.yaml");
    assertRefused("The shop file " + missing + " cannot be read.", 0, List.of(missing));
  }

  @Test
  void shopFileWithMistakes_namesEachWithItsPlace() throws Exception {
    Path file =
        shop(
            "wrong.yaml",
            """
            merchant: { code: WRONG, name: Wrong, secretKey: k, secretWord: w, colour: red,
              firewall: { allow: [ 10.0.0.0/8, 10.0.0.1/8 ] } }
            products:
              - { code: FINE, name: Fine, prices: [ { currency: USD, amount: 5 } ] }
              - { code: POOR, name: Poor, prices: [ { currency: USD, amount: five } ] }
            """);
    Terminal terminal = serve(0, List.of(file));
    assertThat(terminal.status()).isEqualTo(1);
    assertThat(terminal.err())
        .startsWith("tillgate: The shop file " + file + " has mistakes:\n")
        .containsPattern("wrong\\.yaml:1:\\d+ .*colour")
        .containsPattern("wrong\\.yaml:2:\\d+ merchant\\.firewall\\.allow\\[1]: ")
        .containsPattern("wrong\\.yaml:5:\\d+ products\\[1]\\.prices\\[0]\\.amount: ")
        .doesNotContain("\tat ");
    assertThat(rows("merchant WHERE code = 'WRONG'")).isZero();
  }

  @Test
  void payoutsThatTheirCurrencyCannotHold_stopTheStart() throws Exception {
    Path file =
        shop(
            "yen.yaml",
            """
            merchant: { code: YEN, name: Yen, secretKey: k, secretWord: w, defaultCurrency: JPY }
            payoutSettings: { threshold: 1.50 }
            """);
    assertRefused(
        "The shop file "
            + file
            + " cannot be loaded: payoutSettings: threshold has more decimals than JPY",
        0,
        List.of(file));
  }

  @Test
  void badSecondFile_keepsTheFirstOut() throws Exception {
    Path good = shop("first.yaml", GOOD.replace("SMALL", "FIRST-OF-TWO"));
    Path bad = shop("second.yaml", "merchant: {}\n");
    assertThat(serve(0, List.of(good, bad)).status()).isEqualTo(1);
    assertThat(rows("merchant WHERE code = 'FIRST-OF-TWO'")).isZero();
  }

  @Test
  void shopLoadedTwice_changesNothing() throws Exception {
    List<Path> files = List.of(Repository.file("shops/demo.yaml"), shop("small.yaml", GOOD));
    start(files, database).close();
    String before = fingerprint();
    start(files, database).close();
    assertThat(fingerprint()).isEqualTo(before);
    assertThat(rows("product")).isGreaterThan(3);
  }

  @Test
  void shopThatClashesWithTheDatabase_isNotHalfLoaded() throws Exception {
    start(List.of(shop("clash.yaml", GOOD.replace("SMALL", "CLASH"))), database).close();
    String before = fingerprint();
    Path clash =
        shop(
            "clash.yaml",
            """
            merchant: { code: CLASH, name: Changed, secretKey: small-key, secretWord: small-word }
            products:
              - { code: NEW, name: New, prices: [ { currency: USD, amount: 5 } ] }
              - { code: OTHER, name: Other, id: 71, prices: [ { currency: USD, amount: 5 } ] }
            """);
    assertThatThrownBy(() -> start(List.of(clash), database))
        .isInstanceOf(StartFailure.class)
        .hasMessageStartingWith("The shop file " + clash + " cannot be loaded: ");
    assertThat(fingerprint()).isEqualTo(before);
  }

  @Test
  void mistakeInTheLastLine_leavesNothingOfItsShopBehind() throws Exception {
    jdbc().sql("CREATE DATABASE last_line").update();
    String empty = database.replaceFirst("/\\w+\\?", "/last_line?");
    Path file =
        shop(
            "last.yaml",
            """
            merchant: { code: LAST, name: Last, secretKey: last-key, secretWord: last-word }
            shippingMethods:
              - { code: POST, name: Post, tariffs: [ { currency: USD, base: 1 } ] }
            products:
              - { code: FINE, name: Fine, prices: [ { currency: USD, amount: 5 } ] }
            promotions:
              - { code: LESS, name: Less, type: global, automatic: true, percent: 10 }
            crossSellTexts:
              - { language: de, title: Dazu passt, description: Alles. }
            customers:
              - { reference: 1, firstName: A, lastName: B, email: a@example.com, country: NL }
            orders:
              - { reference: 6001, customer: 1, currency: USD, items: [ { product: FINE } ] }
              - { reference: 6002, customer: 1, currency: JPY, items: [ { product: FINE } ] }
            """);
    assertThatThrownBy(() -> start(List.of(file), empty))
        .isInstanceOf(StartFailure.class)
        .hasMessageStartingWith("The shop file " + file + " cannot be loaded: order 6002: ");
    JdbcClient left = JdbcClient.create(new DriverManagerDataSource(empty));
    for (String table : Migrations.tables()) {
      assertThat(left.sql("SELECT count(*) FROM " + table).query(Long.class).single())
          .as(table)
          .isZero();
    }
  }

  private static RunningServer start(List<Path> shops, String databaseUrl) {
    return RunningServer.start(
        new RunningServer.Options(0, "127.0.0.1", data(), databaseUrl, shops));
  }

  private static Path data() {
    return dir.resolve("data");
  }

  private static Path shop(String name, String text) throws Exception {
    return Files.writeString(dir.resolve(name), text);
  }

  private static Terminal serve(int port, List<Path> shops, String... further) {
    List<String> command = new ArrayList<>(List.of("serve", "--port", Integer.toString(port)));
    command.addAll(List.of("--data", data().toString(), "--database-url", database));
    shops.forEach(shop -> command.addAll(List.of("--shop", shop.toString())));
    command.addAll(List.of(further));
    return Terminal.run(command);
  }

  private static void assertRefused(String sentence, int port, List<Path> shops) {
    Terminal terminal = serve(port, shops);
    assertThat(terminal.status()).isEqualTo(1);
    assertThat(terminal.err()).isEqualTo("tillgate: " + sentence + "\n");
    assertThat(terminal.out()).isEmpty();
  }

  private static void assertOneSentence(Terminal terminal) {
    assertThat(terminal.err().lines()).hasSize(1);
    assertThat(terminal.out()).isEmpty();
  }

  private static long rows(String from) {
    return jdbc().sql("SELECT count(*) FROM " + from).query(Long.class).single();
  }

  /** Everything a shop file can change; equal texts mean equal rows. */
  private static String fingerprint() {
    return jdbc()
        .sql(
            """
            SELECT (SELECT string_agg(to_jsonb(m)::text, '|' ORDER BY m.merchant_id)
                      FROM merchant m)
                || (SELECT string_agg(to_jsonb(p)::text, '|' ORDER BY p.merchant_id, p.product_id)
                      FROM product p)
                || coalesce((SELECT string_agg(to_jsonb(g)::text, '|' ORDER BY g.merchant_id, g.code)
                      FROM price_option_group g), '')
                || (SELECT count(*) FROM event) || ' ' || (SELECT count(*) FROM customer)""")
        .query(String.class)
        .single();
  }

  private static JdbcClient jdbc() {
    return server.bean(JdbcClient.class);
  }
}
