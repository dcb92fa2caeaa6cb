package dev.tillgate.surface.cli;

import dev.tillgate.RunningServer;
import dev.tillgate.foundation.persistence.ScratchSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "demo",
    description = "Runs the whole story on a throw-away database, then serves it.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  @Option(names = "--once", description = "End after the story.")
  private boolean once;

  @Option(
      names = "--port",
      defaultValue = "0",
      description = "Where to listen; 0, the default, takes a free port.")
  private int port;

  @Option(
      names = "--database-url",
      description =
          "jdbc:postgresql://… of an external database, where it uses a schema that it drops again.")
  private @Nullable String databaseUrl;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Options.checkPort(port);
    Console console = Console.of(spec);
    Path shop = shop();
    Path data = Files.createTempDirectory("tillgate-demo");
    try (ScratchSchema schema = databaseUrl == null ? null : ScratchSchema.in(databaseUrl);
        RunningServer server =
            RunningServer.start(
                new RunningServer.Options(
                    port,
                    "127.0.0.1",
                    data,
                    schema == null ? null : schema.url(),
                    List.of(shop)))) {
      console.line("Tillgate ready on " + server.url() + " with " + shop.getFileName());
      new DemoStory(server, console).tell();
      if (!once) {
        FirstRequests.lines(server.url(), DemoStory.SHOP, DemoStory.KEY).forEach(console::line);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, schema, data)));
        new CountDownLatch(1).await();
      }
    } finally {
      delete(data);
    }
    return 0;
  }

  /** The file of the demo's shop. */
  static Path shop() {
    return Path.of(System.getProperty("tillgate.home", "."), "shops", "demo.yaml");
  }

  private static void end(RunningServer server, @Nullable ScratchSchema schema, Path data) {
    server.close();
    if (schema != null) {
      schema.close();
    }
    delete(data);
  }

  private static void delete(Path data) {
    try {
      FileSystemUtils.deleteRecursively(data);
    } catch (IOException e) {
      System.getLogger(DemoCommand.class.getName())
          .log(System.Logger.Level.WARNING, "Cannot delete " + data);
    }
  }
}
