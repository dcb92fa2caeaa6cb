package dev.tillgate.gate.wire;

import dev.tillgate.TestServer;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything that the database keeps for some merchants, as one text. A transaction id that was not
 * taken is proof enough that nothing was written; only where one was taken are the rows compared.
 */
final class ShopState {
  private final JdbcClient jdbc = TestServer.bean(JdbcClient.class);
  private final String rows;
  private String transaction;
  private String state;

  ShopState(List<String> merchantCodes) {
    String merchants =
        merchantCodes.stream()
            .map(code -> jdbc.sql("SELECT merchant_id FROM merchant WHERE code = ?").param(code))
            .map(found -> found.query(Long.class).single().toString())
            .collect(Collectors.joining(","));
    this.rows =
        jdbc
            .sql(
                """
                SELECT table_name FROM information_schema.columns
                WHERE column_name = 'merchant_id' AND table_schema = 'public'
                ORDER BY table_name""")
            .query(String.class)
            .list()
            .stream()
            .map(table -> digest(table, merchants))
            .collect(Collectors.joining("\nUNION ALL "));
    this.transaction = nextTransaction();
    this.state = read();
  }

  /** Whether any row of theirs is new, gone or another since the last look. */
  boolean hasChanged() {
    String before = transaction;
    transaction = nextTransaction();
    if (transaction.equals(before)) {
      return false;
    }
    String known = state;
    state = read();
    return !state.equals(known);
  }

  private static String digest(String table, String merchants) {
    return """
        SELECT '%1$s ' || count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0)
        FROM %1$s t WHERE merchant_id IN (%2$s)"""
        .formatted(table, merchants);
  }

  private String nextTransaction() {
    return jdbc.sql("SELECT pg_snapshot_xmax(pg_current_snapshot())::text")
        .query(String.class)
        .single();
  }

  private String read() {
    return String.join("\n", jdbc.sql(rows).query(String.class).list());
  }
}
