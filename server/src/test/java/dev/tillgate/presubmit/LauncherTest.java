package dev.tillgate.presubmit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher tells Java, seen by a Java that only repeats it. */
class LauncherTest {
  private static final String PREPARES =
      "The fast start is not prepared for the program's files as they are.";

  @TempDir private Path root;

  @BeforeEach
  void buildNothing() throws IOException {
    Files.copy(Repository.file("tillgate"), root.resolve("tillgate"));
    executable(
        "jdk/bin/java",
        """
        #!/bin/sh
        echo "$@"
        case " $* " in
          *" warm-up "*) [ -z "${NO_WARM_UP:-}" ] || exit 1 ;;
        esac
        for option in "$@"; do
          case $option in
            -XX:AOTCacheOutput=*) touch "${option#*=}" ;;
            -Dtillgate.template=*) touch "${option#*=}" ;;
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
    for (String others :
        List.of(
            "-XX:+UseStringDeduplication",
            "-XX:+UseStringDeduplication -XX:MaxGCPauseMillis=50",
            "-XX:+UseMaximumCompactionOnSystemGC",
            "-Dx=-XX:+UseZGC")) {
      assertThat(told(others)).contains("-XX:+UseSerialGC ");
    }
  }

  @Test
  void collector_isNotNamedTwice_whereJavaReadsOneFromAVariableOfItsOwn() throws Exception {
    for (String variable : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS")) {
      assertThat(told("-Dx=y", "operations", Map.of(variable, "-Dz=* -XX:+UseParallelGC")))
          .contains("-Xmx256m ", "-Dx=y ")
          .doesNotContain("Serial", "Parallel");
    }
  }

  @Test
  void fastStart_isPreparedWithTheCollectorThatTheCallerNames() throws Exception {
    assertThat(told("-XX:+UseZGC -Dx=y")).contains(PREPARES);
    assertThat(Files.readString(root.resolve(".tillgate/build.log")))
        .contains("-Xmx256m -XX:+UseZGC -XX:AOTCacheOutput=", "-Xmx256m -XX:+UseZGC -Xshare:auto ")
        .doesNotContain("Serial");
    assertThat(told("-Dother=z -XX:+UseZGC")).doesNotContain(PREPARES);
    assertThat(told("")).contains(PREPARES);
  }

  @Test
  void fastStart_thatCannotBePrepared_isSaidAndTriedAgainAfterADay() throws Exception {
    String sentence =
        "The fast start could not be prepared, so this one takes longer; the reason is in ";
    Map<String, String> fails = Map.of("NO_WARM_UP", "yes");
    assertThat(told("", "operations", fails))
        .containsOnlyOnce("Preparing a fast start")
        .containsOnlyOnce(sentence)
        .contains("operations")
        .doesNotContain("AOTCache");
    assertThat(told("", "operations", fails)).doesNotContain("Preparing", "AOTCache");
    Path failed = root.resolve(".tillgate/app/unprepared");
    assertThat(failed.toFile().setLastModified(1_000_000_000_000L)).isTrue();
    assertThat(told("", "operations", fails)).contains(sentence);
    assertThat(failed.toFile().setLastModified(1_000_000_000_000L)).isTrue();
    assertThat(told("")).doesNotContain(sentence).contains("-XX:AOTCache=");
    assertThat(told("")).doesNotContain(PREPARES);
    Files.delete(root.resolve(".tillgate/app/database.zip"));
    assertThat(told("")).contains(PREPARES);
  }

  @Test
  void fastStart_thatCannotBePrepared_isTriedOnceInTheStartThatBuilds() throws Exception {
    executable(
        "bin/mvn",
        """
        #!/bin/sh
        mkdir -p "%1$s/server/target/boot"
        touch "%1$s/server/target/boot/tillgate.jar"
        """
            .formatted(root));
    executable(
        "jdk/bin/java",
        """
        #!/bin/sh
        echo "$@"
        case " $* " in
          *" --destination "*) mkdir -p "%1$s/.tillgate/app.new"; touch "%1$s/.tillgate/app.new/tillgate.jar" ;;
          *" warm-up "*) exit 1 ;;
        esac
        """
            .formatted(root));
    Files.delete(root.resolve(".tillgate/app/built"));
    assertThat(told("")).containsOnlyOnce("Preparing a fast start").contains("operations");
    assertThat(told("")).doesNotContain("Building", "Preparing");
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
    Path cache = root.toRealPath().resolve(".tillgate/app/tillgate.aot");
    assertThat(told("")).contains(PREPARES, "-XX:AOTCache=" + cache);
    assertThat(told("")).doesNotContain(PREPARES).contains("-XX:AOTCache=" + cache);

    Path jar = root.resolve(".tillgate/app/tillgate.jar");
    assertThat(jar.toFile().setLastModified(1_000_000_000_000L)).isTrue();
    Files.delete(cache);
    assertThat(told("")).contains(PREPARES, "-XX:AOTCache=" + cache);
    assertThat(told("")).doesNotContain(PREPARES);
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
    return told(options, command, Map.of());
  }

  private String told(String options, String command, Map<String, String> variables)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("sh", root.resolve("tillgate").toString(), command)
            .redirectErrorStream(true);
    builder.environment().keySet().removeAll(Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    String path = root.resolve("bin") + ":" + System.getenv("PATH");
    builder
        .environment()
        .putAll(Map.of("JAVA_HOME", jdk(), "TILLGATE_JAVA_OPTS", options, "PATH", path));
    builder.environment().putAll(variables);
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
