package dev.tillgate.foundation.tax;

import java.util.List;

/**
 * What kind of thing a product is, as far as tax is concerned.
 *
 * @param uuid lower case; the same on every server
 * @param description what belongs into it
 * @param treatment the rate it bears
 */
public record TaxCategory(String uuid, String name, String description, TaxTreatment treatment) {
  static final int COLUMNS = 4;

  static TaxCategory of(List<String> row) {
    return new TaxCategory(row.get(0), row.get(2), row.get(3), TaxTreatment.valueOf(row.get(1)));
  }
}
