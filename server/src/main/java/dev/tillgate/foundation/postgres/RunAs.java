package dev.tillgate.foundation.postgres;

import dev.tillgate.foundation.kernel.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The account that PostgreSQL runs under. It refuses to run as root, so for root it runs in a user
 * namespace, where root's files are its own but root's powers are gone, or under another user id.
 *
 * @param prefix the command that leads PostgreSQL's own
 * @param owner the user id that must own PostgreSQL's files, or {@link #UNCHANGED}
 */
record RunAs(List<String> prefix, int owner) {
  static final int UNCHANGED = -1;

  private static final int ROOT = 0;
  private static final int NOBODY = 65534;

  /** The account for this directory: files that exist stay with the user who owns them. */
  static RunAs forCluster(DataDirectory directory) {
    try {
      if (!isRoot()) {
        return new RunAs(List.of(), UNCHANGED);
      }
      int owner = directory.hasCluster() ? ownerOf(directory.cluster()) : ROOT;
      return firstThatEnters(
          directory.root(),
          owner == ROOT ? List.of(namespace(), user(NOBODY)) : List.of(user(owner)));
    } catch (IOException e) {
      throw new StartFailure("The owner of " + directory.root() + " is not known: " + e, e);
    }
  }

  private static RunAs firstThatEnters(Path root, List<RunAs> candidates) throws IOException {
    boolean works = false;
    for (RunAs candidate : candidates) {
      if (candidate.canEnter(root)) {
        return candidate;
      }
      works |= candidate.canEnter(Path.of("/"));
    }
    throw new StartFailure(
        works
            ? "PostgreSQL must not run as root, and without root's powers it cannot enter the data directory %s; choose a directory that every user may pass through, such as /var/lib/tillgate, or run Tillgate as a normal user."
                .formatted(root)
            : "PostgreSQL must not run as root, and neither unshare nor setpriv works here; run Tillgate as a normal user, or give it a database with --database-url.");
  }

  private static RunAs namespace() {
    return new RunAs(List.of(Commands.find("unshare").orElse("unshare"), "-U"), UNCHANGED);
  }

  private static RunAs user(int id) {
    String setpriv = Commands.find("setpriv").orElse("setpriv");
    return new RunAs(List.of(setpriv, "--reuid=" + id, "--regid=" + id, "--clear-groups"), id);
  }

  /**
   * Whether the account may go into the directory; false also when the account is not to be had.
   */
  boolean canEnter(Path dir) {
    if (prefix.isEmpty()) {
      return true;
    }
    try {
      return Commands.run(command(List.of("/bin/sh", "-c", "cd \"$1\"", "sh", dir.toString())))
          .succeeded();
    } catch (IOException e) {
      return false;
    }
  }

  /** The command as this account runs it; the process keeps its id. */
  List<String> command(List<String> command) {
    return Commands.join(prefix, command);
  }

  /** Gives a file, or a directory with all that is in it, to the account. */
  void own(Path path) throws IOException {
    if (owner == UNCHANGED || ownerOf(path) == owner) {
      return;
    }
    try (Stream<Path> tree = Files.walk(path)) {
      for (Path each : (Iterable<Path>) tree::iterator) {
        Files.setAttribute(each, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(each, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  private static boolean isRoot() throws IOException {
    Path self = Path.of("/proc/self");
    return Files.exists(self)
        ? ownerOf(self) == ROOT
        : "root".equals(System.getProperty("user.name"));
  }

  private static int ownerOf(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
  }
}
