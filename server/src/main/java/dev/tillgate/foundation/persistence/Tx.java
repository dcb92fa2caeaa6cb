package dev.tillgate.foundation.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes batches. */
public final class Tx {
  private static final ScopedValue<CommitHook> HOOK = ScopedValue.newInstance();
  private static final String UNIQUE_VIOLATION = "23505";
  private static final String DIVISION_BY_ZERO = "22012";

  private final DataSource dataSource;

  public Tx(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Runs a call whose commits the hook joins, behind the hooks that join already. */
  public static <T extends @Nullable Object, X extends Throwable> T joined(
      CommitHook hook, ScopedValue.CallableOp<T, X> call) throws X {
    CommitHook all = HOOK.isBound() ? HOOK.get().then(hook) : hook;
    return ScopedValue.where(HOOK, all).call(call);
  }

  /** Writes a batch whose caller is told nothing that would have to be kept. */
  public void commit(WriteBatch batch) {
    commit(batch, null);
  }

  /**
   * Writes everything or nothing, in one round trip, and returns when it is durable.
   *
   * @param answer what the caller will be told; kept with the writes when the call can be repeated
   * @throws LostRace when a row that must change did not
   * @throws Duplicate when something unique exists already
   */
  public void commit(WriteBatch batch, @Nullable Object answer) {
    if (HOOK.isBound()) {
      HOOK.get().beforeCommit(batch, answer);
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(batch.sql())) {
      batch.bind(statement);
      send(connection, statement);
    } catch (SQLException e) {
      throw translated(e);
    }
  }

  private static void send(Connection connection, PreparedStatement statement) throws SQLException {
    try {
      statement.execute();
    } catch (SQLException e) {
      try (Statement rollback = connection.createStatement()) {
        rollback.execute("ROLLBACK");
      } catch (SQLException lost) {
        e.addSuppressed(lost);
      }
      throw e;
    }
  }

  private static RuntimeException translated(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    return switch (state) {
      case UNIQUE_VIOLATION -> new Duplicate(e);
      case DIVISION_BY_ZERO -> new LostRace(e);
      default -> new IllegalStateException("The write did not happen", e);
    };
  }
}
