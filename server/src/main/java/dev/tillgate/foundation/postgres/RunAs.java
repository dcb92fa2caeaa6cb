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
 * Everybody else runs it as they are, but to make its files it wants a user with a name.
 *
 * @param prefix the command that leads PostgreSQL's own
 * @param owner the user id that must own PostgreSQL's files, or {@link #UNCHANGED}
 */
record RunAs(List<String> prefix, int owner) {
  static final int UNCHANGED = -1;

  private static final RunAs OURSELVES = new RunAs(List.of(), UNCHANGED);
  private static final int ROOT = 0;
  private static final int NOBODY = 65534;

  /** Where the line of /proc has it: after the title and the real one. */
  private static final int EFFECTIVE = 2;

  /** The account for this directory: files that exist stay with the user who owns them. */
  static RunAs forCluster(DataDirectory directory) {
    try {
      int user = user();
      if (user != ROOT) {
        return directory.hasCluster() ? OURSELVES : named(user);
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

  /** Containers are often run under a number that no name belongs to. */
  private static RunAs named(int user) {
    for (RunAs candidate :
        List.of(OURSELVES, namespace("--map-user=" + NOBODY, "--map-group=" + NOBODY))) {
      if (candidate.succeeds(List.of("id", "-un"))) {
        return candidate;
      }
    }
    throw new StartFailure(
        "PostgreSQL needs a user with a name, and user %s has none in /etc/passwd; add one, run Tillgate as another user, or give it a database with --database-url."
            .formatted(Integer.toUnsignedString(user)));
  }

  private static RunAs namespace(String... options) {
    String unshare = Commands.find("unshare").orElse("unshare");
    return new RunAs(Commands.join(List.of(unshare, "-U"), List.of(options)), UNCHANGED);
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
    return succeeds(List.of("/bin/sh", "-c", "cd \"$1\"", "sh", dir.toString()));
  }

  private boolean succeeds(List<String> command) {
    try {
      return Commands.run(command(command)).succeeded();
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

  /**
   * The user id that counts for permissions; without /proc, as on macOS, only whether it is root.
   */
  private static int user() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return "root".equals(System.getProperty("user.name")) ? ROOT : NOBODY;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("Uid:"))
        .map(line -> Integer.parseUnsignedInt(line.split("\\s+", -1)[EFFECTIVE]))
        .findFirst()
        .orElse(NOBODY);
  }

  private static int ownerOf(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
  }
}
