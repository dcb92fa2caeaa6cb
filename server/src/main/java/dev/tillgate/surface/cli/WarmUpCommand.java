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
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;

/**
 * Does what later starts do, so that the launcher can keep what a start loads: makes the template
 * of a database, starts a server on a new directory, and another one on what is then there.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {
  @Override
  public Integer call() throws IOException {
    String template = System.getProperty("tillgate.template", "");
    if (!template.isEmpty()) {
      DatabaseTemplate.make(Path.of(template));
    }
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
    return 0;
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
