package dev.tillgate.surface.cli;

import dev.tillgate.foundation.ledger.BooksCheck;
import dev.tillgate.foundation.ledger.LedgerVerification;
import dev.tillgate.foundation.persistence.Snapshot;
import dev.tillgate.sale.order.OrderBooksCheck;
import dev.tillgate.sale.payout.PayoutBooksCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "verify",
    description =
        "Checks the books of all merchants: whether every entry is as it was sealed, whether the"
            + " accounts balance, and whether orders, payments and payouts say the same. Ends with"
            + " 1 where they do not.",
    mixinStandardHelpOptions = true)
final class LedgerVerifyCommand implements Callable<Integer> {
  private static final List<BooksCheck> CHECKS =
      List.of(new OrderBooksCheck(), new PayoutBooksCheck());

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

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    int findings = 0;
    try (Snapshot snapshot = Snapshot.of(data, databaseUrl)) {
      JdbcClient jdbc = snapshot.jdbc();
      for (Map.Entry<String, Long> merchant : merchants(jdbc).entrySet()) {
        findings += verify(console, jdbc, merchant.getKey(), merchant.getValue());
      }
    }
    console.line(findings == 0 ? "The books are sound." : "Findings: %d".formatted(findings));
    return findings == 0 ? 0 : 1;
  }

  private static int verify(Console console, JdbcClient jdbc, String code, long merchantId) {
    LedgerVerification.Report report = LedgerVerification.of(jdbc, merchantId);
    console.line(
        "%s: %d entries, %d seals, %d entries to be sealed, last seal %s"
            .formatted(
                code,
                report.entries(),
                report.seals(),
                report.waiting(),
                report.lastHash().isEmpty() ? "none" : report.lastHash()));
    List<String> findings = new ArrayList<>(report.findings());
    for (BooksCheck check : CHECKS) {
      List<String> differences = check.differences(jdbc, merchantId);
      console.line("%s: %s compared".formatted(code, check.subject()));
      findings.addAll(differences);
    }
    findings.forEach(finding -> console.line("%s: WRONG: %s".formatted(code, finding)));
    return findings.size();
  }

  private static Map<String, Long> merchants(JdbcClient jdbc) {
    Map<String, Long> all = new TreeMap<>();
    jdbc.sql("SELECT code, merchant_id FROM merchant_directory")
        .query((RowCallbackHandler) row -> all.put(row.getString(1), row.getLong(2)));
    return all;
  }
}
