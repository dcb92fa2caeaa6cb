package dev.tillgate.foundation.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillgate.foundation.kernel.StartFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceRatesTest {
  private static final ExchangeRate DOLLAR = rate("2024-06-28", "USD", "1.0705");
  private static final ExchangeRate YEN = rate("2024-06-28", "JPY", "171.94");
  private static final String HISTORY =
      "Date,USD,JPY,CYP,\n2024-06-28,1.0705,171.94,N/A,\n2024-06-27,1.0696,N/A,0.58527,\n";

  @TempDir private Path dir;

  @Test
  void dailyXml_isRead_withoutTheLev() {
    assertThat(ReferenceRates.read(Path.of("src/test/resources/rates/eurofxref-daily.xml")))
        .hasSize(29)
        .noneMatch(rate -> rate.currency().equals("BGN"))
        .contains(DOLLAR, YEN, rate("2024-06-28", "ZAR", "19.4970"));
  }

  @Test
  void xmlOfSeveralDays_isRead() throws IOException {
    String xml =
        "<E xmlns='x'><Cube><Cube time='2024-06-28'><Cube currency='USD' rate='1.0705'/></Cube>"
            + "<Cube time='2024-06-27'><Cube currency='USD' rate='1.0696'/></Cube></Cube></E>";
    assertThat(ReferenceRates.parse(bytes(xml)))
        .containsExactly(DOLLAR, rate("2024-06-27", "USD", "1.0696"));
  }

  @Test
  void historyAsCsv_isReadWithoutItsGaps_andWithdrawnCurrencies() throws IOException {
    assertThat(ReferenceRates.parse(bytes(HISTORY)))
        .containsExactly(DOLLAR, YEN, rate("2024-06-27", "USD", "1.0696"));
  }

  @Test
  void dailyCsv_writesItsDayInWords() throws IOException {
    assertThat(ReferenceRates.parse(bytes("Date, USD, JPY, \n28 June 2024, 1.0705, 171.94, \n")))
        .containsExactly(DOLLAR, YEN);
  }

  @Test
  void zippedCsv_isRead() throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(archive)) {
      zip.putNextEntry(new ZipEntry("eurofxref-hist.csv"));
      zip.write(bytes(HISTORY));
    }
    assertThat(ReferenceRates.parse(archive.toByteArray())).hasSize(3).contains(DOLLAR);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "price list|it is neither XML nor a CSV table of dates",
        "Date,USD|it holds no rates",
        "Date,USD;yesterday,1|[yesterday] is not a date",
        "Date,USD;2024-06-28,free|the rate of USD on 2024-06-28 is [free]",
        "Date,USD;2024-06-28,-1|the rate of USD on 2024-06-28 is [-1]",
        "Date,USD;2024-06-28,1e999|the rate of USD on 2024-06-28 is [1e999]",
        "<Cube|the XML is not well formed",
        "<Cube time='June'/>|a time is not a date",
        "<!DOCTYPE a [<!ENTITY e 'x'>]><Cube time='&e;'/>|the XML is not well formed",
      })
  void otherFile_isRefusedWithAReason(String content, String reason) throws IOException {
    Path file = Files.writeString(dir.resolve("rates"), content.replace(';', '\n'));
    if (content.contains("DOCTYPE")) {
      Files.writeString(file, content);
    }
    assertThatThrownBy(() -> ReferenceRates.read(file))
        .isInstanceOf(StartFailure.class)
        .hasMessage(
            "The rates file " + file + " is no file of ECB reference rates: " + reason + ".");
  }

  @Test
  void missingFile_isNamed() {
    Path missing = dir.resolve("none.xml");
    assertThatThrownBy(() -> ReferenceRates.read(missing))
        .isInstanceOf(StartFailure.class)
        .hasMessage("The rates file " + missing + " cannot be read.");
  }

  private static ExchangeRate rate(String day, String currency, String perEuro) {
    return new ExchangeRate(LocalDate.parse(day), currency, new BigDecimal(perEuro));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
