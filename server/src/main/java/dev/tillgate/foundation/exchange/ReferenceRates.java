package dev.tillgate.foundation.exchange;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.StartFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the euro foreign exchange reference rates as the European Central Bank publishes them: the
 * daily file, the last 90 days or the whole history, as XML, as CSV, or as CSV in a ZIP archive.
 */
final class ReferenceRates {
  private static final int LARGEST = 64 * 1024 * 1024;

  private ReferenceRates() {}

  /** All rates of a file; a {@link StartFailure} says why there are none. */
  static List<ExchangeRate> read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      List<ExchangeRate> rates = parse(bounded(in));
      if (rates.isEmpty()) {
        throw new IllegalArgumentException("it holds no rates");
      }
      return rates;
    } catch (IOException e) {
      throw new StartFailure("The rates file " + file + " cannot be read.", e);
    } catch (IllegalArgumentException e) {
      throw new StartFailure(
          "The rates file " + file + " is no file of ECB reference rates: " + e.getMessage() + ".",
          e);
    }
  }

  /** The rates in the content of a file. */
  static List<ExchangeRate> parse(byte[] content) throws IOException {
    if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
      return parse(firstEntry(content));
    }
    String text = new String(content, StandardCharsets.UTF_8).strip();
    return text.startsWith("<")
        ? ReferenceXml.parse(text)
        : ReferenceCsv.parse(text.lines().toList());
  }

  /** A rate as text; empty where there is none for the day or the currency is none of today's. */
  static Optional<ExchangeRate> rate(LocalDate day, String currency, String rate) {
    if (rate.isBlank() || rate.strip().equals("N/A") || Amounts.currency(currency).isEmpty()) {
      return Optional.empty();
    }
    try {
      BigDecimal perEuro = new BigDecimal(rate.strip());
      if (perEuro.signum() > 0 && Amounts.plausible(perEuro)) {
        return Optional.of(new ExchangeRate(day, currency.strip(), perEuro));
      }
    } catch (NumberFormatException e) {
      throw wrongRate(day, currency, rate, e);
    }
    throw wrongRate(day, currency, rate, null);
  }

  private static IllegalArgumentException wrongRate(
      LocalDate day, String currency, String rate, @Nullable Exception cause) {
    return new IllegalArgumentException(
        "the rate of " + currency.strip() + " on " + day + " is [" + rate.strip() + "]", cause);
  }

  private static byte[] firstEntry(byte[] archive) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      if (zip.getNextEntry() == null) {
        throw new IllegalArgumentException("the archive is empty");
      }
      return bounded(zip);
    }
  }

  private static byte[] bounded(InputStream in) throws IOException {
    byte[] content = in.readNBytes(LARGEST + 1);
    if (content.length > LARGEST) {
      throw new IllegalArgumentException("it has more than 64 MiB");
    }
    return content;
  }
}
