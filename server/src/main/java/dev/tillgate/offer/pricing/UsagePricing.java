package dev.tillgate.offer.pricing;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.PriceImpact;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.PriceOption;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.UsagePricingModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What usage costs. A rate is the fixed amount of an interval's option. Units below the first
 * interval are included; units above the last one cost what it costs. Pure. Source: page
 * "Usage-based pricing (Pay-per-Usage)".
 */
public final class UsagePricing {

  /** Units above {@code from}, up to and with {@code to}. */
  private record Rate(BigDecimal from, BigDecimal to, @Nullable BigDecimal amount, String name) {}

  private UsagePricing() {}

  /**
   * The charge for units of a PAYPERUSAGE group; empty when a rate is missing in the currency.
   *
   * @param units used in a billing cycle, not negative
   */
  public static Optional<UsageCharge> charge(
      PriceOptionsGroup group, BigDecimal units, CurrencyUnit currency) {
    List<Rate> rates = rates(group, currency);
    List<PriceStep> steps = new ArrayList<>();
    for (int i = 0; i < rates.size(); i++) {
      boolean last = i == rates.size() - 1;
      BigDecimal charged =
          group.usagePricingModel() == UsagePricingModel.VOLUME
              ? allOrNothing(rates.get(i), last, units)
              : within(rates.get(i), last, units);
      if (charged.signum() > 0) {
        BigDecimal rate = rates.get(i).amount();
        if (rate == null) {
          return Optional.empty();
        }
        steps.add(step(rates.get(i), charged, rate));
      }
    }
    BigDecimal sum = steps.stream().map(PriceStep::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return Optional.of(new UsageCharge(Amounts.round(sum, currency), List.copyOf(steps)));
  }

  private static PriceStep step(Rate rate, BigDecimal units, BigDecimal amount) {
    String what = rate.name() + ": " + plain(units) + " units at " + plain(amount);
    return new PriceStep(what, units.multiply(amount));
  }

  /** The units that lie in the interval themselves. */
  private static BigDecimal within(Rate rate, boolean last, BigDecimal units) {
    BigDecimal end = last ? units : units.min(rate.to());
    return end.subtract(rate.from()).max(BigDecimal.ZERO);
  }

  /** All units, if their number lies in the interval. */
  private static BigDecimal allOrNothing(Rate rate, boolean last, BigDecimal units) {
    boolean inside = units.compareTo(rate.from()) > 0 && (last || units.compareTo(rate.to()) <= 0);
    return inside ? units : BigDecimal.ZERO;
  }

  private static List<Rate> rates(PriceOptionsGroup group, CurrencyUnit currency) {
    List<PriceOption> options =
        group.options().stream()
            .filter(option -> option.scaleMin() != null && option.scaleMax() != null)
            .sorted(Comparator.comparing(option -> Objects.requireNonNull(option.scaleMin())))
            .toList();
    List<Rate> rates = new ArrayList<>();
    BigDecimal from = null;
    for (PriceOption option : options) {
      BigDecimal first = Objects.requireNonNull(option.scaleMin());
      BigDecimal start = from == null ? first.subtract(BigDecimal.ONE).max(BigDecimal.ZERO) : from;
      BigDecimal end = Objects.requireNonNull(option.scaleMax());
      rates.add(new Rate(start, end, amount(option, currency), String.valueOf(option.name())));
      from = end;
    }
    return rates;
  }

  private static @Nullable BigDecimal amount(PriceOption option, CurrencyUnit currency) {
    PriceImpact impact = option.priceImpact();
    return impact == null ? null : OptionImpact.fixed(impact, currency).orElse(null);
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
