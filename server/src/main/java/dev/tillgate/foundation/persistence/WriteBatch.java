package dev.tillgate.foundation.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that one business act changes, put together in memory: the rows, what they mean, and what is
 * no longer known once they are written. Sent as one pipelined round trip that happens wholly or
 * not at all. Not safe for use by several threads.
 */
public final class WriteBatch {
  /** What a failed guard's error message carries, with the number of its statement behind it. */
  static final String LOST = "lost:";

  /** In place of a merchant where the rows belong to none. */
  private static final long NOBODY = 0;

  /** What must be so for a statement not to undo the batch. */
  private enum Guard {
    NONE,
    CHANGES_A_ROW,
    FINDS_A_ROW
  }

  /** Between the columns of an INSERT and its row, to which rows of the same kind are added. */
  private static final String VALUES = "VALUES ";

  /**
   * One statement.
   *
   * @param rows how many it must hit at least, where it has a guard
   * @param lesson what is done when it hits fewer; null for nothing
   */
  private record Statement(
      String sql,
      List<@Nullable Object> values,
      Guard guard,
      int rows,
      @Nullable RuntimeException instead,
      @Nullable Runnable lesson) {

    /** Whether it is a further row of the INSERT before it. */
    boolean continues(Statement before) {
      return guard == Guard.NONE
          && before.guard == Guard.NONE
          && sql.equals(before.sql)
          && sql.startsWith("INSERT")
          && sql.contains(VALUES + "(")
          && sql.endsWith(")")
          && !sql.contains("ON CONFLICT");
    }

    String row() {
      return sql.substring(sql.lastIndexOf(VALUES) + VALUES.length());
    }
  }

  /** A row whose last value is an array of these elements of JSON. */
  private record Gathered(String sql, List<@Nullable Object> values, String elements) {
    Gathered with(Gathered more) {
      return new Gathered(sql, values, elements + "," + more.elements);
    }

    Statement statement() {
      List<@Nullable Object> all = new ArrayList<>(values);
      all.add("[" + elements + "]");
      return new Statement(sql, all, Guard.NONE, 0, null, null);
    }
  }

  private final long merchantId;
  private final Instant now;
  private final List<Statement> statements = new ArrayList<>();
  private final Map<Object, Gathered> gathered = new LinkedHashMap<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Runnable> forgets = new ArrayList<>();
  private final List<Runnable> doubts = new ArrayList<>();

  /**
   * An act of a merchant.
   *
   * @param now when it happens, in the shop's time
   */
  public WriteBatch(long merchantId, Instant now) {
    this.merchantId = merchantId;
    this.now = now;
  }

  /** An act that is no merchant's. */
  public static WriteBatch ofNobody(Instant now) {
    return new WriteBatch(NOBODY, now);
  }

  /** Whose rows these are. */
  public long merchantId() {
    return merchantId;
  }

  /** When the act happens, in the shop's time. */
  public Instant now() {
    return now;
  }

  /** Adds a statement with a {@code ?} for each value. */
  public WriteBatch add(String statement, @Nullable Object... parameters) {
    return add(Guard.NONE, 0, null, statement, parameters);
  }

  /**
   * Adds an UPDATE, DELETE or INSERT that must change a row. If it changes none, another got there
   * first: nothing of the batch happens, and the body that made it is run again.
   */
  public WriteBatch mustChange(String statement, @Nullable Object... parameters) {
    return add(Guard.CHANGES_A_ROW, 1, null, statement, parameters);
  }

  /**
   * The same for a statement that must change this many rows.
   *
   * @param instead what it is told as when it changes fewer; null to run the body again
   */
  public WriteBatch mustChangeAll(
      int rows,
      @Nullable RuntimeException instead,
      String statement,
      @Nullable Object... parameters) {
    return add(Guard.CHANGES_A_ROW, rows, instead, statement, parameters);
  }

  /**
   * The same for a statement whose loss is told at once.
   *
   * @param instead what it is told as; null to run the body again
   */
  public WriteBatch mustChange(
      @Nullable RuntimeException instead, String statement, @Nullable Object... parameters) {
    return add(Guard.CHANGES_A_ROW, 1, instead, statement, parameters);
  }

  /**
   * Adds a SELECT that must find a row for the batch to happen.
   *
   * @param instead what its loss is told as; null to run the body again
   */
  public WriteBatch mustFind(
      @Nullable RuntimeException instead, String statement, @Nullable Object... parameters) {
    return add(Guard.FINDS_A_ROW, 1, instead, statement, parameters);
  }

  /**
   * Adds a SELECT that must find a row; otherwise the body is run again, after a lesson that only
   * this loss teaches.
   */
  public WriteBatch mustFindOrLearn(
      Runnable lesson, String statement, @Nullable Object... parameters) {
    statements.add(
        new Statement(
            statement.strip(), Arrays.asList(parameters), Guard.FINDS_A_ROW, 1, null, lesson));
    return this;
  }

  private WriteBatch add(
      Guard guard,
      int rows,
      @Nullable RuntimeException instead,
      String statement,
      @Nullable Object... parameters) {
    statements.add(
        new Statement(statement.strip(), Arrays.asList(parameters), guard, rows, instead, null));
    return this;
  }

  /**
   * Adds an INSERT whose last value is a JSON array with this element. Where the batch holds one
   * with the same key, the element becomes a further one of that row. These rows are written last.
   *
   * @param key what stands for the row in the whole batch
   */
  public WriteBatch gather(
      Object key, String element, String statement, @Nullable Object... parameters) {
    gathered.merge(
        key, new Gathered(statement.strip(), Arrays.asList(parameters), element), Gathered::with);
    return this;
  }

  /** Adds everything of another batch, behind what stands in this one. */
  public WriteBatch append(WriteBatch other) {
    statements.addAll(other.statements);
    other.gathered.forEach((key, row) -> gathered.merge(key, row, Gathered::with));
    facts.addAll(other.facts);
    forgets.addAll(other.forgets);
    doubts.addAll(other.doubts);
    return this;
  }

  /** Says what rows of this batch mean. */
  public void tell(Fact fact) {
    facts.add(fact);
  }

  /** Forgets what is known of it on this node as soon as the batch has been sent. */
  public void forget(Runnable knowledge) {
    forgets.add(knowledge);
  }

  /** Forgets what the batch relied on, should the batch fail for it. */
  public void forgetIfLost(Runnable knowledge) {
    doubts.add(knowledge);
  }

  /** What the rows mean, in the order in which it was said. */
  public List<Fact> facts() {
    return List.copyOf(facts);
  }

  /** Whether nothing is to be written. */
  public boolean isEmpty() {
    return statements.isEmpty() && gathered.isEmpty();
  }

  /** All that the batch holds now, as it is sent. */
  Parcel parcel() {
    List<Statement> all = new ArrayList<>(statements);
    gathered.values().forEach(row -> all.add(row.statement()));
    return new Parcel(all);
  }

  /** The statements in the order in which they are sent. */
  record Parcel(List<Statement> all) {
    /**
     * All of them as one text, in a transaction of their own unless one is open. Rows of one kind
     * that stand together are one INSERT.
     */
    String sql(boolean inOpenTransaction) {
      StringBuilder sql = new StringBuilder(inOpenTransaction ? "SELECT 1" : "BEGIN");
      for (int i = 0; i < all.size(); i++) {
        Statement statement = all.get(i);
        if (i > 0 && statement.continues(all.get(i - 1))) {
          sql.append(",\n").append(statement.row());
        } else {
          sql.append(";\n").append(text(statement, i));
        }
      }
      return sql.append(inOpenTransaction ? "" : ";\nCOMMIT").toString();
    }

    void bind(PreparedStatement prepared) throws SQLException {
      int index = 1;
      for (Statement statement : all) {
        for (Object value : statement.values()) {
          prepared.setObject(index++, value == null ? null : SqlValue.of(value));
        }
      }
    }
  }

  /** A guard that hits too little fails, by a number that does not parse and says which it is. */
  private static String text(Statement statement, int number) {
    String rows =
        switch (statement.guard()) {
          case NONE -> "";
          case CHANGES_A_ROW -> statement.sql() + " RETURNING 1";
          case FINDS_A_ROW -> statement.sql();
        };
    return rows.isEmpty()
        ? statement.sql()
        : "WITH hit AS (%s) SELECT CASE WHEN count(*) < %d THEN ('%s%d,' || count(*))::int END FROM hit"
            .formatted(rows, statement.rows(), LOST, number);
  }

  /** The loss of the statement with this number. */
  LostRace lost(int number) {
    Statement statement = statements.get(number);
    if (statement.lesson() != null) {
      statement.lesson().run();
    }
    return new LostRace(statement.sql().replaceAll("\\s+", " "), statement.instead());
  }

  void forget(boolean lost) {
    forgets.forEach(Runnable::run);
    if (lost) {
      doubts.forEach(Runnable::run);
    }
  }
}
