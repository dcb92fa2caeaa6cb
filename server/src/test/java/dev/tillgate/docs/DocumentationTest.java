package dev.tillgate.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tillgate.TestServer;
import dev.tillgate.foundation.schedule.Dispatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The documents say what is so: their examples run, their commands exist, their links lead
 * somewhere. A block {@code sh run} or {@code php run} is executed with {@code URL} set to a server
 * that has the demo shop; the {@code text} block behind it, in which … stands for anything, is what
 * it prints.
 */
class DocumentationTest {
  private static final Pattern COMMAND = Pattern.compile("\\./tillgate ([a-z][a-z-]*)");
  private static final Pattern OPTION = Pattern.compile("(?<=[ \\[])--[a-z][a-z-]*");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
  private static final Pattern HEADING = Pattern.compile("#+ (.*)");

  @TempDir private Path directory;

  /** The shell examples of a page are one session: later ones use what earlier ones set. */
  @TestFactory
  Stream<DynamicTest> shellExamples_print() {
    return Page.all().stream()
        .filter(page -> !page.blocks("sh run").isEmpty())
        .map(page -> DynamicTest.dynamicTest(page.name(), () -> runShell(page)));
  }

  @TestFactory
  Stream<DynamicTest> phpExamples_print() {
    return Page.all().stream()
        .flatMap(
            page ->
                page.blocks("php run").stream()
                    .map(
                        block ->
                            DynamicTest.dynamicTest(
                                page.name() + ":" + block.line(), () -> runPhp(page, block))));
  }

  @Test
  void commands_areKnownToTheLauncher() throws IOException {
    String launcher = Files.readString(Page.ROOT.resolve("tillgate"));
    List<String> known = found(COMMAND, launcher).map(match -> match.group(1)).toList();
    assertThat(known).contains("serve", "demo", "test");
    for (Page page : Page.all()) {
      assertThat(found(COMMAND, text(page)).map(match -> match.group(1)))
          .as(page.name())
          .allSatisfy(command -> assertThat(known).contains(command));
    }
  }

  @Test
  void options_areKnownToTheCommands() throws IOException {
    String commands = sources(Path.of("src/main/java/dev/tillgate/surface/cli"));
    for (Page page : Page.all()) {
      Stream<String> options =
          text(page)
              .replace("\\\n", " ")
              .lines()
              .filter(line -> line.contains("./tillgate "))
              .map(line -> line.substring(line.indexOf("./tillgate ")))
              .flatMap(line -> found(OPTION, line))
              .map(MatchResult::group);
      assertThat(options)
          .as(page.name())
          .allSatisfy(option -> assertThat(commands).contains("\"" + option + "\""));
    }
  }

  @Test
  void links_leadSomewhere() {
    for (Page page : Page.all()) {
      assertThat(found(LINK, String.join("\n", page.prose())).map(match -> match.group(1)))
          .as(page.name())
          .filteredOn(link -> !ELSEWHERE.matcher(link).matches())
          .allSatisfy(link -> assertThat(exists(page, link)).as(link).isTrue());
    }
  }

  private void runShell(Page page) throws Exception {
    Program program = new Program(directory);
    assumeTrue(
        program.isThere("command -v bash && command -v curl && command -v openssl"),
        "bash, curl or openssl is not installed");
    List<Page.Block> blocks = page.blocks("sh run");
    String mark = "=== end of a block ===";
    String script =
        blocks.stream()
            .map(block -> block.text() + "\nprintf '\\n%s\\n' '" + mark + "'\n")
            .collect(Collectors.joining());
    Program.Outcome outcome = withDueWork(() -> program.shell(script));
    assertThat(outcome.status()).as(outcome.output()).isZero();
    List<String> printed = Arrays.stream(outcome.output().split(Pattern.quote(mark), -1)).toList();
    for (int i = 0; i < blocks.size(); i++) {
      assertPrinted(page, blocks.get(i), printed.get(i));
    }
  }

  /** A reader's server does what is due by itself, which that of the tests does not. */
  private static Program.Outcome withDueWork(Callable<Program.Outcome> run) throws Exception {
    Dispatcher dispatcher = TestServer.bean(Dispatcher.class);
    dispatcher.start();
    try {
      return run.call();
    } finally {
      dispatcher.stop();
    }
  }

  private void runPhp(Page page, Page.Block block) throws IOException, InterruptedException {
    Program program = new Program(directory);
    assumeTrue(
        program.isThere("command -v php && php -m | grep -q -x curl && php -m | grep -q -x soap"),
        "php or its curl or soap extension is not installed");
    Program.Outcome outcome = program.php(block.text());
    assertThat(outcome.status()).as(outcome.output()).isZero();
    assertPrinted(page, block, outcome.output());
  }

  private static void assertPrinted(Page page, Page.Block block, String printed) {
    String pattern =
        Arrays.stream(page.expected(block).strip().split("…", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("[\\s\\S]*"));
    assertThat(printed.strip()).as(page.name() + ":" + block.line()).matches(pattern);
  }

  private static boolean exists(Page page, String link) {
    int hash = link.indexOf('#');
    String file = hash < 0 ? link : link.substring(0, hash);
    Path target = file.isEmpty() ? page.file() : page.file().resolveSibling(file).normalize();
    boolean found = target.startsWith(Page.ROOT) && Files.exists(target);
    return found && (hash < 0 || anchors(target).contains(link.substring(hash + 1)));
  }

  private static List<String> anchors(Path file) {
    return Page.read(file).prose().stream()
        .flatMap(line -> found(HEADING, line))
        .map(match -> match.group(1).toLowerCase(Locale.ROOT))
        .map(title -> title.replaceAll("[^a-z0-9 _-]", "").replace(' ', '-'))
        .toList();
  }

  private static String text(Page page) {
    return Stream.concat(page.prose().stream(), page.blocks().stream().map(Page.Block::text))
        .collect(Collectors.joining("\n"));
  }

  private static String sources(Path directory) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }

  private static Stream<MatchResult> found(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }
}
