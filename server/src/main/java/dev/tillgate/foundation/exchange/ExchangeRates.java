package dev.tillgate.foundation.exchange;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.tillgate.foundation.kernel.WallClock;
import dev.tillgate.foundation.persistence.Invalidations;
import dev.tillgate.foundation.persistence.Tx;
import dev.tillgate.foundation.persistence.WriteBatch;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.springframework.stereotype.Component;

/** Converts amounts at the rates that were imported. Nothing is fetched from anywhere. */
@Component
public class ExchangeRates {
  private static final Duration FORGET_AFTER = Duration.ofMinutes(5);
  private static final String NOTICE = "exchange-rates";
  private static final int ROWS_AT_ONCE = 10_000;

  private final RateStore store;
  private final Tx tx;
  private final WallClock clock;
  private final LoadingCache<LocalDate, RateTable> tables;

  ExchangeRates(RateStore store, Tx tx, WallClock clock, Invalidations invalidations) {
    this.store = store;
    this.tx = tx;
    this.clock = clock;
    this.tables =
        Caffeine.newBuilder()
            .maximumSize(1000)
            .expireAfterWrite(FORGET_AFTER)
            .build(day -> new RateTable(store.between(day.minusDays(RateTable.OLDEST_DAYS), day)));
    invalidations.onNotice(this::forget);
  }

  /**
   * The amount in another currency at the rates of a day, as {@link RateTable#convert} does it;
   * empty when there are none.
   */
  public Optional<Conversion> convert(
      BigDecimal amount, CurrencyUnit from, CurrencyUnit to, LocalDate day) {
    return tables.get(day).convert(amount, from, to, day);
  }

  /**
   * Imports a file of ECB reference rates: daily, 90 days or whole history, as XML, CSV or zipped
   * CSV.
   *
   * @return how many rates it held
   */
  public int importFile(Path file) {
    List<ExchangeRate> rates = ReferenceRates.read(file);
    for (int from = 0; from < rates.size(); from += ROWS_AT_ONCE) {
      WriteBatch batch = WriteBatch.ofNobody(clock.now());
      store.put(batch, rates.subList(from, Math.min(rates.size(), from + ROWS_AT_ONCE)));
      Invalidations.announce(batch, NOTICE);
      tx.commit(batch);
    }
    tables.invalidateAll();
    return rates.size();
  }

  private void forget(String notice) {
    if (notice.equals(NOTICE)) {
      tables.invalidateAll();
    }
  }
}
