package dev.tillgate.foundation.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A server in a JVM of its own, to be killed or to be run by another account. */
final class EmbeddedPostgresChild {
  static final String READY = "ready";

  private EmbeddedPostgresChild() {}

  /** Starts the server, writes a row and waits until the input ends. */
  public static void main(String[] args) throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(args[0]))) {
      TestSql.execute(postgres, "CREATE TABLE note (text varchar)");
      TestSql.execute(postgres, "INSERT INTO note VALUES ('kept')");
      System.out.println(READY);
      System.out.flush();
      System.in.read();
    }
  }

  /** Runs it on the directory; the prefix chooses the account. */
  static Process start(List<String> prefix, String classPath, Path dataDir) throws IOException {
    List<String> command =
        Stream.of(
                prefix,
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    classPath,
                    EmbeddedPostgresChild.class.getName(),
                    dataDir.toString()))
            .flatMap(List::stream)
            .toList();
    return new ProcessBuilder(command)
        .directory(Path.of("/").toFile())
        .redirectErrorStream(true)
        .start();
  }

  /** What the child said, up to the line that tells it is ready, or all of it. */
  static String awaitReady(Process child) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      said.append(line).append('\n');
      if (line.equals(READY)) {
        break;
      }
    }
    return said.toString();
  }
}
