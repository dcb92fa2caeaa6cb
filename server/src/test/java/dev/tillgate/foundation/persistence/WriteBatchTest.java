package dev.tillgate.foundation.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.tillgate.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Batches on a pool of one connection, so that every test sees what the one before left of it. */
class WriteBatchTest {
  private final HikariDataSource pool = onlyConnection();
  private final JdbcClient jdbc = JdbcClient.create(pool);
  private final Tx tx = new Tx(pool);

  private static HikariDataSource onlyConnection() {
    HikariDataSource shared = (HikariDataSource) TestServer.bean(DataSource.class);
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(shared.getJdbcUrl());
    config.setUsername(shared.getUsername());
    config.setPassword(shared.getPassword());
    config.setMaximumPoolSize(1);
    config.addDataSourceProperty("stringtype", "unspecified");
    return new HikariDataSource(config);
  }

  @BeforeEach
  void makeTable() {
    jdbc.sql("CREATE TABLE batch_test (id int PRIMARY KEY, word text, at timestamptz)").update();
  }

  @AfterEach
  void dropTable() {
    jdbc.sql("DROP TABLE batch_test").update();
    pool.close();
  }

  private List<Integer> ids() {
    return jdbc.sql("SELECT id FROM batch_test ORDER BY id").query(Integer.class).list();
  }

  private static WriteBatch batch() {
    return WriteBatch.ofNobody(Instant.EPOCH);
  }

  private static WriteBatch inserts(int... ids) {
    WriteBatch batch = batch();
    for (int id : ids) {
      batch.add("INSERT INTO batch_test (id) VALUES (?)", id);
    }
    return batch;
  }

  /** It says the same when it has written already, and stops. */
  @Test
  void batchOnAConnectionThatTheDatabaseEnds_mayHaveHappened() {
    WriteBatch batch = inserts(1).add("SELECT pg_terminate_backend(pg_backend_pid())");
    assertThatThrownBy(() -> tx.commit(batch)).isInstanceOf(OutcomeUnknown.class);
    assertThat(ids()).isEmpty();
  }

  @Test
  void batch_isWrittenWhole_withItsValues() {
    WriteBatch batch = inserts(1, 2);
    batch.append(
        batch()
            .add(
                "INSERT INTO batch_test VALUES (?, ?, ?)",
                3,
                "semi;colon's ? and \"more\"",
                Instant.EPOCH));
    tx.commit(batch);
    assertThat(ids()).containsExactly(1, 2, 3);
    assertThat(jdbc.sql("SELECT word FROM batch_test WHERE id = 3").query(String.class).single())
        .isEqualTo("semi;colon's ? and \"more\"");
  }

  @Test
  void rowsOfOneKind_areOneInsert_whateverTheyHold() {
    WriteBatch batch = inserts(1, 2, 3);
    batch.add("INSERT INTO batch_test (id, word) VALUES (?, ?)", 4, null);
    batch.add("INSERT INTO batch_test (id, word) VALUES (?, ?)", 5, "five");
    batch.add("INSERT INTO batch_test (id) VALUES (?) ON CONFLICT DO NOTHING", 5);
    batch.add("INSERT INTO batch_test (id) VALUES (?) ON CONFLICT DO NOTHING", 5);
    assertThat(batch.parcel().sql(false).split(";\n")).hasSize(6);
    tx.commit(batch);
    assertThat(ids()).containsExactly(1, 2, 3, 4, 5);
    assertThat(
            jdbc.sql("SELECT word FROM batch_test WHERE id > 3 ORDER BY id")
                .query(String.class)
                .list())
        .containsExactly(null, "five");
  }

  @Test
  void changeOfFewerThanAll_leavesNothing() {
    tx.commit(inserts(1, 2));
    String delete = "DELETE FROM batch_test WHERE id < ?";
    assertThatExceptionOfType(LostRace.class)
        .isThrownBy(() -> tx.commit(inserts(9).mustChangeAll(3, null, delete, 9)))
        .withMessageContaining(delete);
    assertThat(ids()).containsExactly(1, 2);
    tx.commit(inserts(9).mustChangeAll(2, null, delete, 9));
    assertThat(ids()).containsExactly(9);
  }

  @Test
  void failingLastStatement_leavesNothing_andTheConnectionGoesOn() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () -> tx.commit(inserts(1, 2).add("UPDATE batch_test SET id = ?::int", "no number")));
    assertThat(ids()).isEmpty();
    tx.commit(inserts(5));
    assertThat(ids()).containsExactly(5);
  }

  @Test
  void secondOfItsKind_isADuplicate() {
    tx.commit(inserts(1));
    assertThatExceptionOfType(Duplicate.class).isThrownBy(() -> tx.commit(inserts(2, 1)));
    assertThat(ids()).containsExactly(1);
    tx.commit(inserts(2));
    assertThat(ids()).containsExactly(1, 2);
  }

  @Test
  void changeOfNothing_isALostRace_thatNamesItsStatement() {
    WriteBatch batch = inserts(1);
    batch.mustChange("INSERT INTO batch_test (id) VALUES (?)", 3);
    batch.mustChange("UPDATE batch_test SET word = ? WHERE id = ?", "x", 9);
    batch.add("INSERT INTO batch_test (id) VALUES (?)", 2);
    assertThatExceptionOfType(LostRace.class)
        .isThrownBy(() -> tx.commit(batch))
        .withMessageContaining("UPDATE batch_test SET word = ? WHERE id = ?");
    assertThat(ids()).isEmpty();
    tx.commit(
        inserts(1).mustChange("DELETE FROM batch_test WHERE id = ?", 1).append(inserts(7, 8)));
    assertThat(ids()).containsExactly(7, 8);
    tx.commit(batch().mustChange("UPDATE batch_test SET word = ?", "several rows"));
  }

  @Test
  void whatMustBeThere_isLookedForInTheSameTransaction() {
    WriteBatch found = inserts(1).mustFind(null, "SELECT 1 FROM batch_test WHERE id = ?", 1);
    tx.commit(found);
    WriteBatch missing = inserts(2).mustFind(null, "SELECT 1 FROM batch_test WHERE id = ?", 9);
    assertThatExceptionOfType(LostRace.class).isThrownBy(() -> tx.commit(missing));
    assertThat(ids()).containsExactly(1);
  }

  @Test
  void lostRace_isRunAgain_onWhatIsThereNow() {
    tx.commit(inserts(1));
    List<Integer> attempts = new ArrayList<>();
    String answer =
        tx.carryOut(
            attempt -> {
              attempts.add(attempt);
              int id = attempt == 1 ? 9 : 1;
              return Write.of(
                  batch().mustChange("DELETE FROM batch_test WHERE id = ?", id), "gone " + id);
            });
    assertThat(answer).isEqualTo("gone 1");
    assertThat(attempts).containsExactly(1, 2);
    assertThat(ids()).isEmpty();
  }

  @Test
  void duplicate_isRunAgain_andGivesUpWhenItStays() {
    tx.commit(inserts(1));
    AtomicInteger attempts = new AtomicInteger();
    assertThatExceptionOfType(Contended.class)
        .isThrownBy(
            () ->
                tx.carryOut(
                    _ -> {
                      attempts.incrementAndGet();
                      return Write.of(inserts(2, 1), "never");
                    }))
        .withCauseInstanceOf(Duplicate.class);
    assertThat(attempts).hasValue(10);
    assertThat(ids()).containsExactly(1);
  }

  @Test
  void lossThatIsToldAtOnce_isNotRunAgain() {
    IllegalArgumentException told = new IllegalArgumentException("taken");
    AtomicInteger attempts = new AtomicInteger();
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(
            () ->
                tx.carryOut(
                    _ -> {
                      attempts.incrementAndGet();
                      WriteBatch batch = inserts(1);
                      return Write.of(
                          batch.mustChange(told, "DELETE FROM batch_test WHERE id = 9"), "never");
                    }))
        .isSameAs(told);
    assertThat(attempts).hasValue(1);
    assertThat(ids()).isEmpty();
  }

  @Test
  void step_asksOnce_afterTheAttemptIsDurable_andItsOutcomeMayBeRunAgain() {
    List<String> seen = new ArrayList<>();
    Step<String, String> step =
        new Step<>(
            "a bank",
            () -> {
              seen.add("asked with " + ids());
              return "approved";
            },
            reply -> {
              seen.add(reply);
              WriteBatch outcome = inserts(2);
              return seen.size() < 3
                  ? Write.of(outcome.mustChange("DELETE FROM batch_test WHERE id = 9"), "lost")
                  : Write.of(outcome, reply);
            });
    String answer = tx.carryOut(_ -> Write.of(inserts(1), "pending").then(step));
    assertThat(answer).isEqualTo("approved");
    assertThat(seen).containsExactly("asked with [1]", "approved", "approved");
    assertThat(ids()).containsExactly(1, 2);
  }

  @Test
  void stepWithoutAReply_leavesTheAttempt_andAnswersWhatHoldsMeanwhile() {
    Step<String, String> silent =
        new Step<>(
            "a bank",
            () -> {
              throw new IllegalStateException("no reply in time");
            },
            reply -> Write.of(inserts(2), reply));
    assertThat(
            tx.<String, RuntimeException>carryOut(
                _ -> Write.of(inserts(1), "pending").then(silent)))
        .isEqualTo("pending");
    assertThat(ids()).containsExactly(1);
  }

  @Test
  void actsTogether_seeEachOther_andHappenWhollyOrNotAtAll() {
    AtomicInteger forgotten = new AtomicInteger();
    tx.together(
        () -> {
          WriteBatch batch = inserts(1);
          batch.forget(forgotten::incrementAndGet);
          tx.commit(batch);
          assertThat(ids()).containsExactly(1);
          assertThat(forgotten).hasValue(0);
          tx.commit(inserts(2).mustChange("UPDATE batch_test SET word = 'x' WHERE id = 1"));
        });
    assertThat(ids()).containsExactly(1, 2);
    assertThat(forgotten).hasValue(1);
    assertThatExceptionOfType(Contended.class)
        .isThrownBy(
            () ->
                tx.together(
                    () -> {
                      tx.commit(inserts(3));
                      tx.carryOut(_ -> Write.of(inserts(1), "never"));
                    }));
    assertThat(ids()).containsExactly(1, 2);
    tx.commit(inserts(4));
    assertThat(ids()).containsExactly(1, 2, 4);
  }

  @Test
  void whatIsKnown_isForgottenAlsoAfterALoss() {
    List<String> forgotten = new ArrayList<>();
    WriteBatch batch = inserts(1);
    batch.forget(() -> forgotten.add("changed"));
    batch.forgetIfLost(() -> forgotten.add("relied on"));
    tx.commit(batch);
    assertThat(forgotten).containsExactly("changed");
    WriteBatch lost = batch().mustChange("DELETE FROM batch_test WHERE id = 9");
    lost.forgetIfLost(() -> forgotten.add("relied on"));
    assertThatExceptionOfType(LostRace.class).isThrownBy(() -> tx.commit(lost));
    assertThat(forgotten).containsExactly("changed", "relied on");
  }

  @Test
  void attempt_isMadeOnce() {
    tx.commit(inserts(1));
    AtomicInteger attempts = new AtomicInteger();
    assertThatExceptionOfType(Contended.class)
        .isThrownBy(
            () ->
                tx.attempt(
                    _ -> {
                      attempts.incrementAndGet();
                      return Write.of(inserts(1), "never");
                    }));
    assertThat(attempts).hasValue(1);
  }

  @Test
  void lossOfAGuard_teachesOnlyItsOwnLesson() {
    List<String> learned = new ArrayList<>();
    WriteBatch otherLost =
        batch()
            .mustFindOrLearn(() -> learned.add("first"), "SELECT 1")
            .mustChange("DELETE FROM batch_test WHERE id = 9");
    assertThatExceptionOfType(LostRace.class).isThrownBy(() -> tx.commit(otherLost));
    assertThat(learned).isEmpty();
    WriteBatch lost =
        batch()
            .mustFindOrLearn(() -> learned.add("first"), "SELECT 1")
            .mustFindOrLearn(() -> learned.add("second"), "SELECT 1 WHERE false");
    assertThatExceptionOfType(LostRace.class).isThrownBy(() -> tx.commit(lost));
    assertThat(learned).containsExactly("second");
  }

  /**
   * Another connection holds row 2 and asks for row 1, which the batch has while it wants row 2.
   */
  @Test
  void deadlock_isRunAgain() throws Exception {
    tx.commit(inserts(1, 2));
    AtomicInteger attempts = new AtomicInteger();
    try (HikariDataSource others = onlyConnection();
        Connection other = others.getConnection();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      // So that it is the batch that finds the deadlock and gives way.
      write(other, "SET deadlock_timeout = '10min'");
      other.setAutoCommit(false);
      write(other, "UPDATE batch_test SET word = 'theirs' WHERE id = 2");
      Future<String> ours =
          threads.submit(
              () ->
                  tx.carryOut(
                      _ -> {
                        attempts.incrementAndGet();
                        return Write.of(
                            batch()
                                .mustChange("UPDATE batch_test SET word = 'ours' WHERE id = 1")
                                .mustChange("UPDATE batch_test SET word = 'ours' WHERE id = 2"),
                            "done");
                      }));
      await(
          other, "SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'");
      write(other, "UPDATE batch_test SET word = 'theirs' WHERE id = 1");
      other.commit();
      assertThat(ours.get()).isEqualTo("done");
    }
    assertThat(attempts).hasValue(2);
    assertThat(jdbc.sql("SELECT DISTINCT word FROM batch_test").query(String.class).list())
        .containsExactly("ours");
  }

  private static void write(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void await(Connection connection, String count) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      boolean found = false;
      while (!found) {
        try (ResultSet row = statement.executeQuery(count)) {
          found = row.next() && row.getInt(1) > 0;
        }
      }
    }
  }
}
