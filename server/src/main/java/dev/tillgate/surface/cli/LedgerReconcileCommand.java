package dev.tillgate.surface.cli;

import dev.tillgate.foundation.kernel.StartFailure;
import dev.tillgate.foundation.ledger.GatewayList;
import dev.tillgate.foundation.ledger.GatewayMovement;
import dev.tillgate.foundation.ledger.Reconciliation;
import dev.tillgate.foundation.persistence.Snapshot;
import dev.tillgate.sale.order.CollectedMoney;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "reconcile",
    description =
        "Compares what the books say that a gateway moved with the gateway's own list, a CSV file"
            + " with the columns reference, type, amount, currency and fee. Ends with 1 where they"
            + " differ.",
    mixinStandardHelpOptions = true)
final class LedgerReconcileCommand implements Callable<Integer> {
  private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 30);

  @Option(names = "--gateway", required = true, description = "Whose list it is: simulator.")
  private String gateway = "";

  @Option(
      names = "--merchant",
      paramLabel = "CODE",
      description = "Whose orders they are; needed where there are several merchants.")
  private @Nullable String merchant;

  @Option(names = "--from", paramLabel = "DAY", description = "The first day of the list, in UTC.")
  private LocalDate from = FIRST;

  @Option(names = "--until", paramLabel = "DAY", description = "The last day of the list, in UTC.")
  private LocalDate until = LAST;

  @Option(
      names = "--data",
      defaultValue = "tillgate-data",
      description =
          "The directory of the embedded database, whose server is stopped. Default: ${DEFAULT-VALUE}.")
  private Path data = Path.of("tillgate-data");

  @Option(
      names = "--database-url",
      description =
          "jdbc:postgresql://… of an external database, whose servers may run, instead of the embedded one.")
  private @Nullable String databaseUrl;

  @Parameters(paramLabel = "FILE", description = "The list.")
  private Path file = Path.of("");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    List<GatewayMovement> listed = GatewayList.read(file);
    List<GatewayMovement> booked;
    try (Snapshot snapshot = Snapshot.of(data, databaseUrl)) {
      JdbcClient jdbc = snapshot.jdbc();
      booked =
          CollectedMoney.by(gateway, jdbc, merchantId(jdbc), start(from), start(until.plusDays(1)));
    }
    Console console = Console.of(spec);
    Reconciliation result = Reconciliation.of(booked, listed);
    console.line(
        "%d movements are booked, %d are in the list".formatted(booked.size(), listed.size()));
    result.missing().forEach(each -> console.line("missing in the list: " + each));
    result.extra().forEach(each -> console.line("not booked: " + each));
    result.different().forEach(each -> console.line("different: " + each));
    result.fees().forEach(each -> console.line("fee: " + each));
    console.line(result.count() == 0 ? "Both agree." : "Findings: " + result.count());
    return result.count() == 0 ? 0 : 1;
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private long merchantId(JdbcClient jdbc) {
    Map<String, Long> all = LedgerCommand.merchants(jdbc);
    if (merchant == null && all.size() == 1) {
      return all.values().iterator().next();
    }
    Long known = merchant == null ? null : all.get(merchant);
    if (known == null) {
      throw new StartFailure(
          "Name the merchant with --merchant: %s.".formatted(String.join(", ", all.keySet())));
    }
    return known;
  }
}
