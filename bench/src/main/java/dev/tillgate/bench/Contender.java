package dev.tillgate.bench;

import java.io.IOException;
import java.sql.SQLException;

/** One of two that do the same work, to be compared. */
interface Contender {
  /** What one client needs for itself: its connection and what it has prepared. */
  Client client() throws IOException, SQLException;

  /** Works for one caller at a time. */
  interface Client extends AutoCloseable {
    /** Does the work once. */
    void call() throws IOException, SQLException;

    @Override
    void close() throws IOException, SQLException;
  }
}
