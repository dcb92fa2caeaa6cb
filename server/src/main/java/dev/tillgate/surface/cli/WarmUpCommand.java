package dev.tillgate.surface.cli;

import dev.tillgate.RunningServer;
import dev.tillgate.foundation.kernel.WallClock;
import dev.tillgate.foundation.persistence.DatabaseTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Does what later starts do, so that the launcher can keep what a start loads: starts a server on a
 * new directory, and another one on what is then there.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {
  @Option(
      names = "--template",
      description = "Makes this template of a database, and nothing else.")
  private @Nullable Path template;

  @Override
  public Integer call() throws IOException {
    if (template == null) {
      warmUp();
    } else {
      DatabaseTemplate.make(template);
    }
    return 0;
  }

  private static void warmUp() throws IOException {
    DeclaredOperations.read();
    Path data = Files.createTempDirectory("tillgate-warm-up");
    RunningServer.Options options =
        new RunningServer.Options(0, "127.0.0.1", data, null, List.of(DemoCommand.shop()));
    try {
      RunningServer.start(options).close();
      try (RunningServer server = RunningServer.start(options)) {
        call(server);
      }
    } finally {
      FileSystemUtils.deleteRecursively(data);
    }
  }

  /** The first requests of a client, on each protocol. */
  private static void call(RunningServer server) {
    ApiClient client =
        new ApiClient(server.url(), DemoStory.SHOP, DemoStory.KEY, server.bean(WallClock.class));
    client.login();
    client.rpc("getContents", DemoOrders.volume());
    client.rpc("placeOrder", DemoOrders.volume());
    client.rest("GET", "/orders/", null);
    client.post("/soap/6.0/", "<no-envelope/>", Map.of("Content-Type", "text/xml"));
  }
}
