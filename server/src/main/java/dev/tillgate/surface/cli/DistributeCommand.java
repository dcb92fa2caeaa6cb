package dev.tillgate.surface.cli;

import dev.tillgate.foundation.persistence.Distribution;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "distribute",
    description =
        "Spreads the tables of a database that has Citus over its nodes, by merchant. Run it after"
            + " every upgrade, while all servers are stopped; what is done already stays as it is.",
    mixinStandardHelpOptions = true)
final class DistributeCommand implements Callable<Integer> {
  @Option(
      names = "--database-url",
      required = true,
      description = "jdbc:postgresql://… of the coordinator.")
  private String databaseUrl = "";

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    int done = Distribution.carryOut(databaseUrl, console::line);
    console.line(
        done == 0
            ? "All tables are distributed already."
            : "Tables distributed: %d".formatted(done));
    return 0;
  }
}
