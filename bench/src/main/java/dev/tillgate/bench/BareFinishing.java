package dev.tillgate.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The reference of finishing: what it changes of an order, in one round trip and one commit. */
final class BareFinishing {
  private final StoredOrder placed;
  private final StoredOrder finished;

  /**
   * Finishes made-up orders.
   *
   * @param placed the rows of an order that waits
   * @param finished the rows that finishing adds
   */
  BareFinishing(StoredOrder placed, StoredOrder finished) {
    this.placed = placed;
    this.finished = finished;
  }

  /** Finishes the orders from the one number to the other, and returns how many a second. */
  double run(Connection connection, long from, long to) throws SQLException {
    long since = System.nanoTime();
    try (PreparedStatement statement = connection.prepareStatement(sql())) {
      for (long n = from; n < to; n++) {
        bind(statement, n);
        statement.execute();
      }
    }
    return (to - from) * 1e9 / (System.nanoTime() - since);
  }

  private String sql() {
    String inserts =
        finished.all().stream()
            .map(
                rows ->
                    "INSERT INTO %s (%s) VALUES %s"
                        .formatted(
                            rows.table(),
                            String.join(", ", rows.columns()),
                            String.join(
                                ", ",
                                Collections.nCopies(
                                    rows.rows().size(),
                                    "("
                                        + String.join(
                                            ", ", Collections.nCopies(rows.columns().size(), "?"))
                                        + ")"))))
            .collect(Collectors.joining(";\n"));
    return """
        UPDATE orders SET status = 'COMPLETE', order_no = ?, finished_at = now(), version = 2
         WHERE merchant_id = ? AND ref_no = ?;
        DELETE FROM due_work WHERE merchant_id = ? AND id = ?;
        """
        + inserts;
  }

  private void bind(PreparedStatement statement, long n) throws SQLException {
    String merchant = String.valueOf(placed.value("orders", "merchant_id").at(n));
    int parameter = 0;
    statement.setString(++parameter, Long.toString(n));
    statement.setString(++parameter, merchant);
    statement.setString(++parameter, placed.value("orders", "ref_no").at(n));
    statement.setString(++parameter, merchant);
    statement.setString(++parameter, placed.value("due_work", "id").at(n));
    for (StoredOrder.Rows rows : finished.all()) {
      for (List<StoredOrder.Value> row : rows.rows()) {
        for (StoredOrder.Value value : row) {
          statement.setString(++parameter, value.at(n));
        }
      }
    }
  }
}
