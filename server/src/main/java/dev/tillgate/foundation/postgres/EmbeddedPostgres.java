package dev.tillgate.foundation.postgres;

import dev.tillgate.foundation.kernel.StartFailure;
import java.nio.file.Path;

/**
 * The PostgreSQL that Tillgate brings along: a real server on a directory of its own, reachable
 * from this machine only, durable, and stopped when closed. Safe for use by several threads.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private final DirectoryLock lock;
  private final Postmaster postmaster;
  private final String password;

  private EmbeddedPostgres(DirectoryLock lock, Postmaster postmaster, String password) {
    this.lock = lock;
    this.postmaster = postmaster;
    this.password = password;
  }

  /**
   * Starts the server on the directory, which is made and filled when it is new, and returns when
   * it takes connections.
   *
   * @throws StartFailure when the directory is in use, unreadable or made by another version, or
   *     when PostgreSQL does not run here
   */
  public static EmbeddedPostgres start(Path dataDir) {
    DataDirectory directory = DataDirectory.open(dataDir);
    DirectoryLock lock = DirectoryLock.acquire(directory);
    try {
      return startLocked(directory, lock);
    } catch (RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  private static EmbeddedPostgres startLocked(DataDirectory directory, DirectoryLock lock) {
    directory.requireVersion(PostgresBinaries.MAJOR_VERSION);
    StalePostmaster.stop(directory);
    RunAs account = RunAs.forCluster(directory);
    PostgresBinaries binaries = PostgresBinaries.unpacked(directory, account);
    String password = directory.password(account);
    if (!directory.hasCluster()) {
      new ClusterMaker(directory, binaries, account).make();
    }
    Postmaster postmaster = new PostmasterStart(directory, binaries, account, password).run();
    return new EmbeddedPostgres(lock, postmaster, password);
  }

  /** Where the database is, without user and password. */
  public String jdbcUrl() {
    return Connections.url(postmaster.port(), Connections.DATABASE);
  }

  /** The owner of the database. */
  public String user() {
    return Connections.USER;
  }

  /** The password of {@link #user()}, which is also kept in the data directory. */
  public String password() {
    return password;
  }

  /** Ends open connections, stops the server, waits for it and frees the directory. */
  @Override
  public synchronized void close() {
    try {
      postmaster.stop();
    } finally {
      lock.close();
    }
  }
}
