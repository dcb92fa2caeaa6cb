package dev.tillgate.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    long from = BareWrites.NEXT.getAndAdd(orders);
    try (Statement statement = connection.createStatement()) {
      for (StoredOrder.Rows rows : order.all()) {
        for (List<StoredOrder.Value> row : rows.rows()) {
          statement.execute(
              "INSERT INTO %s (%s) SELECT %s FROM generate_series(%d::bigint, %d::bigint) AS n"
                  .formatted(
                      rows.table(),
                      String.join(", ", rows.columns()),
                      row.stream().map(BulkLoad::expression).collect(Collectors.joining(", ")),
                      from,
                      from + orders - 1));
        }
      }
      statement.execute("VACUUM ANALYZE");
      statement.execute("CHECKPOINT");
    }
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
