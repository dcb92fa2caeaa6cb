package dev.tillgate.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows that the server wrote for one order, table by table, parents first. Two orders tell
 * which of the values are an order's own.
 */
final class StoredOrder {
  /** Lines are never changed, so they tell who placed; the head tells who wrote last. */
  private static final String PLACED =
      """
      SELECT xmin FROM order_line WHERE ref_no = %1$s
      UNION ALL SELECT xmin FROM orders WHERE ref_no = %1$s""";

  private static final String FINISHED = "SELECT xmin FROM orders WHERE ref_no = %s";

  /** Columns that tell the rows of one order apart, and are the same in another one. */
  private static final String PLACES = "{subject,version,order_version,line_no}";

  /** A value that further orders have too, or one that is made for each. */
  record Value(@Nullable String shared, @Nullable Fresh own) {
    @Nullable String at(long n) {
      return own == null ? shared : own.at(n);
    }
  }

  /** Rows of one table. */
  record Rows(String table, List<String> columns, List<List<Value>> rows) {}

  private record Plain(List<String> columns, List<List<@Nullable String>> rows) {}

  private final List<Rows> all;
  private final int indexEntries;

  private StoredOrder(List<Rows> all, int indexEntries) {
    this.all = all;
    this.indexEntries = indexEntries;
  }

  List<Rows> all() {
    return all;
  }

  /** The value of a column in the first row of a table. */
  Value value(String table, String column) {
    Rows rows = all.stream().filter(found -> found.table().equals(table)).findFirst().orElseThrow();
    return rows.rows().getFirst().get(rows.columns().indexOf(column));
  }

  int rows() {
    return all.stream().mapToInt(table -> table.rows().size()).sum();
  }

  /** Entries that these rows have in indexes, where each index takes each row of its table. */
  int indexEntries() {
    return indexEntries;
  }

  /** The rows that were added when two orders were placed, and when they were finished, if so. */
  static StoredOrder placed(Connection connection, String first, String second)
      throws SQLException {
    return read(connection, PLACED, first, second);
  }

  /** The rows that were added when two orders were finished, each in a turn of its own. */
  static StoredOrder finished(Connection connection, String first, String second)
      throws SQLException {
    StoredOrder touched = read(connection, FINISHED, first, second);
    List<Rows> added =
        touched.all().stream().filter(rows -> !rows.table().equals("orders")).toList();
    return new StoredOrder(added, touched.indexEntries());
  }

  private static StoredOrder read(
      Connection connection, String transactions, String first, String second) throws SQLException {
    List<Rows> all = new ArrayList<>();
    int entries = 0;
    Map<String, Fresh> fresh = new HashMap<>();
    for (String table : parentsFirst(connection)) {
      Plain one = plain(connection, table, transactions.formatted(first));
      Plain other = plain(connection, table, transactions.formatted(second));
      List<String> key = key(connection, table);
      List<List<Value>> rows = new ArrayList<>();
      for (int row = 0; row < Math.min(one.rows().size(), other.rows().size()); row++) {
        if (differ(one, other, row, key)) {
          rows.add(values(other.columns(), one.rows().get(row), other.rows().get(row), fresh));
        }
      }
      if (!rows.isEmpty()) {
        all.add(new Rows(table, other.columns(), rows));
        entries += rows.size() * indexes(connection, table);
      }
    }
    return new StoredOrder(all, entries);
  }

  @Override
  public String toString() {
    return all.stream()
        .map(rows -> rows.rows().size() + " " + rows.table())
        .collect(Collectors.joining(", "));
  }

  private static boolean differ(Plain one, Plain other, int row, List<String> key) {
    return key.stream()
        .map(one.columns()::indexOf)
        .anyMatch(
            column ->
                !Objects.equals(
                    one.rows().get(row).get(column), other.rows().get(row).get(column)));
  }

  private static List<Value> values(
      List<String> columns,
      List<@Nullable String> one,
      List<@Nullable String> other,
      Map<String, Fresh> fresh) {
    List<Value> values = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      String value = other.get(column);
      boolean own =
          value != null && !value.equals(one.get(column)) && value.matches("[0-9A-Za-z-]+");
      values.add(
          own ? new Value(null, fresh.computeIfAbsent(value, Fresh::of)) : new Value(value, null));
    }
    return values;
  }

  private static Plain plain(Connection connection, String table, String transactions)
      throws SQLException {
    List<String> order =
        new ArrayList<>(
            texts(
                connection,
                """
                SELECT attname FROM pg_attribute
                 WHERE attrelid = '%s'::regclass AND attname = ANY ('%s')
                 ORDER BY attname"""
                    .formatted(table, PLACES)));
    order.add("ctid");
    String sql =
        "SELECT t.* FROM %s t WHERE t.xmin IN (%s) ORDER BY %s"
            .formatted(table, transactions, String.join(", ", order));
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet found = statement.executeQuery()) {
      List<String> columns = new ArrayList<>();
      for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
        columns.add(found.getMetaData().getColumnName(column));
      }
      List<List<@Nullable String>> rows = new ArrayList<>();
      while (found.next()) {
        List<@Nullable String> row = new ArrayList<>();
        for (int column = 1; column <= columns.size(); column++) {
          row.add(found.getString(column));
        }
        rows.add(row);
      }
      return new Plain(columns, rows);
    }
  }

  private static List<String> key(Connection connection, String table) throws SQLException {
    return texts(
        connection,
        """
        SELECT a.attname FROM pg_index i
          JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
         WHERE i.indisprimary AND i.indrelid = '%s'::regclass"""
            .formatted(table));
  }

  private static int indexes(Connection connection, String table) throws SQLException {
    return texts(
            connection,
            """
            SELECT indexrelid::text FROM pg_index
             WHERE indrelid = '%s'::regclass AND indpred IS NULL"""
                .formatted(table))
        .size();
  }

  /** Tables of merchants, each behind those that its foreign keys name. */
  private static List<String> parentsFirst(Connection connection) throws SQLException {
    Map<String, List<String>> parents = new LinkedHashMap<>();
    for (String table :
        texts(
            connection,
            """
            SELECT c.relname FROM pg_class c
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'merchant_id'
             WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
             ORDER BY c.relname""")) {
      parents.put(
          table,
          texts(
              connection,
              """
              SELECT DISTINCT confrelid::regclass::text FROM pg_constraint
               WHERE contype = 'f' AND conrelid = '%s'::regclass AND confrelid <> conrelid"""
                  .formatted(table)));
    }
    List<String> sorted = new ArrayList<>();
    while (sorted.size() < parents.size()) {
      List<String> next =
          parents.keySet().stream()
              .filter(table -> !sorted.contains(table))
              .filter(table -> sorted.containsAll(parents.getOrDefault(table, List.of())))
              .collect(Collectors.toList());
      if (next.isEmpty()) {
        throw new IllegalStateException("Foreign keys run in a circle beside " + sorted);
      }
      sorted.addAll(next);
    }
    return sorted;
  }

  private static List<String> texts(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet found = statement.executeQuery()) {
      List<String> texts = new ArrayList<>();
      while (found.next()) {
        texts.add(found.getString(1));
      }
      return texts;
    }
  }
}
