package dev.tillgate.surface.cli;

import dev.tillgate.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;

/** Starts and stops a server, so that the launcher can keep what a start loads. */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {
  @Override
  public Integer call() throws IOException {
    Path data = Files.createTempDirectory("tillgate-warm-up");
    try (RunningServer server =
        RunningServer.start(new RunningServer.Options(0, "127.0.0.1", data, null, List.of()))) {
      DeclaredOperations.read();
      return server.url().isEmpty() ? 1 : 0;
    } finally {
      FileSystemUtils.deleteRecursively(data);
    }
  }
}
