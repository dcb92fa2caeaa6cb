package dev.tillgate.presubmit;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What statements must not do on tables that are distributed by merchant. */
final class CitusRules {
  /** Functions whose result depends on the server, the time or the session. */
  static final Pattern NOT_IMMUTABLE =
      Pattern.compile(
          "\\b(now\\(|current_timestamp|current_date|clock_timestamp|to_char|to_jsonb|concat\\("
              + "|interval\\b|random\\(|gen_random_uuid|nextval)",
          Pattern.CASE_INSENSITIVE);

  /**
   * Functions that Citus refuses with columns of the rows that are changed. It looks at what is set
   * and at the conditions; a sub-select behind FROM runs as it is on the merchant's node, and may
   * have them.
   */
  private static final Pattern STABLE =
      Pattern.compile("\\bjsonb?_(agg|build_|object_agg)", Pattern.CASE_INSENSITIVE);

  private static final Pattern JOINED_SELECT =
      Pattern.compile(" FROM (\\((?:[^()]|\\([^()]*\\)|\\((?:[^()]|\\([^()]*\\))*\\))*\\)) AS ");

  /** A rule with the sentence that says what to do instead. */
  record Rule(String sentence, Predicate<String> broken) {}

  /** For statements of migrations, each on one line. */
  static final List<Rule> OF_MIGRATIONS =
      List.of(
          new Rule(
              "compute dates, texts and JSON in Java, or by immutable functions",
              statement ->
                  statement.matches("(UPDATE|INSERT|DELETE)\\b.*")
                      && NOT_IMMUTABLE.matcher(statement).find()),
          new Rule(
              "what a change makes of columns, it makes by immutable functions",
              statement ->
                  statement.matches("(UPDATE|DELETE)\\b.*")
                      && STABLE.matcher(JOINED_SELECT.matcher(statement).replaceAll("")).find()),
          new Rule(
              "tables that change by each other are joined by merchant_id",
              statement ->
                  statement.matches("UPDATE .* SET .* FROM .*|DELETE FROM .* USING .*")
                      && !statement.matches(".*\\.merchant_id = \\w+\\.merchant_id\\b.*")),
          new Rule(
              "a sub-select of a change is joined by merchant_id",
              statement ->
                  statement.matches("(UPDATE|DELETE)\\b.*\\(SELECT .*")
                      && !statement.matches(".*\\.merchant_id = \\w+\\.merchant_id\\b.*")),
          new Rule(
              "rows that are made of others stay with their merchant",
              statement ->
                  statement.matches("INSERT INTO \\w+ \\(.*\\) SELECT .*")
                      && !isForAll(statement)
                      && !statement.matches(
                          "INSERT INTO \\w+ \\(merchant_id, .*\\) SELECT (\\w+\\.)?merchant_id, .*")),
          new Rule(
              "rows are made of tables, not of functions",
              statement -> statement.matches("INSERT .* FROM \\w+\\(.*")),
          new Rule(
              "the merchant of a row never changes, nor the column",
              statement ->
                  statement.matches(
                      "UPDATE .* SET ([^()]*, )?merchant_id = .*"
                          + "|ALTER TABLE .* (ALTER|DROP|RENAME) (COLUMN )?merchant_id\\b.*")),
          new Rule(
              "the merchant leads each key that is added",
              statement ->
                  statement.matches("ALTER TABLE .* ADD .*\\b(UNIQUE|PRIMARY KEY)\\b.*")
                      && !statement.matches(
                          "ALTER TABLE \\w+ ADD (CONSTRAINT \\w+ )?(UNIQUE|PRIMARY KEY)"
                              + " \\(merchant_id\\b.*")),
          new Rule(
              "a new column begins with a constant",
              statement ->
                  statement.matches(
                      "ALTER TABLE .* ADD COLUMN .* DEFAULT (?!'|-?\\d|true\\b|false\\b|NULL\\b).*")),
          new Rule(
              "procedures do not see that tables are distributed",
              statement ->
                  statement.matches(
                      "(DO|CREATE( OR REPLACE)? (FUNCTION|PROCEDURE|RULE)|LOCK|MERGE)\\b.*")));

  private CitusRules() {}

  private static boolean isForAll(String statement) {
    return Pattern.compile("^INSERT INTO (\\w+)")
        .matcher(statement)
        .results()
        .map(found -> found.group(1))
        .anyMatch(Migrations.REFERENCE_TABLES::contains);
  }
}
