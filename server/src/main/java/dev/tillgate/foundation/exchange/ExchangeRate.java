package dev.tillgate.foundation.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one euro was worth on a day.
 *
 * @param currency ISO 4217 code, upper case, never EUR
 * @param perEuro units of the currency for one euro; more than zero
 */
public record ExchangeRate(LocalDate day, String currency, BigDecimal perEuro) {}
