package dev.tillgate.foundation.postgres;

import dev.tillgate.foundation.kernel.StartFailure;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL that Tillgate brings along: a real server on a directory of its own, reachable
 * from this machine only, durable, started again where it dies, and stopped when closed. Safe for
 * use by several threads.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private final DirectoryLock lock;
  private final Supervisor supervisor;
  private final String password;

  private EmbeddedPostgres(DirectoryLock lock, Supervisor supervisor, String password) {
    this.lock = lock;
    this.supervisor = supervisor;
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
    return start(dataDir, null);
  }

  /** The same, where a new directory is filled from a template if there is one that fits. */
  public static EmbeddedPostgres start(Path dataDir, @Nullable ClusterTemplate template) {
    DataDirectory directory = DataDirectory.open(dataDir);
    DirectoryLock lock = DirectoryLock.acquire(directory);
    try {
      return startLocked(directory, lock, template);
    } catch (RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  private static EmbeddedPostgres startLocked(
      DataDirectory directory, DirectoryLock lock, @Nullable ClusterTemplate template) {
    directory.requireVersion(PostgresBinaries.MAJOR_VERSION);
    StalePostmaster.stop(directory);
    RunAs account = RunAs.forCluster(directory);
    PostgresBinaries binaries = PostgresBinaries.unpacked(directory, account);
    String password = directory.password(account);
    if (!directory.hasCluster()) {
      new ClusterMaker(directory, binaries, account, template).make();
    }
    PostmasterStart start = new PostmasterStart(directory, binaries, account, password);
    return new EmbeddedPostgres(lock, Supervisor.of(start), password);
  }

  /** Where the database is, without user and password. */
  public String jdbcUrl() {
    return Connections.url(supervisor.port(), Connections.DATABASE);
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
      supervisor.close();
    } finally {
      lock.close();
    }
  }
}
