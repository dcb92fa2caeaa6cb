package dev.tillgate.surface.cli;

import dev.tillgate.foundation.kernel.StartFailure;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of the program. */
@Command(
    name = "tillgate",
    description = "A commerce and subscription-billing server that anyone can run.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      ServeCommand.class,
      DemoCommand.class,
      OperationsCommand.class,
      DistributeCommand.class,
      LedgerCommand.class,
      WarmUpCommand.class,
      CommandLine.HelpCommand.class
    },
    synopsisSubcommandLabel = "COMMAND")
public final class Commands {
  private Commands() {}

  /** Runs the command and returns its status: 0 good, 1 failed, 2 wrong usage. */
  public static int run(String... args) {
    return line().execute(args);
  }

  /** Runs the command with other places for what it says. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    return line().setOut(out).setErr(err).execute(args);
  }

  private static CommandLine line() {
    return new CommandLine(new Commands()).setExecutionExceptionHandler(Commands::explain);
  }

  /** A start that failed for a known reason needs no stack trace. */
  private static int explain(Exception e, CommandLine line, CommandLine.ParseResult unused) {
    PrintWriter err = line.getErr();
    if (e instanceof StartFailure failure) {
      err.println("tillgate: " + failure.getMessage());
    } else {
      e.printStackTrace(err);
    }
    return CommandLine.ExitCode.SOFTWARE;
  }
}
