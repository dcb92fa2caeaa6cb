package dev.tillgate.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Supplier;

/** The reference of reading: statements with one parameter, all in one round trip. */
final class BareReads implements Contender {
  private final Path data;
  private final String sql;
  private final Supplier<String> value;

  /**
   * Reads with these statements.
   *
   * @param sql one or more statements with semicolons between them
   * @param value of all of their parameters
   */
  BareReads(Path data, String sql, Supplier<String> value) {
    this.data = data;
    this.sql = sql;
    this.value = value;
  }

  @Override
  public Client client() throws IOException, SQLException {
    Connection connection = ServerProcess.connect(data);
    PreparedStatement select = connection.prepareStatement(sql);
    int parameters = (int) sql.chars().filter(c -> c == '?').count();
    return new Client() {
      @Override
      public void call() throws SQLException {
        String asked = value.get();
        for (int parameter = 1; parameter <= parameters; parameter++) {
          select.setString(parameter, asked);
        }
        boolean rows = select.execute();
        int read = 0;
        while (rows) {
          try (ResultSet result = select.getResultSet()) {
            read += readAll(result);
          }
          rows = select.getMoreResults();
        }
        if (read == 0) {
          throw new IllegalStateException("Nothing was found for " + asked);
        }
      }

      @Override
      public void close() throws SQLException {
        connection.close();
      }
    };
  }

  private static int readAll(ResultSet result) throws SQLException {
    int columns = result.getMetaData().getColumnCount();
    int rows = 0;
    while (result.next()) {
      for (int column = 1; column <= columns; column++) {
        result.getString(column);
      }
      rows++;
    }
    return rows;
  }
}
