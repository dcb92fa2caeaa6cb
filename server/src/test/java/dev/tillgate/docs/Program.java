package dev.tillgate.docs;

import dev.tillgate.TestServer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;

/** A program of another language, run against the test server. */
final class Program {
  private static final DateTimeFormatter SIGNED_DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
  private static final int PATIENCE_SECONDS = 120;

  /** The test server's clock may be ahead of the machine's, and signatures must follow it. */
  private static final String SHELL_CLOCK = "date() { printf '%s\\n' \"$SIGNED_DATE\"; }\n";

  private static final String PHP_CLOCK =
      """
      <?php
      namespace Documented;
      function gmdate(string $format): string { return \\gmdate($format, (int) getenv('NOW')); }
      """;

  private final Path directory;

  Program(Path directory) {
    this.directory = directory;
  }

  /** What came of it. */
  record Outcome(int status, String output) {}

  Outcome shell(String script) throws IOException, InterruptedException {
    return run("bash", "script.sh", "set -eu\n" + SHELL_CLOCK + script);
  }

  Outcome php(String script) throws IOException, InterruptedException {
    return run(
        "php", "script.php", script.replaceFirst("<\\?php\n", Matcher.quoteReplacement(PHP_CLOCK)));
  }

  /** Whether the shell finds all that these words need. */
  boolean isThere(String condition) throws IOException, InterruptedException {
    return run("sh", "condition.sh", condition).status() == 0;
  }

  private Outcome run(String language, String name, String script)
      throws IOException, InterruptedException {
    Path file = Files.writeString(directory.resolve(name), script);
    Path output = directory.resolve(name + ".out");
    ProcessBuilder builder =
        new ProcessBuilder(List.of(language, file.toString()))
            .directory(Page.ROOT.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectOutput(output.toFile());
    Instant now = TestServer.now();
    builder
        .environment()
        .putAll(
            Map.of(
                "URL", TestServer.url(),
                "SIGNED_DATE", SIGNED_DATE.format(now),
                "NOW", String.valueOf(now.getEpochSecond())));
    Process process = builder.start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException(name + " does not end: " + Files.readString(output));
    }
    return new Outcome(process.exitValue(), Files.readString(output));
  }
}
