package dev.tillgate.foundation.tax;

import java.math.BigDecimal;

/**
 * The tax that a sale bears.
 *
 * @param percent of the net amount; zero or more
 * @param rule why, in a few stable words ({@code VAT RO 21% from 2025-08-01})
 */
public record TaxDecision(BigDecimal percent, String rule) {
  static TaxDecision none(String rule) {
    return new TaxDecision(BigDecimal.ZERO, rule);
  }
}
