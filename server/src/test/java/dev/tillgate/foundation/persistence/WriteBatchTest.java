package dev.tillgate.foundation.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.tillgate.TestServer;
import java.time.Instant;
import java.util.List;
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

  private static WriteBatch inserts(int... ids) {
    WriteBatch batch = new WriteBatch();
    for (int id : ids) {
      batch.add("INSERT INTO batch_test (id) VALUES (?)", id);
    }
    return batch;
  }

  @Test
  void batch_isWrittenWhole_withItsValues() {
    WriteBatch batch = inserts(1, 2);
    batch.append(
        new WriteBatch()
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
  void changeOfNothing_isALostRace() {
    WriteBatch batch = inserts(1);
    batch.mustChange("UPDATE batch_test SET word = ? WHERE id = ?", "x", 9);
    batch.add("INSERT INTO batch_test (id) VALUES (?)", 2);
    assertThatExceptionOfType(LostRace.class).isThrownBy(() -> tx.commit(batch));
    assertThat(ids()).isEmpty();
    tx.commit(
        inserts(1).mustChange("DELETE FROM batch_test WHERE id = ?", 1).append(inserts(7, 8)));
    assertThat(ids()).containsExactly(7, 8);
    tx.commit(new WriteBatch().mustChange("UPDATE batch_test SET word = ?", "several rows"));
  }

  @Test
  void hook_joinsTheWrite_andFallsWithIt() throws Exception {
    CommitHook hook =
        (batch, answer) -> batch.add("INSERT INTO batch_test (id) VALUES (?)", answer);
    Tx.joined(
        hook,
        () -> {
          tx.commit(inserts(1), 100);
          return 0;
        });
    assertThat(ids()).containsExactly(1, 100);
    assertThatExceptionOfType(Duplicate.class)
        .isThrownBy(
            () ->
                Tx.joined(
                    hook,
                    () -> {
                      tx.commit(inserts(2), 100);
                      return 0;
                    }));
    assertThat(ids()).containsExactly(1, 100);
  }
}
