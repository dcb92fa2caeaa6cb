package dev.tillgate.foundation.persistence;

import java.util.List;
import org.springframework.jdbc.core.RowMapper;

/**
 * A question to the database as a value, so that several can be sent together.
 *
 * @param sql one statement with a {@code ?} for each value
 */
public record Query<T>(String sql, RowMapper<T> rows, List<Object> values) {
  /** A question with these values. */
  public static <T> Query<T> of(String sql, RowMapper<T> rows, Object... values) {
    return new Query<>(sql.strip(), rows, List.of(values));
  }
}
