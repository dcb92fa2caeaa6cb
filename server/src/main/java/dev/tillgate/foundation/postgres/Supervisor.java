package dev.tillgate.foundation.postgres;

import java.lang.System.Logger;

/** Sees to it that the server runs: where it ends without being told to, it is started again. */
final class Supervisor implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Supervisor.class.getName());
  private static final int PAUSE_MILLIS = 500;

  private final PostmasterStart start;
  private final int port;
  private final Thread thread;
  private volatile Postmaster postmaster;
  private volatile boolean closed;

  private Supervisor(PostmasterStart start, Postmaster first) {
    this.start = start;
    this.port = first.port();
    this.postmaster = first;
    this.thread = Thread.ofPlatform().daemon().name("postgres-supervisor").unstarted(this::watch);
  }

  /** Starts the server, and watches it from then on. */
  static Supervisor of(PostmasterStart start) {
    Supervisor supervisor = new Supervisor(start, start.run());
    supervisor.thread.start();
    return supervisor;
  }

  /** Where the server listens, also after it was started again. */
  int port() {
    return port;
  }

  private void watch() {
    try {
      while (!closed) {
        postmaster.process().waitFor();
        revive();
      }
    } catch (InterruptedException e) {
      // Closed: nobody waits for the server any more.
    }
  }

  private void revive() {
    if (closed) {
      return;
    }
    LOG.log(
        Logger.Level.WARNING,
        "PostgreSQL (process {0}) has ended; it is started again",
        Long.toString(postmaster.process().pid()));
    try {
      postmaster = start.again(port);
      LOG.log(Logger.Level.INFO, "PostgreSQL takes connections again");
    } catch (RuntimeException e) {
      if (!closed) {
        LOG.log(Logger.Level.ERROR, "PostgreSQL was not started again; trying once more", e);
        Commands.pause(PAUSE_MILLIS);
      }
    }
  }

  /** Stops the server and watches it no longer. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    boolean interrupted = Thread.interrupted();
    try {
      thread.join();
    } catch (InterruptedException e) {
      interrupted = true;
    }
    postmaster.stop();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
