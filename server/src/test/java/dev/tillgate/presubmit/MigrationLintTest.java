package dev.tillgate.presubmit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.presubmit.CitusRules.Rule;
import dev.tillgate.presubmit.Migrations.Migration;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema can be distributed by merchant, and migrations are only ever added. */
class MigrationLintTest {
  private static final List<Migration> MIGRATIONS = Migrations.all();

  @Test
  void versions_areCountedWithoutGapOrDouble() {
    assertThat(MIGRATIONS.stream().map(Migration::version))
        .as("files are called V<number>__<what>.sql")
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, MIGRATIONS.size()).boxed().collect(Collectors.toList()));
  }

  @Test
  void publishedMigrations_stayAsTheyAre() {
    GoldenFile golden = GoldenFile.named(MigrationLintTest.class, "migrations.txt");
    List<String> known = golden.content().lines().toList();
    List<String> now = MIGRATIONS.stream().map(m -> m.name() + " " + sha256(m.text())).toList();
    assertThat(now)
        .as(
            "A migration that others may have run is never changed: write a further one. If nobody"
                + " has run it, delete its line from migrations.txt and refresh. %s",
            golden.hint())
        .containsAll(known);
    golden.matches(String.join("\n", now) + "\n");
  }

  @Test
  void tables_startWithTheMerchant() {
    assertThat(Migrations.created())
        .filteredOn(table -> !Migrations.REFERENCE_TABLES.contains(table.name()))
        .isNotEmpty()
        .allSatisfy(
            table -> {
              assertThat(table.parts().getFirst()).isEqualTo("merchant_id bigint NOT NULL");
              assertThat(table.parts())
                  .as(table.name() + " has a primary key that the merchant leads")
                  .anyMatch(part -> part.matches("PRIMARY KEY \\(merchant_id\\b.*"));
            });
  }

  @Test
  void keys_areLedByTheMerchantAndStandBelowTheColumns() {
    Pattern key = Pattern.compile("\\b(PRIMARY KEY|UNIQUE|REFERENCES|FOREIGN KEY)\\b");
    assertThat(Migrations.created())
        .filteredOn(table -> !Migrations.REFERENCE_TABLES.contains(table.name()))
        .allSatisfy(
            table ->
                assertThat(table.parts())
                    .filteredOn(part -> key.matcher(part).find())
                    .allMatch(
                        part -> part.matches("(PRIMARY KEY|UNIQUE) \\(merchant_id\\b.*"),
                        table.name() + ": led by merchant_id, foreign keys in a later migration"));
  }

  @Test
  void uniqueIndexes_areLedByTheMerchant() {
    assertThat(Migrations.statements())
        .filteredOn(statement -> statement.startsWith("CREATE UNIQUE INDEX"))
        .allMatch(statement -> statement.matches(".* ON \\w+ \\(merchant_id\\b.*"));
  }

  @Test
  void foreignKeys_haveMigrationsOfTheirOwn() {
    String form =
        "ALTER TABLE \\w+ ADD (CONSTRAINT \\w+ )?FOREIGN KEY \\(merchant_id\\b[^)]*\\)"
            + " REFERENCES \\w+ \\(merchant_id\\b[^)]*\\)( ON DELETE (CASCADE|RESTRICT))?";
    assertThat(MIGRATIONS)
        .filteredOn(migration -> migration.text().matches("(?s).*\\b(REFERENCES)\\b.*"))
        .isNotEmpty()
        .allSatisfy(
            migration ->
                assertThat(migration.statements())
                    .as(migration.name())
                    .allMatch(statement -> statement.matches(form), "a foreign key by merchant"));
  }

  @Test
  void schema_usesNothingThatCitusRefuses() {
    Pattern refused =
        Pattern.compile(
            "\\b(TRIGGER|DEFERRABLE|DEFERRED|ON DELETE SET (NULL|DEFAULT)|MERGE|SERIAL|BIGSERIAL"
                + "|GENERATED (ALWAYS|BY DEFAULT) AS IDENTITY|DEFAULT nextval|EXCLUDE USING)\\b",
            Pattern.CASE_INSENSITIVE);
    assertThat(Migrations.statements())
        .filteredOn(statement -> refused.matcher(statement).find())
        .isEmpty();
  }

  /** A schema that is distributed is newer than those that stand here, so it never meets them. */
  private static final Map<String, String> FROM_BEFORE =
      Map.of("UPDATE product SET document = jsonb_set(", "the first groups, made in version 16");

  @Test
  void changes_runOnTablesThatAreDistributed() {
    for (Rule rule : CitusRules.OF_MIGRATIONS) {
      assertThat(Migrations.statements())
          .filteredOn(statement -> FROM_BEFORE.keySet().stream().noneMatch(statement::startsWith))
          .filteredOn(rule.broken())
          .as(rule.sentence())
          .isEmpty();
    }
    assertThat(FROM_BEFORE.keySet())
        .as("exceptions are still needed")
        .allMatch(
            start ->
                Migrations.statements().stream()
                    .anyMatch(each -> each.startsWith(start) && !brokenBy(each).isEmpty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE product SET document = to_jsonb(code)",
        "UPDATE orders SET status = c.status FROM customer c WHERE c.customer_reference = orders.customer_reference",
        "UPDATE event SET facts = jsonb_build_array(document)",
        "UPDATE event SET version = 1 FROM (SELECT merchant_id FROM event) AS e WHERE e.merchant_id = event.merchant_id AND jsonb_build_object('a', event.kind) = event.document",
        "DELETE FROM order_line USING orders WHERE orders.ref_no = order_line.ref_no",
        "UPDATE orders SET fee = (SELECT sum(amount) FROM ledger_entry WHERE ledger_entry.ref_no = orders.ref_no)",
        "INSERT INTO product_group (code, merchant_id) SELECT code, merchant_id FROM product",
        "INSERT INTO product_group (merchant_id, code) SELECT max(merchant_id), code FROM product",
        "INSERT INTO due_work (merchant_id, id) SELECT 1, n FROM generate_series(1, 9) n",
        "UPDATE orders SET status = 'A', merchant_id = 1",
        "ALTER TABLE orders DROP COLUMN merchant_id",
        "ALTER TABLE orders ADD UNIQUE (external_reference)",
        "ALTER TABLE orders ADD COLUMN token text UNIQUE",
        "ALTER TABLE orders ADD COLUMN seen_at timestamptz NOT NULL DEFAULT now()",
        "DO $$ BEGIN PERFORM 1"
      })
  void change_thatCannotRunOnDistributedTables_isSeen(String statement) {
    assertThat(brokenBy(statement)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE orders SET status = 'A' WHERE status = 'B'",
        "UPDATE orders SET status = c.status FROM customer c WHERE c.merchant_id = orders.merchant_id AND c.x = 1",
        "UPDATE event SET facts = e.facts FROM (SELECT merchant_id, jsonb_agg(jsonb_build_object('kind', kind) ORDER BY ordinal) AS facts FROM event GROUP BY merchant_id) AS e WHERE e.merchant_id = event.merchant_id",
        "INSERT INTO merchant_directory (code, merchant_id) SELECT code, min(merchant_id) FROM merchant GROUP BY code",
        "INSERT INTO product_group (merchant_id, code) SELECT merchant_id, code FROM product",
        "ALTER TABLE orders ADD CONSTRAINT once UNIQUE (merchant_id, external_reference)",
        "ALTER TABLE orders ADD COLUMN seen_at timestamptz NOT NULL DEFAULT '-infinity'"
      })
  void change_thatRunsOnDistributedTables_isLet(String statement) {
    assertThat(brokenBy(statement)).isEmpty();
  }

  private static List<String> brokenBy(String statement) {
    return CitusRules.OF_MIGRATIONS.stream()
        .filter(rule -> rule.broken().test(statement))
        .map(Rule::sentence)
        .toList();
  }

  @Test
  void money_isNumericWithItsCurrencyBeside() {
    Pattern inexact = Pattern.compile("\\b(real|float\\d?|double precision|money)\\b");
    assertThat(Migrations.statements())
        .filteredOn(statement -> inexact.matcher(statement).find())
        .isEmpty();
  }

  @Test
  void times_haveAZone() {
    assertThat(Migrations.statements())
        .filteredOn(statement -> statement.matches(".* timestamp( without time zone)?[ ,)].*"))
        .isEmpty();
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
