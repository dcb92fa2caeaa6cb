package dev.tillgate.foundation.persistence;

import dev.tillgate.foundation.kernel.Fresh;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers that are handed out once. Each node takes a block of them in one statement. */
public final class Ids {
  /** What is numbered; each has a sequence of its own whose increment is the block. */
  public enum Pool {
    MERCHANT("merchant_id_seq", 1),
    PRODUCT("product_id_seq", 10),
    CUSTOMER("customer_reference_seq", 100),
    /** Order references: nine digits. */
    ORDER("order_reference_seq", 1000),
    /** Rows that nobody outside refers to. */
    ROW("row_id_seq", 10000);

    private final String sequence;
    private final int block;

    Pool(String sequence, int block) {
      this.sequence = sequence;
      this.block = block;
    }
  }

  private static final class Block {
    private long next;
    private long end;
    private long takenAt;
  }

  /**
   * After this long a node takes another block of {@link Pool#ROW}, so that rows are numbered in
   * the order of their times but for as long.
   */
  public static final Duration ROWS_KEPT = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final Map<Pool, Block> blocks = new EnumMap<>(Pool.class);

  public Ids(JdbcClient jdbc) {
    this.jdbc = jdbc;
    for (Pool pool : Pool.values()) {
      blocks.put(pool, new Block());
    }
  }

  /** The next number; no other node and no other call gets it. */
  public long next(Pool pool) {
    long number = taken(pool);
    if (pool != Pool.ROW) {
      Fresh.made(String.valueOf(number));
    }
    return number;
  }

  private long taken(Pool pool) {
    Block block = java.util.Objects.requireNonNull(blocks.get(pool));
    synchronized (block) {
      boolean isOld = pool == Pool.ROW && System.nanoTime() - block.takenAt > ROWS_KEPT.toNanos();
      if (block.next == block.end || isOld) {
        block.next = firstOfNewBlock(pool);
        block.end = block.next + pool.block;
        block.takenAt = System.nanoTime();
      }
      return block.next++;
    }
  }

  /**
   * The number below which no block of rows will begin any more: smaller ones are only given out by
   * nodes that have kept a block, for {@link #ROWS_KEPT} at the most.
   */
  public long rowHorizon() {
    return jdbc.sql("SELECT last_value FROM row_id_seq").query(Long.class).single();
  }

  private long firstOfNewBlock(Pool pool) {
    return jdbc.sql("SELECT nextval(?::regclass)").param(pool.sequence).query(Long.class).single();
  }
}
