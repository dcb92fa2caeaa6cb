package dev.tillgate.surface.cli;

import dev.tillgate.gate.wire.docs.OperationTable;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "operations",
    description = "Prints every operation, one a line, with tabs between the columns.",
    mixinStandardHelpOptions = true)
final class OperationsCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    OperationTable.lines(DeclaredOperations.read()).forEach(console::line);
    return 0;
  }
}
