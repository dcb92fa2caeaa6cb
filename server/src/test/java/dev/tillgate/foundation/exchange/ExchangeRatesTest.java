package dev.tillgate.foundation.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.TestServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days long ago, so that no other test meets these rates. */
class ExchangeRatesTest {
  private final ExchangeRates rates = TestServer.bean(ExchangeRates.class);

  @TempDir private Path dir;

  @Test
  void importedRates_convert() throws IOException {
    LocalDate day = LocalDate.of(2001, 2, 3);
    assertThat(dollars(day)).isEmpty();
    assertThat(rates.importFile(file("Date,USD,GBP\n2001-02-02,2,4\n2001-02-03,3,N/A\n")))
        .isEqualTo(3);
    assertThat(dollars(day)).contains(new BigDecimal("30.00"));
    assertThat(dollars(day.minusDays(1))).contains(new BigDecimal("20.00"));
  }

  @Test
  void laterImport_replacesTheRateOfADay() throws IOException {
    LocalDate day = LocalDate.of(2002, 2, 3);
    rates.importFile(file("Date,USD\n2002-02-03,2\n"));
    assertThat(dollars(day)).contains(new BigDecimal("20.00"));
    rates.importFile(file("Date,USD\n2002-02-03,2.5\n"));
    assertThat(dollars(day)).contains(new BigDecimal("25.00"));
  }

  private Optional<BigDecimal> dollars(LocalDate day) {
    return rates
        .convert(BigDecimal.TEN, CurrencyUnit.EUR, CurrencyUnit.USD, day)
        .map(Conversion::amount);
  }

  private Path file(String content) throws IOException {
    return Files.writeString(dir.resolve("rates.csv"), content);
  }
}
