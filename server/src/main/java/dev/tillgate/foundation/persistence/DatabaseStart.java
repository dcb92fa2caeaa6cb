package dev.tillgate.foundation.persistence;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * The database is opened beside the rest of the start, which waits for it only where it first needs
 * it. What goes wrong is told there.
 */
public final class DatabaseStart implements AutoCloseable {
  private static final Duration LONGEST_END = Duration.ofSeconds(20);

  private final FutureTask<DatabaseHome> opening;
  private final Migrating migrating;
  private final Thread thread;
  private final Thread atShutdown = new Thread(this::close);

  private DatabaseStart(FutureTask<DatabaseHome> opening, Migrating migrating) {
    this.opening = opening;
    this.migrating = migrating;
    this.thread = Thread.ofPlatform().daemon().name("database-start").unstarted(opening);
  }

  /**
   * Begins to open the external database at the URL or, when it is blank, the embedded one.
   *
   * @param data the directory of the embedded one
   * @param template a file made by {@link DatabaseTemplate}, for a new directory; null for none
   * @param timeout the seconds that an answer may take; 0 for no limit
   */
  public static DatabaseStart begin(
      String url, Path data, @Nullable Path template, String timeout) {
    Migrating migrating = new Migrating();
    DatabaseStart start =
        new DatabaseStart(
            new FutureTask<>(() -> DatabaseHome.open(url, data, template, timeout, migrating)),
            migrating);
    Runtime.getRuntime().addShutdownHook(start.atShutdown);
    start.thread.start();
    return start;
  }

  /** The open database, which is the caller's to close from then on. */
  DatabaseHome await() {
    try {
      DatabaseHome home = opening.get();
      forgetShutdown();
      return home;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException reason
          ? reason
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the database was opened", e);
    }
  }

  /** Closes the database, or stops opening it. Safe to call when it has been closed. */
  @Override
  public void close() {
    thread.interrupt();
    migrating.end();
    try {
      if (thread.join(LONGEST_END)) {
        opening.get().close();
      }
    } catch (ExecutionException e) {
      // What does not open need not be closed, and whoever waited for it was told why.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    forgetShutdown();
  }

  private void forgetShutdown() {
    try {
      Runtime.getRuntime().removeShutdownHook(atShutdown);
    } catch (IllegalStateException e) {
      // It is running, and closing twice does no harm.
    }
  }
}
