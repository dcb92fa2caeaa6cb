package dev.tillgate.presubmit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.presubmit.Migrations.Migration;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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
