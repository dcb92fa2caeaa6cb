package dev.tillgate.foundation.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Sends questions that need nothing of each other's answers in one round trip. */
public final class Reads {
  private final DataSource dataSource;

  Reads(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** What was found for each question. */
  public static final class Answers {
    private final IdentityHashMap<Query<?>, List<?>> found = new IdentityHashMap<>();

    /** The rows of one of the questions that were sent. */
    @SuppressWarnings("unchecked")
    public <T> List<T> to(Query<T> query) {
      List<?> rows = found.get(query);
      if (rows == null) {
        throw new IllegalArgumentException("Nobody asked: " + query.sql());
      }
      return (List<T>) rows;
    }
  }

  /** Asks all of it; each question is answered as of its own instant, close to the others'. */
  public Answers ask(Query<?>... queries) {
    String sql = Stream.of(queries).map(Query::sql).collect(Collectors.joining(";\n"));
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int index = 1;
      for (Query<?> query : queries) {
        for (Object value : query.values()) {
          statement.setObject(index++, SqlValue.of(value));
        }
      }
      statement.execute();
      return answers(statement, queries);
    } catch (SQLException e) {
      throw new IllegalStateException("The database was asked in vain", e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  private static Answers answers(PreparedStatement statement, Query<?>... queries)
      throws SQLException {
    Answers answers = new Answers();
    for (Query<?> query : queries) {
      try (ResultSet rows = statement.getResultSet()) {
        answers.found.put(query, mapped(query, rows));
      }
      statement.getMoreResults();
    }
    return answers;
  }

  private static <T> List<T> mapped(Query<T> query, ResultSet rows) throws SQLException {
    List<T> all = new ArrayList<>();
    while (rows.next()) {
      all.add(query.rows().mapRow(rows, all.size()));
    }
    return all;
  }
}
