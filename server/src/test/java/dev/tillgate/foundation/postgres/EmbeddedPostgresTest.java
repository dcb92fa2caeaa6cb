package dev.tillgate.foundation.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillgate.foundation.kernel.StartFailure;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds while the server runs. */
final class EmbeddedPostgresTest {
  @TempDir static Path dir;
  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void start() {
    postgres = EmbeddedPostgres.start(dir.resolve("data"));
  }

  @AfterAll
  static void stop() {
    postgres.close();
    postgres.close();
  }

  @ParameterizedTest
  @CsvSource({
    "fsync, on",
    "synchronous_commit, on",
    "full_page_writes, on",
    "data_checksums, on",
    "listen_addresses, 127.0.0.1",
    "password_encryption, scram-sha-256",
    "server_encoding, UTF8",
    "jit, off"
  })
  void settings_areThoseOfABillingServer(String name, String expected) throws SQLException {
    assertThat(TestSql.value(postgres, "SHOW " + name)).isEqualTo(expected);
  }

  @Test
  void durability_cannotBeSwitchedOffInTheConfiguration() throws SQLException {
    TestSql.execute(postgres, "ALTER SYSTEM SET fsync = off");
    TestSql.execute(postgres, "SELECT pg_reload_conf()");

    assertThat(TestSql.value(postgres, "SHOW fsync")).isEqualTo("on");
    assertThat(TestSql.value(postgres, "SELECT source FROM pg_settings WHERE name = 'fsync'"))
        .isEqualTo("command line");
  }

  @Test
  void version_isTheOneTheDirectoryIsCheckedAgainst() throws SQLException {
    assertThat(TestSql.value(postgres, "SHOW server_version"))
        .startsWith(PostgresBinaries.MAJOR_VERSION + ".");
  }

  @Test
  void password_isRequired() {
    assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), "tillgate", "wrong"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
    assertThat(postgres.jdbcUrl()).doesNotContain(postgres.password()).doesNotContain("user");
  }

  @Test
  void password_isReadableByItsOwnerOnly() throws Exception {
    Path file = dir.resolve("data").resolve("pg.password");

    assertThat(Files.readString(file)).isEqualTo(postgres.password());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void port_isOpenOnLoopbackOnly() throws Exception {
    int port = URI.create(postgres.jdbcUrl().substring("jdbc:".length())).getPort();
    List<InetAddress> outside =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
            .toList();

    new Socket(InetAddress.ofLiteral("127.0.0.1"), port).close();
    for (InetAddress address : outside) {
      assertThatThrownBy(() -> new Socket(address, port).close())
          .isInstanceOf(ConnectException.class);
    }
  }

  @Test
  void directoryInUse_isRefused() {
    assertThatThrownBy(() -> EmbeddedPostgres.start(dir.resolve("data")))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining(dir.resolve("data").toString())
        .hasMessageContaining("process " + ProcessHandle.current().pid());
  }

  @Test
  void postmaster_runsInASessionOfItsOwn() throws Exception {
    assertThat(Commands.find("setsid")).isPresent();
    long pid = new PostmasterPid(dir.toRealPath().resolve("data/pg")).read().orElseThrow();
    String afterName =
        Files.readString(Path.of("/proc/" + pid + "/stat")).replaceFirst(".*\\) ", "");

    assertThat(afterName.split(" ", -1)[3]).as("session").isEqualTo(Long.toString(pid));
    assertThat(ProcessHandle.current().children().map(ProcessHandle::pid)).contains(pid);
  }
}
