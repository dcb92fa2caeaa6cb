package dev.tillgate.foundation.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The CSV form: a header of currencies, a line for each day. Nothing in it is quoted. The history
 * writes days as {@code 2024-06-28}, the daily file as {@code 28 June 2024}.
 */
final class ReferenceCsv {
  private static final DateTimeFormatter IN_WORDS =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private ReferenceCsv() {}

  static List<ExchangeRate> parse(List<String> lines) {
    if (lines.isEmpty() || !lines.getFirst().startsWith("Date")) {
      throw new IllegalArgumentException("it is neither XML nor a CSV table of dates");
    }
    List<String> currencies = cells(lines.getFirst());
    List<ExchangeRate> rates = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      LocalDate day = day(cells.getFirst());
      for (int i = 1; i < Math.min(cells.size(), currencies.size()); i++) {
        ReferenceRates.rate(day, currencies.get(i), cells.get(i)).ifPresent(rates::add);
      }
    }
    return rates;
  }

  private static List<String> cells(String line) {
    return List.of(line.split(",", -1)).stream().map(String::strip).toList();
  }

  private static LocalDate day(String text) {
    try {
      return text.contains(" ") ? LocalDate.parse(text, IN_WORDS) : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("[" + text + "] is not a date", e);
    }
  }
}
