package dev.tillgate.foundation.tax;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import dev.tillgate.foundation.kernel.ResourceTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The dated rates, by country. */
final class TaxTable {
  private final Map<String, List<TaxRate>> byCountry;

  TaxTable(List<TaxRate> rates) {
    byCountry =
        Map.copyOf(rates.stream().collect(groupingBy(TaxRate::country, toUnmodifiableList())));
  }

  static TaxTable standard() {
    return new TaxTable(
        ResourceTable.rows(TaxTable.class, "tax-rates.tsv", TaxRate.COLUMNS).stream()
            .map(TaxRate::of)
            .toList());
  }

  /** The state's row, else the country's; within each the treatment's, else the standard one. */
  Optional<TaxRate> find(String country, String state, TaxTreatment treatment, LocalDate on) {
    List<TaxRate> rates =
        byCountry.getOrDefault(country, List.of()).stream().filter(r -> r.validOn(on)).toList();
    return pick(rates, state, treatment)
        .or(() -> pick(rates, state, TaxTreatment.STANDARD))
        .or(() -> pick(rates, "", treatment))
        .or(() -> pick(rates, "", TaxTreatment.STANDARD));
  }

  private static Optional<TaxRate> pick(List<TaxRate> rates, String state, TaxTreatment treatment) {
    return rates.stream()
        .filter(rate -> rate.state().equals(state) && rate.treatment() == treatment)
        .findFirst();
  }
}
