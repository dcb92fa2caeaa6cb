package dev.tillgate.foundation.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries out writes: the one place that sends them, and that runs a body again. */
public final class Tx {
  private static final Logger LOG = LoggerFactory.getLogger(Tx.class);
  private static final int MOST_ATTEMPTS = 10;
  private static final String UNIQUE_VIOLATION = "23505";
  private static final String DEADLOCK = "40P01";
  private static final String SERIALIZATION_FAILURE = "40001";
  private static final String INVALID_TEXT = "22P02";
  private static final Pattern LOST = Pattern.compile(WriteBatch.LOST + "(\\d+),");

  private final DataSource dataSource;
  private final TransactionTemplate transactions;

  public Tx(DataSource dataSource) {
    this.dataSource = dataSource;
    this.transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
  }

  /** Decides what to write. It reads what it needs each time it is run, and changes nothing. */
  @FunctionalInterface
  public interface Body<A extends @Nullable Object, X extends Throwable> {
    /**
     * The decision.
     *
     * @param attempt counts from 1; later ones must not trust what earlier ones were handed
     */
    Write<A> decide(int attempt) throws X;
  }

  /**
   * Runs the body, writes what it decided and takes the step that follows; where another write came
   * first, all of it again on what is there now.
   *
   * @throws Contended when others were first each time
   */
  public <A extends @Nullable Object, X extends Throwable> A carryOut(Body<A, X> body) throws X {
    return carryOut(body, MOST_ATTEMPTS);
  }

  /**
   * The same in one attempt, for who can do with less at a time where another write came first.
   *
   * @throws Contended when another was first
   */
  public <A extends @Nullable Object, X extends Throwable> A attempt(Body<A, X> body) throws X {
    return carryOut(body, 1);
  }

  private <A extends @Nullable Object, X extends Throwable> A carryOut(Body<A, X> body, int most)
      throws X {
    Write<A> done = written(body, most);
    Step<?, A> next = done.next();
    if (next != null && isOpen()) {
      throw new IllegalStateException("Nobody outside is asked before the attempt is durable");
    }
    return next == null ? done.answer() : taken(next, done.answer());
  }

  /** The outcome of a step, or what holds while it is unknown. */
  private <O, A extends @Nullable Object> A taken(Step<O, A> step, A meanwhile) {
    try {
      O reply = step.call().get();
      return carryOut(_ -> step.outcome().apply(reply));
    } catch (RuntimeException unknown) {
      LOG.warn("Asking for {} has no outcome yet; it will be asked again", step.what(), unknown);
      return meanwhile;
    }
  }

  private <A extends @Nullable Object, X extends Throwable> Write<A> written(
      Body<A, X> body, int most) throws X {
    RuntimeException last = null;
    for (int attempt = 1; attempt <= most; attempt++) {
      Write<A> write = body.decide(attempt);
      try {
        commit(write.rows());
        return write;
      } catch (LostRace lost) {
        if (lost.instead() != null) {
          throw lost.instead();
        }
        last = lost;
      } catch (Duplicate madeMeanwhile) {
        last = madeMeanwhile;
      }
      if (isOpen()) {
        // The open transaction cannot go on after this.
        break;
      }
    }
    throw new Contended(last);
  }

  /**
   * Writes everything or nothing, in one round trip, and returns when it is durable.
   *
   * @throws LostRace when a row that must change did not
   * @throws Duplicate when something unique exists already
   */
  public void commit(WriteBatch batch) {
    if (batch.isEmpty()) {
      return;
    }
    boolean lost = true;
    try {
      send(batch);
      lost = false;
    } finally {
      forget(batch, lost);
    }
  }

  /**
   * Does several acts as one: each sees what those before it wrote, nobody else sees anything
   * before the end, and all of it happens or nothing. Where another write came first, all of it is
   * done again.
   */
  public void together(Runnable acts) {
    for (int attempt = 1; ; attempt++) {
      try {
        transactions.executeWithoutResult(_ -> acts.run());
        return;
      } catch (Contended e) {
        if (attempt == MOST_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** Whether this thread has written what nobody else can see yet. */
  static boolean isOpen() {
    return TransactionSynchronizationManager.isActualTransactionActive();
  }

  private void send(WriteBatch batch) {
    Connection connection = DataSourceUtils.getConnection(dataSource);
    WriteBatch.Parcel parcel = batch.parcel();
    try (PreparedStatement statement = connection.prepareStatement(parcel.sql(isOpen()))) {
      parcel.bind(statement);
      send(connection, statement);
    } catch (SQLException e) {
      throw translated(batch, e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  private static void send(Connection connection, PreparedStatement statement) throws SQLException {
    try {
      statement.execute();
    } catch (SQLException e) {
      if (!isOpen()) {
        rollBack(connection, e);
      }
      throw e;
    }
  }

  private static void rollBack(Connection connection, SQLException cause) {
    try (Statement rollback = connection.createStatement()) {
      rollback.execute("ROLLBACK");
    } catch (SQLException lost) {
      cause.addSuppressed(lost);
    }
  }

  /** Also after a failure: what was known may be why it failed. */
  private static void forget(WriteBatch batch, boolean lost) {
    if (isOpen()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              batch.forget(lost);
            }
          });
    } else {
      batch.forget(lost);
    }
  }

  /**
   * Whether the database has said that it failed, and has undone it. What ends the connection says
   * nothing of that: a database that stops ends its commits first.
   */
  private static boolean isAnswer(SQLException e) {
    return e instanceof PSQLException answer
        && answer.getServerErrorMessage() != null
        && !Outage.endsConnection(e);
  }

  private static RuntimeException translated(WriteBatch batch, SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    Matcher lost = LOST.matcher(String.valueOf(e.getMessage()));
    if (state.equals(INVALID_TEXT) && lost.find()) {
      return batch.lost(Integer.parseInt(lost.group(1)));
    }
    if (Outage.caused(e) && !isAnswer(e)) {
      return new OutcomeUnknown(e);
    }
    return switch (state) {
      case UNIQUE_VIOLATION -> new Duplicate(e);
      case DEADLOCK, SERIALIZATION_FAILURE -> new LostRace("all of the batch", null);
      default -> new IllegalStateException("The write did not happen", e);
    };
  }
}
