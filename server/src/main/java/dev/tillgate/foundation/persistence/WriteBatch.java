package dev.tillgate.foundation.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that one business act writes, put together in memory and sent as one pipelined round trip
 * that happens wholly or not at all. Not safe for use by several threads.
 */
public final class WriteBatch {
  private final StringBuilder sql = new StringBuilder("BEGIN");
  private final List<@Nullable Object> values = new ArrayList<>();
  private int statements;

  /** Adds a statement with a {@code ?} for each value. */
  public WriteBatch add(String statement, @Nullable Object... parameters) {
    sql.append(";\n").append(statement.strip());
    values.addAll(java.util.Arrays.asList(parameters));
    statements++;
    return this;
  }

  /**
   * Adds an UPDATE or DELETE that must change a row. If it changes none, another got there first:
   * nothing of the batch happens and the commit ends with {@link LostRace}.
   */
  public WriteBatch mustChange(String statement, @Nullable Object... parameters) {
    return add(
        "WITH changed AS (" + statement.strip() + " RETURNING 1) SELECT 1 / count(*) FROM changed",
        parameters);
  }

  /** Adds everything of another batch, behind what stands in this one. */
  public WriteBatch append(WriteBatch other) {
    sql.append(other.sql, "BEGIN".length(), other.sql.length());
    values.addAll(other.values);
    statements += other.statements;
    return this;
  }

  public boolean isEmpty() {
    return statements == 0;
  }

  String sql() {
    return sql + ";\nCOMMIT";
  }

  void bind(PreparedStatement statement) throws SQLException {
    int index = 1;
    for (Object value : values) {
      statement.setObject(index++, toSql(value));
    }
  }

  private static @Nullable Object toSql(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Instant instant -> instant.atOffset(ZoneOffset.UTC);
      case Enum<?> word -> word.name();
      default -> value;
    };
  }
}
