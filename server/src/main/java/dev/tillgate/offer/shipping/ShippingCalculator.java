package dev.tillgate.offer.shipping;

import dev.tillgate.foundation.kernel.Amounts;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** What a method charges for a parcel. Pure. Each part is rounded to the currency's minor unit. */
public final class ShippingCalculator {
  private ShippingCalculator() {}

  /**
   * The cost before tax; empty when the method does not go to the country or is not offered in the
   * currency.
   */
  public static Optional<ShippingCost> cost(ShippingMethod method, Parcel parcel) {
    return method.serves(parcel.country())
        ? method.tariff(parcel.currency()).map(tariff -> cost(tariff, parcel))
        : Optional.empty();
  }

  private static ShippingCost cost(Tariff tariff, Parcel parcel) {
    BigDecimal kilograms = parcel.kilograms();
    boolean heavy = tariff.heavyFrom() != null && kilograms.compareTo(tariff.heavyFrom()) >= 0;
    BigDecimal country =
        tariff.byCountry().getOrDefault(parcel.country().toUpperCase(Locale.ROOT), BigDecimal.ZERO);
    return new ShippingCost(
        round(tariff.base(), parcel),
        round(heavy ? tariff.heavy() : BigDecimal.ZERO, parcel),
        round(country, parcel),
        round(tariff.perKilogram().multiply(kilograms), parcel),
        round(parcel.handling(), parcel));
  }

  private static BigDecimal round(BigDecimal amount, Parcel parcel) {
    return Amounts.round(amount, parcel.currency());
  }
}
