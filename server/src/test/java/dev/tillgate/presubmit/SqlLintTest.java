package dev.tillgate.presubmit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.presubmit.SqlText.Chain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The statements in Java run the same on PostgreSQL and on Citus, and no merchant sees another's
 * rows.
 */
class SqlLintTest {
  /** Statements that cross merchants, each with its reason. */
  private static final Map<String, String> ACROSS_MERCHANTS =
      Map.of(
          "SELECT m.merchant_id FROM merchant m WHERE m.clock_frozen_at IS NULL AND m.clock_offset_secs = 0"
              + " AND EXISTS (SELECT 1 FROM due_work d WHERE d.merchant_id = m.merchant_id"
              + " AND d.due_at <= ?::timestamptz AND d.retry_at <= ?::timestamptz)",
          "finds the merchants that have work due",
          "SELECT merchant_id, secret_key FROM merchant ORDER BY merchant_id LIMIT 1",
          "tries a key file on any secret, once, when a server starts",
          "SELECT merchant_id, clock_version FROM merchant WHERE clock_frozen_at IS NOT NULL"
              + " OR clock_offset_secs <> 0",
          "finds the merchants whose work the scan by wall clock misses");

  /** Joined into SQL without being a text or a constant, each with its reason. */
  private static final Map<String, String> INTRUDERS =
      Map.of(
          "->statement.sql()", "a statement that is checked where it is written",
          ".formatted(rows,statement.rows(),LOST,number)",
              "a statement that is checked where it is written",
          ".formatted(Connections.USER,password)", "ALTER ROLE, to which nothing can be bound",
          ".formatted(statement,statement-ahead)", "SET, to which nothing can be bound",
          "where", "conditions that are checked where they are written");

  /** What every kind of document has in common is said once, for tables that a kind names. */
  private static final Set<String> OF_ALL_KINDS = Set.of("Documents");

  private static final Set<String> TABLES = Migrations.tables();
  private static final List<Chain> CHAINS =
      JavaSource.main().stream()
          .flatMap(source -> SqlText.in(source).stream())
          .filter(chain -> !OF_ALL_KINDS.contains(chain.place().split(":", 2)[0]))
          .toList();

  private static final Pattern TABLE =
      Pattern.compile("\\b(?:FROM|JOIN|UPDATE|INTO) (\\w+)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern WALL =
      Pattern.compile("merchant_id = (?:\\?|:merchant\\b|\\w+\\.merchant_id\\b)");

  private static Stream<Chain> statements() {
    return CHAINS.stream().filter(Chain::isStatement);
  }

  @Test
  void lint_seesTheStatements() {
    assertThat(statements()).hasSizeGreaterThan(25);
    assertThat(TABLES).contains("merchant", "orders", "due_work");
  }

  @Test
  void statements_nameTheMerchantForEachTable() {
    assertThat(statements())
        .filteredOn(chain -> !chain.sql().startsWith("INSERT"))
        .filteredOn(chain -> count(WALL, chain.sql()) < merchantTables(chain.sql()))
        .filteredOn(chain -> !ACROSS_MERCHANTS.containsKey(chain.sql()))
        .as("each table of merchants' data needs a merchant_id = … of its own")
        .isEmpty();
  }

  @Test
  void inserts_startWithTheMerchant() {
    assertThat(statements())
        .filteredOn(chain -> chain.sql().startsWith("INSERT"))
        .filteredOn(
            chain ->
                Migrations.REFERENCE_TABLES.stream()
                    .noneMatch(table -> chain.sql().startsWith("INSERT INTO " + table + " ")))
        .allSatisfy(
            chain ->
                assertThat(chain.sql()).matches("INSERT INTO \\w+( AS own)? \\(merchant_id, .*"));
  }

  @Test
  void exceptions_areStillNeeded() {
    assertThat(statements().map(Chain::sql)).containsAll(ACROSS_MERCHANTS.keySet());
    assertThat(CHAINS.stream().flatMap(chain -> chain.intruders().stream()))
        .containsAll(INTRUDERS.keySet());
  }

  @Test
  void sql_isMadeOfTextsAndConstantsOnly() {
    Map<String, List<String>> strangers =
        CHAINS.stream()
            .filter(chain -> !INTRUDERS.keySet().containsAll(chain.intruders()))
            .collect(Collectors.toMap(Chain::place, Chain::intruders, (a, b) -> a));
    assertThat(strangers).as("bind values with ? or :name; never join them in").isEmpty();
  }

  @Test
  void updates_computeNothingThatDependsOnTheServer() {
    assertThat(statements())
        .filteredOn(
            chain ->
                chain.sql().startsWith("UPDATE")
                    || chain.sql().contains("ON CONFLICT")
                    || chain.sql().startsWith("INSERT"))
        .filteredOn(chain -> CitusRules.NOT_IMMUTABLE.matcher(chain.sql()).find())
        .as("compute dates, texts and JSON in Java and bind them")
        .isEmpty();
  }

  @Test
  void statements_useNothingThatCitusRefuses() {
    Pattern refused =
        Pattern.compile(
            "\\b(MERGE|CREATE TRIGGER|DEFERRABLE|DEFERRED|set_config|LOCK TABLE)\\b",
            Pattern.CASE_INSENSITIVE);
    assertThat(CHAINS).filteredOn(chain -> refused.matcher(chain.sql()).find()).isEmpty();
  }

  @Test
  void skipLocked_staysWithOneMerchant() {
    Pattern within =
        Pattern.compile("WHERE merchant_id = (\\?|:merchant)[^()]*FOR UPDATE SKIP LOCKED");
    assertThat(statements())
        .filteredOn(chain -> chain.sql().contains("SKIP LOCKED"))
        .isNotEmpty()
        .allSatisfy(chain -> assertThat(chain.sql()).containsPattern(within));
  }

  @Test
  void sequences_areReadInBlocksByIdsOnly() {
    assertThat(CHAINS)
        .filteredOn(chain -> chain.sql().toLowerCase(java.util.Locale.ROOT).contains("nextval"))
        .allSatisfy(chain -> assertThat(chain.place()).startsWith("Ids:"));
  }

  /** Bound again, as Citus asks every shard what another table's column leads to. */
  @Test
  void subSelects_nameTheBoundMerchant() {
    assertThat(
            statements()
                .map(Chain::sql)
                .filter(sql -> !ACROSS_MERCHANTS.containsKey(sql))
                .flatMap(sql -> unbound(sql).stream()))
        .isEmpty();
    assertThat(unbound("SELECT (SELECT 1 FROM b WHERE b.merchant_id = a.merchant_id) FROM a"))
        .hasSize(1);
    assertThat(unbound("SELECT 1 FROM a JOIN b ON b.merchant_id = a.merchant_id")).isEmpty();
    assertThat(unbound("SELECT (SELECT max(1) FROM b WHERE b.merchant_id = ?) FROM a")).isEmpty();
  }

  private static List<String> unbound(String sql) {
    return subSelects(sql).stream()
        .filter(inner -> Pattern.compile("merchant_id = \\w+\\.merchant_id").matcher(inner).find())
        .toList();
  }

  private static List<String> subSelects(String sql) {
    List<String> found = new ArrayList<>();
    for (int at = sql.indexOf("(SELECT "); at >= 0; at = sql.indexOf("(SELECT ", at + 1)) {
      int depth = 1;
      int end = at + 1;
      while (depth > 0 && end < sql.length()) {
        char c = sql.charAt(end++);
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
      found.add(sql.substring(at, end));
    }
    return found;
  }

  private static long merchantTables(String sql) {
    return TABLE.matcher(sql).results().filter(found -> TABLES.contains(found.group(1))).count();
  }

  private static long count(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.results().count();
  }
}
