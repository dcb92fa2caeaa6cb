package dev.tillgate.presubmit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The migrations as text, in the order they run. */
public final class Migrations {
  static final String DIRECTORY = "server/src/main/resources/db/migration";

  /** Tables without a merchant, the same for all; they would become reference tables. */
  static final Set<String> REFERENCE_TABLES =
      Set.of("exchange_rate", "key_check", "merchant_directory");

  private static final Pattern NAME = Pattern.compile("V(\\d+)__[a-z0-9_]+\\.sql");
  private static final Pattern TABLE =
      Pattern.compile("CREATE (?:UNLOGGED )?TABLE (\\w+) \\((.*?)\\)(?: PARTITION.*)?$");

  /** One file. */
  record Migration(int version, String name, String text) {
    /** The statements without comments, on one line each. */
    List<String> statements() {
      List<String> statements = new ArrayList<>();
      for (String statement : text.replaceAll("--[^\\n]*", "").split(";", -1)) {
        String line = statement.replaceAll("\\s+", " ").strip();
        if (!line.isEmpty()) {
          statements.add(line);
        }
      }
      return statements;
    }
  }

  /** A table as it is created; the parts are columns and constraints. */
  record Table(String name, List<String> parts) {}

  private Migrations() {}

  static List<Migration> all() {
    return Repository.files(DIRECTORY, "").stream()
        .filter(java.nio.file.Files::isRegularFile)
        .map(Migrations::read)
        .sorted(Comparator.comparingInt(Migration::version))
        .toList();
  }

  static List<String> statements() {
    return all().stream().flatMap(migration -> migration.statements().stream()).toList();
  }

  /** The names of the tables that hold merchants' data. */
  public static Set<String> tables() {
    Set<String> names = new TreeSet<>();
    created().forEach(table -> names.add(table.name()));
    names.removeAll(REFERENCE_TABLES);
    return names;
  }

  static List<Table> created() {
    return statements().stream()
        .map(TABLE::matcher)
        .filter(Matcher::find)
        .map(found -> new Table(found.group(1), parts(found.group(2))))
        .toList();
  }

  private static Migration read(Path file) {
    String name = String.valueOf(file.getFileName());
    Matcher matcher = NAME.matcher(name);
    int version = matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    return new Migration(version, name, Repository.text(file));
  }

  /** Splits at the commas that stand in no brackets. */
  private static List<String> parts(String body) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i <= body.length(); i++) {
      char c = i == body.length() ? ',' : body.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(body.substring(start, i).strip());
        start = i + 1;
      }
    }
    return parts;
  }
}
