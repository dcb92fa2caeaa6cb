package dev.tillgate.offer.shipping;

import dev.tillgate.foundation.kernel.Amounts;
import dev.tillgate.foundation.kernel.Countries;
import dev.tillgate.foundation.shopfile.Default;
import dev.tillgate.foundation.shopfile.ShopFile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A shipping method. */
record ShippingPart(
    String code,
    String name,
    @Nullable String trackingUrl,
    @Default("false") boolean preselected,
    List<String> countries,
    List<TariffPart> tariffs) {

  ShippingPart {
    ShopFile.require(!code.isBlank(), "a shipping method needs a code");
    ShopFile.require(!tariffs.isEmpty(), "shipping method " + code + " needs a tariff");
    for (String country : countries) {
      ShopFile.require(Countries.known(country), country + " is not a country code");
    }
    ShopFile.unique(
        tariffs.stream(), tariff -> tariff.currency().toUpperCase(Locale.ROOT), "the tariff in");
  }

  /** What the method costs in one currency, before tax. */
  record TariffPart(
      String currency,
      BigDecimal base,
      @Default("0") BigDecimal perKilogram,
      @Nullable BigDecimal heavyFrom,
      @Default("0") BigDecimal heavy,
      Map<String, BigDecimal> byCountry) {

    TariffPart {
      ShopFile.require(Amounts.currency(currency).isPresent(), currency + " is no currency");
      for (BigDecimal amount : List.of(base, perKilogram, heavy)) {
        requireAmount(amount);
      }
      byCountry.forEach(
          (country, amount) -> {
            ShopFile.require(Countries.known(country), country + " is not a country code");
            requireAmount(amount);
          });
      ShopFile.require(
          heavyFrom == null || (heavyFrom.signum() > 0 && Amounts.plausible(heavyFrom)),
          "heavyFrom is a number of kilograms above 0");
    }

    private static void requireAmount(BigDecimal amount) {
      ShopFile.require(
          amount.signum() >= 0 && Amounts.plausible(amount), "a tariff has amounts of 0 or more");
    }

    private Tariff toMethod() {
      return new Tariff(
          currency.toUpperCase(Locale.ROOT),
          base,
          perKilogram,
          heavyFrom,
          heavy,
          byCountry.entrySet().stream()
              .collect(
                  Collectors.toMap(
                      entry -> entry.getKey().toUpperCase(Locale.ROOT), Map.Entry::getValue)));
    }
  }

  ShippingMethod toMethod() {
    return new ShippingMethod(
        code,
        name,
        trackingUrl,
        preselected,
        countries.stream().map(country -> country.toUpperCase(Locale.ROOT)).toList(),
        tariffs.stream().map(TariffPart::toMethod).toList());
  }
}
