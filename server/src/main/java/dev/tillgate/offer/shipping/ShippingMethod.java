package dev.tillgate.offer.shipping;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A way to send goods.
 *
 * @param trackingUrl where a parcel can be followed; null when it cannot
 * @param preselected whether it is taken for orders that name no method
 * @param countries two-letter codes of the countries that it serves, upper case; empty for all
 * @param tariffs one for each currency
 */
public record ShippingMethod(
    String code,
    String name,
    @Nullable String trackingUrl,
    boolean preselected,
    List<String> countries,
    List<Tariff> tariffs) {

  /** Whether it serves a country. */
  public boolean serves(String country) {
    return countries.isEmpty() || countries.contains(country.toUpperCase(Locale.ROOT));
  }

  /** What it charges in a currency; empty when it is not offered in it. */
  public Optional<Tariff> tariff(CurrencyUnit currency) {
    return tariffs.stream()
        .filter(tariff -> tariff.currency().equals(currency.getCode()))
        .findFirst();
  }
}
