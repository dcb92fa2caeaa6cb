package dev.tillgate.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** The reference of placing: the rows of an order, in one round trip and one commit. */
final class BareWrites implements Contender {
  /** Numbers of the orders that are made up, in all runs on one database. */
  static final AtomicLong NEXT = new AtomicLong();

  static final String FAR_AWAY = "2999-01-01 00:00:00+00";

  private final Path data;
  private final StoredOrder order;

  BareWrites(Path data, StoredOrder order) {
    this.data = data;
    this.order = order;
  }

  @Override
  public Client client() throws IOException, SQLException {
    Connection connection = ServerProcess.connect(data);
    PreparedStatement insert =
        connection.prepareStatement(
            order.all().stream().map(BareWrites::insert).collect(Collectors.joining(";\n")));
    return new Client() {
      @Override
      public void call() throws SQLException {
        bind(insert, NEXT.getAndIncrement());
        insert.execute();
      }

      @Override
      public void close() throws SQLException {
        connection.close();
      }
    };
  }

  private static String insert(StoredOrder.Rows rows) {
    String row = "(" + String.join(", ", Collections.nCopies(rows.columns().size(), "?")) + ")";
    return "INSERT INTO %s (%s) VALUES %s"
        .formatted(
            rows.table(),
            String.join(", ", rows.columns()),
            String.join(", ", Collections.nCopies(rows.rows().size(), row)));
  }

  /** What is due for these orders waits, so that the server does not work for both sides. */
  private void bind(PreparedStatement insert, long n) throws SQLException {
    int parameter = 0;
    for (StoredOrder.Rows rows : order.all()) {
      int due = rows.columns().indexOf("due_at");
      for (List<StoredOrder.Value> row : rows.rows()) {
        for (int column = 0; column < row.size(); column++) {
          insert.setString(++parameter, column == due ? FAR_AWAY : row.get(column).at(n));
        }
      }
    }
  }
}
