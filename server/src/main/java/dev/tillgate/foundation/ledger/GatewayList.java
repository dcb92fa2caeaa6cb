package dev.tillgate.foundation.ledger;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.StartFailure;
import dev.tillgate.foundation.ledger.GatewayMovement.MovementType;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A gateway's own list of what it moved: CSV with a header that names the columns {@code
 * reference}, {@code type}, {@code amount}, {@code currency} and, if fees are to be compared,
 * {@code fee}.
 */
public final class GatewayList {
  private static final Set<String> COLUMNS = Set.of("reference", "type", "amount", "currency");
  private static final String FEE = "fee";

  /** What gateways call their movements. */
  private static final Map<String, MovementType> TYPES =
      Map.ofEntries(
          Map.entry("charge", MovementType.CHARGE),
          Map.entry("payment", MovementType.CHARGE),
          Map.entry("capture", MovementType.CHARGE),
          Map.entry("sale", MovementType.CHARGE),
          Map.entry("refund", MovementType.REFUND),
          Map.entry("payment_refund", MovementType.REFUND),
          Map.entry("dispute", MovementType.DISPUTE),
          Map.entry("chargeback", MovementType.DISPUTE),
          Map.entry("dispute_won", MovementType.DISPUTE_WON),
          Map.entry("chargeback_reversal", MovementType.DISPUTE_WON));

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreHeaderCase(true)
          .setIgnoreSurroundingSpaces(true)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();

  private GatewayList() {}

  /** Reads a file. A {@link StartFailure} names the line that cannot be read. */
  public static List<GatewayMovement> read(Path file) {
    try (Reader text = Files.newBufferedReader(file);
        CSVParser parser = FORMAT.parse(text)) {
      requireColumns(file, parser);
      List<GatewayMovement> movements = new ArrayList<>();
      for (CSVRecord record : parser) {
        movements.add(movement(file, record, (int) parser.getCurrentLineNumber()));
      }
      return movements;
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new StartFailure("The list %s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static void requireColumns(Path file, CSVParser parser) {
    for (String column : COLUMNS) {
      if (parser.getHeaderNames().stream().noneMatch(column::equalsIgnoreCase)) {
        throw new StartFailure("The list %s has no column %s.".formatted(file, column));
      }
    }
  }

  private static GatewayMovement movement(Path file, CSVRecord record, int line) {
    if (!record.isConsistent()) {
      throw wrong(file, line, "it has more or fewer columns than the header");
    }
    MovementType type = TYPES.get(record.get("type").toLowerCase(Locale.ROOT).replace(' ', '_'));
    if (type == null) {
      throw wrong(file, line, "the type " + record.get("type") + " is none of " + names());
    }
    String currency = record.get("currency").toUpperCase(Locale.ROOT);
    if (Amounts.recordedCurrency(currency).isEmpty()) {
      throw wrong(file, line, currency + " is no currency");
    }
    boolean hasFee = record.isMapped(FEE) && !record.get(FEE).isEmpty();
    return new GatewayMovement(
        record.get("reference"),
        type,
        amount(file, line, record.get("amount")).abs(),
        currency,
        hasFee ? amount(file, line, record.get(FEE)) : BigDecimal.ZERO,
        line);
  }

  private static BigDecimal amount(Path file, int line, String text) {
    try {
      BigDecimal amount = new BigDecimal(text);
      if (Amounts.plausible(amount)) {
        return amount;
      }
    } catch (NumberFormatException e) {
      throw wrong(file, line, text + " is no amount");
    }
    throw wrong(file, line, text + " is no amount");
  }

  private static String names() {
    return String.join(", ", TYPES.keySet().stream().sorted().toList());
  }

  private static StartFailure wrong(Path file, int line, String what) {
    return new StartFailure("The list %s is wrong in line %d: %s.".formatted(file, line, what));
  }
}
