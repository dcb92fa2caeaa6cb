package dev.tillgate.foundation.exchange;

import dev.tillgate.foundation.persistence.WriteBatch;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rates of all merchants; a later import of a day replaces an earlier one. */
@Component
record RateStore(JdbcClient jdbc) {
  void put(WriteBatch batch, List<ExchangeRate> rates) {
    batch.add(
        """
        INSERT INTO exchange_rate (day, currency, per_euro)
        SELECT rate.day::date, rate.currency, rate.per_euro::numeric
        FROM unnest(?::text[], ?::text[], ?::text[]) AS rate (day, currency, per_euro)
        ON CONFLICT (day, currency) DO UPDATE SET per_euro = EXCLUDED.per_euro
        """,
        column(rates, rate -> rate.day().toString()),
        column(rates, ExchangeRate::currency),
        column(rates, rate -> rate.perEuro().toPlainString()));
  }

  List<ExchangeRate> between(LocalDate first, LocalDate last) {
    return jdbc.sql(
            """
            SELECT day, currency, per_euro FROM exchange_rate WHERE day BETWEEN ? AND ?
            """)
        .params(first, last)
        .query(
            (row, _) ->
                new ExchangeRate(
                    row.getObject("day", LocalDate.class),
                    row.getString("currency"),
                    row.getBigDecimal("per_euro")))
        .list();
  }

  private static String[] column(List<ExchangeRate> rates, Function<ExchangeRate, String> cell) {
    return rates.stream().map(cell).toArray(String[]::new);
  }
}
