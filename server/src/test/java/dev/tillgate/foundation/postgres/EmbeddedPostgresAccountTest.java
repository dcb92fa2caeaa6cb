package dev.tillgate.foundation.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tillgate.foundation.kernel.StartFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every account starts the server, and files stay with the one that has them. */
final class EmbeddedPostgresAccountTest {
  private static final int NOBODY = 65534;
  private static final RunAs AS_NOBODY =
      new RunAs(
          List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), NOBODY);

  private static final int NAMELESS = 54321;
  private static final RunAs AS_NAMELESS =
      new RunAs(
          List.of("setpriv", "--reuid=" + NAMELESS, "--regid=" + NAMELESS, "--clear-groups"),
          NAMELESS);

  @TempDir Path dir;

  @BeforeEach
  void root() throws Exception {
    assumeThat(Files.getAttribute(dir, "unix:uid")).as("tests run as root").isEqualTo(0);
    assumeThat(AS_NOBODY.canEnter(Path.of("/"))).as("setpriv works").isTrue();
    Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void normalUser_needsNoOtherAccount() throws Exception {
    Path data = dataOf(AS_NOBODY);
    try (Child child = start(AS_NOBODY, data)) {
      assertThat(child.said()).contains(EmbeddedPostgresChild.READY);
      assertThat(namespaceOf(postmaster(data))).isEqualTo(namespaceOf("self"));
    }
    assertThat(Files.getAttribute(data.resolve("pg/PG_VERSION"), "unix:uid")).isEqualTo(NOBODY);
    assertThat(data.resolve("pg/postmaster.pid")).doesNotExist();
  }

  @Test
  void normalUser_startsWhereNamespacesAreRefused() throws Exception {
    try (Child child = startWithoutNamespaces(AS_NOBODY, dataOf(AS_NOBODY))) {
      assertThat(child.said()).contains(EmbeddedPostgresChild.READY);
    }
  }

  @Test
  void userWithoutAName_startsUnderOne() throws Exception {
    assumeThat(Commands.run(List.of("id", "-un", Integer.toString(NAMELESS))).succeeded())
        .isFalse();
    Path data = dataOf(AS_NAMELESS);
    for (int start = 0; start < 2; start++) {
      try (Child child = start(AS_NAMELESS, data)) {
        assertThat(child.said()).contains(EmbeddedPostgresChild.READY);
      }
    }
    assertThat(Files.getAttribute(data.resolve("pg/PG_VERSION"), "unix:uid")).isEqualTo(NAMELESS);
  }

  @Test
  void userWithoutANameWhereNamespacesAreRefused_isToldWhatToDo() throws Exception {
    assumeThat(Commands.run(List.of("id", "-un", Integer.toString(NAMELESS))).succeeded())
        .isFalse();
    Path data = dataOf(AS_NAMELESS);
    try (Child child = startWithoutNamespaces(AS_NAMELESS, data)) {
      assertThat(child.said())
          .contains(
              "PostgreSQL needs a user with a name, and user 54321 has none in /etc/passwd; add one, run Tillgate as another user, or give it a database with --database-url.");
    }
    assertThat(data.resolve("pg")).doesNotExist();
  }

  @Test
  void root_leavesTheFilesToTheirOwner() throws Exception {
    EmbeddedPostgres.start(dir).close();
    AS_NOBODY.own(dir.resolve("pg"));

    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(dir)) {
      TestSql.execute(postgres, "CREATE TABLE note (text varchar)");
    }
    try (Stream<Path> files = Files.walk(dir.resolve("pg"))) {
      assertThat(files)
          .allSatisfy(file -> assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(NOBODY));
    }
  }

  @Test
  void closedParent_isExplained() throws Exception {
    Path closed = Files.createDirectory(dir.resolve("closed"));
    Path data = Files.createDirectories(closed.resolve("data/pg"));
    Files.writeString(data.resolve("PG_VERSION"), PostgresBinaries.MAJOR_VERSION);
    AS_NOBODY.own(data);
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));

    assertThatThrownBy(() -> EmbeddedPostgres.start(closed.resolve("data")))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("cannot enter the data directory " + closed.resolve("data"));
  }

  /** A server in a process of another account; closing it stops it in order. */
  private record Child(Process process, String said) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      process.getOutputStream().close();
      process.onExit().join();
    }
  }

  private Child start(RunAs account, Path data) throws Exception {
    Process process = EmbeddedPostgresChild.start(account.prefix(), readableClassPath(), data);
    return new Child(process, EmbeddedPostgresChild.awaitReady(process));
  }

  /** As in a container that refuses them: a namespace of its own may have none below it. */
  private Child startWithoutNamespaces(RunAs account, Path data) throws Exception {
    String inside = "echo 0 >/proc/sys/user/max_user_namespaces && exec \"$@\"";
    List<String> outside =
        List.of(
            "unshare", "-U", "sh", "-c", "read -r go; exec sh -c '" + inside + "' sh \"$@\"", "sh");
    Process process =
        EmbeddedPostgresChild.start(
            Commands.join(outside, account.prefix()), readableClassPath(), data);
    String pid = Long.toString(process.pid());
    while (process.isAlive() && namespaceOf(pid).equals(namespaceOf("self"))) {
      Thread.onSpinWait();
    }
    assumeThat(process.isAlive()).as("unshare works").isTrue();
    Files.writeString(Path.of("/proc", pid, "uid_map"), "0 0 65536");
    Files.writeString(Path.of("/proc", pid, "gid_map"), "0 0 65536");
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
    return new Child(process, EmbeddedPostgresChild.awaitReady(process));
  }

  private Path dataOf(RunAs account) throws Exception {
    Path data = Files.createDirectory(dir.resolve("data"));
    account.own(data);
    return data;
  }

  private static String postmaster(Path data) throws Exception {
    return Files.readAllLines(data.resolve("pg/postmaster.pid")).getFirst();
  }

  private static String namespaceOf(String process) throws Exception {
    return Files.readSymbolicLink(Path.of("/proc", process, "ns/user")).toString();
  }

  /** The libraries lie in root's home, where the other account cannot read them. */
  private String readableClassPath() throws Exception {
    Path libraries = Files.createTempDirectory(dir, "libraries");
    Files.setPosixFilePermissions(libraries, PosixFilePermissions.fromString("rwxr-xr-x"));
    List<String> readable = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      Path copy = libraries.resolve(readable.size() + "-" + path.getFileName());
      if (Files.isDirectory(path)) {
        copyTree(path, copy);
      } else if (Files.exists(path)) {
        Files.copy(path, copy);
      }
      readable.add(copy.toString());
    }
    return String.join(File.pathSeparator, readable);
  }

  private static void copyTree(Path from, Path to) throws Exception {
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path each : (Iterable<Path>) tree::iterator) {
        Files.copy(each, to.resolve(from.relativize(each).toString()));
      }
    }
  }
}
