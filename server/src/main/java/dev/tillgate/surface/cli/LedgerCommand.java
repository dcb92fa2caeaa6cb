package dev.tillgate.surface.cli;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "ledger",
    description = "Looks after the books.",
    mixinStandardHelpOptions = true,
    subcommands = {LedgerVerifyCommand.class, LedgerReconcileCommand.class},
    synopsisSubcommandLabel = "COMMAND")
final class LedgerCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandSpec known = Objects.requireNonNull(spec);
    throw new ParameterException(known.commandLine(), "Name what to do with the books.");
  }

  /** All merchants of a database by their codes. */
  static Map<String, Long> merchants(JdbcClient jdbc) {
    Map<String, Long> all = new TreeMap<>();
    jdbc.sql("SELECT code, merchant_id FROM merchant_directory")
        .query((RowCallbackHandler) row -> all.put(row.getString(1), row.getLong(2)));
    return all;
  }
}
