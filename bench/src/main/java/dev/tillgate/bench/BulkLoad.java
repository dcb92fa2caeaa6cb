package dev.tillgate.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes very many orders of one that is finished, spread over the year before it. */
final class BulkLoad {
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d[.0-9]*\\+\\d\\d");
  private static final int SECONDS_OF_A_YEAR = 365 * 24 * 60 * 60;

  /** Coprime to the seconds of a year, so that the orders lie everywhere. */
  private static final int SPREAD = 31_337;

  private BulkLoad() {}

  static void load(Connection connection, StoredOrder order, long orders) throws SQLException {
    load(connection, order, orders, null);
    try (Statement statement = connection.createStatement()) {
      statement.execute("VACUUM ANALYZE");
      statement.execute("CHECKPOINT");
    }
  }

  /**
   * Makes orders that are there all at once.
   *
   * @param due when what is due for them is due; null for some time ago
   * @return the number of the first
   */
  static long load(Connection connection, StoredOrder order, long orders, @Nullable String due)
      throws SQLException {
    long from = BareWrites.NEXT.getAndAdd(orders);
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      for (StoredOrder.Rows rows : order.all()) {
        for (List<StoredOrder.Value> row : rows.rows()) {
          statement.execute(
              "INSERT INTO %s (%s) SELECT %s FROM generate_series(%d::bigint, %d::bigint) AS n"
                  .formatted(
                      rows.table(),
                      String.join(", ", rows.columns()),
                      expressions(rows.columns(), row, due),
                      from,
                      from + orders - 1));
        }
      }
      connection.commit();
    } finally {
      connection.setAutoCommit(true);
    }
    return from;
  }

  private static String expressions(
      List<String> columns, List<StoredOrder.Value> row, @Nullable String due) {
    int dueAt = due == null ? -1 : columns.indexOf("due_at");
    return IntStream.range(0, row.size())
        .mapToObj(column -> column == dueAt ? "'" + due + "'" : expression(row.get(column)))
        .collect(Collectors.joining(", "));
  }

  private static String expression(StoredOrder.Value value) {
    if (value.own() != null) {
      return value.own().sql();
    }
    @Nullable String shared = value.shared();
    if (shared == null) {
      return "NULL";
    }
    String literal = "'" + shared.replace("'", "''") + "'";
    return TIME.matcher(shared).matches()
        ? "(%s::timestamptz - (n * %d %% %d) * interval '1 second')"
            .formatted(literal, SPREAD, SECONDS_OF_A_YEAR)
        : literal;
  }
}
