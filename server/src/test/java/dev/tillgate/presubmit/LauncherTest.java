package dev.tillgate.presubmit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher tells Java, seen by a Java that only repeats it. */
class LauncherTest {
  @TempDir private Path root;

  @BeforeEach
  void buildNothing() throws IOException {
    Files.copy(Repository.file("tillgate"), root.resolve("tillgate"));
    executable(
        "jdk/bin/java",
        """
        #!/bin/sh
        echo "$@"
        for option in "$@"; do
          case $option in
            -XX:AOTCacheOutput=*) touch "${option#*=}" ;;
          esac
        done
        """);
    executable("jdk/bin/javac", "#!/bin/sh\n");
    write("jdk/release", "JAVA_VERSION=\"25\"\n");
    write("pom.xml", "");
    write("server/pom.xml", "");
    Files.createDirectories(root.resolve("server/src/main"));
    write(".tillgate/app/tillgate.jar", "");
    write(".tillgate/app/built", "%s %s 25%n".formatted(root.toRealPath(), jdk()));
  }

  @Test
  void heap_isSmall_unlessTheCallerSaysAnother() throws Exception {
    assertThat(told("")).containsOnlyOnce("-Xmx").contains("-Xmx256m ", "-XX:+UseSerialGC ");
    assertThat(told("-Xmx2g -Dx=y")).contains("-Xmx256m ", "-Xmx2g -Dx=y ", "operations");
  }

  @Test
  void collector_isTheCallers_whereOneIsNamed() throws Exception {
    assertThat(told("-Dx=y -XX:+UseZGC"))
        .contains("-Xmx256m ", "-XX:+UseZGC ")
        .doesNotContain("Serial");
    assertThat(told("-XX:+UseStringDeduplication")).contains("-XX:+UseSerialGC ");
  }

  @Test
  void whatEndsSoon_runsWithoutTheSecondCompiler() throws Exception {
    String flag = "-XX:TieredStopAtLevel=1 ";
    assertThat(told("-XX:TieredStopAtLevel=4"))
        .containsSubsequence(flag, "-XX:TieredStopAtLevel=4 ", "operations");
    assertThat(told("", "demo")).contains(flag);
    assertThat(told("", "serve")).doesNotContain(flag);
  }

  @Test
  void fastStart_isPreparedAgainAndSaid_whereJavaWouldRejectItsCache() throws Exception {
    String sentence = "The program's files are not those that the fast start was prepared for.";
    Path cache = root.toRealPath().resolve(".tillgate/app/tillgate.aot");
    assertThat(told("")).contains(sentence, "-XX:AOTCache=" + cache);
    assertThat(told("")).doesNotContain(sentence).contains("-XX:AOTCache=" + cache);

    Path jar = root.resolve(".tillgate/app/tillgate.jar");
    assertThat(jar.toFile().setLastModified(1_000_000_000_000L)).isTrue();
    Files.delete(cache);
    assertThat(told("")).contains(sentence, "-XX:AOTCache=" + cache);
    assertThat(told("")).doesNotContain(sentence);
  }

  @Test
  void tests_goOnWithoutTheClientThatMavenCannotBring() throws Exception {
    executable(
        "bin/mvn",
        """
        #!/bin/sh
        case "$*" in
          */clients/*) exit 1 ;;
          *) echo "mvn $*" ;;
        esac
        """);
    // Nothing is to be installed for this.
    executable("bin/apt-get", "#!/bin/sh\nexit 1\n");
    executable("bin/npm", "#!/bin/sh\nexit 1\n");
    Path classPath = write("clients/target/cxf.classpath", "of a client that is no longer there");
    assertThat(told("", "test"))
        .containsSubsequence("skipping: the test that needs Apache CXF", "mvn -B -f", "verify");
    assertThat(classPath).doesNotExist();
  }

  private String told(String options) throws IOException, InterruptedException {
    return told(options, "operations");
  }

  private String told(String options, String command) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("sh", root.resolve("tillgate").toString(), command)
            .redirectErrorStream(true);
    String path = root.resolve("bin") + ":" + System.getenv("PATH");
    builder
        .environment()
        .putAll(Map.of("JAVA_HOME", jdk(), "TILLGATE_JAVA_OPTS", options, "PATH", path));
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  private String jdk() throws IOException {
    return root.toRealPath().resolve("jdk").toString();
  }

  private void executable(String file, String text) throws IOException {
    assertThat(write(file, text).toFile().setExecutable(true)).isTrue();
  }

  private Path write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }
}
