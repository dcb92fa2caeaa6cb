package dev.tillgate.surface.cli;

import dev.tillgate.RunningServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "serve",
    description = "Runs the server until it is stopped.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Where to listen; 0 takes a free port. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--address",
      defaultValue = "127.0.0.1",
      description = "The local address to listen on; 0.0.0.0 for all. Default: ${DEFAULT-VALUE}.")
  private String address = "127.0.0.1";

  @Option(
      names = "--data",
      defaultValue = "tillgate-data",
      description =
          "The directory of the embedded database and of the key file. Default: ${DEFAULT-VALUE}.")
  private Path data = Path.of("tillgate-data");

  @Option(
      names = "--database-url",
      description = "jdbc:postgresql://… of an external database, instead of the embedded one.")
  private @Nullable String databaseUrl;

  @Option(names = "--shop", description = "A shop file to load; may be given several times.")
  private List<Path> shops = new ArrayList<>();

  @Option(
      names = "--rates",
      description = "A file of ECB reference rates to import: XML, CSV or zipped CSV.")
  private @Nullable Path rates;

  @Option(
      names = "--trusted-proxies",
      paramLabel = "ADDRESSES",
      description =
          "Proxies whose X-Forwarded-For counts: addresses and blocks such as 10.0.0.0/8, with commas between them.")
  private @Nullable String trustedProxies;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    Console console = Console.of(spec);
    Options.checkPort(port);
    try (RunningServer server =
        RunningServer.start(
            new RunningServer.Options(
                port, address, data, databaseUrl, shops, rates, trustedProxies))) {
      console.line("Tillgate ready on " + server.url());
      stopped.await();
    }
    return 0;
  }
}
