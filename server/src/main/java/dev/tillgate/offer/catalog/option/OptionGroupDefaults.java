package dev.tillgate.offer.catalog.option;

import dev.tillgate.foundation.kernel.Codes;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.GroupType;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.ImpactAmount;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.PriceImpact;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.PriceOption;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.SubscriptionImpact;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.Usage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fills in what a client may leave out of a price option group, in one spelling. */
final class OptionGroupDefaults {
  private OptionGroupDefaults() {}

  /** The group as it is stored under the code. */
  static PriceOptionsGroup complete(PriceOptionsGroup given, String code) {
    boolean metered = given.usage() == Usage.PAYPERUSAGE;
    return new PriceOptionsGroup(
        Objects.requireNonNull(given.name()).strip(),
        Objects.requireNonNullElse(given.description(), ""),
        given.translations(),
        code,
        Objects.requireNonNullElse(given.type(), GroupType.RADIO),
        Boolean.TRUE.equals(given.required()),
        metered ? Usage.PAYPERUSAGE : Usage.REGULAR,
        metered ? given.usagePricingModel() : null,
        given.options().stream().map(OptionGroupDefaults::complete).toList());
  }

  /** The code that the client chose; null when it left the choice to the system. */
  static @Nullable String code(PriceOptionsGroup given) {
    return given.code() == null || given.code().isBlank() ? null : given.code().strip();
  }

  private static PriceOption complete(PriceOption given) {
    String code = given.code();
    return new PriceOption(
        code == null || code.isBlank() ? Codes.shortCode() : code.strip(),
        Objects.requireNonNull(given.name()).strip(),
        Objects.requireNonNullElse(given.description(), ""),
        given.translations(),
        Objects.requireNonNullElse(given.scaleMin(), BigDecimal.ZERO),
        Objects.requireNonNullElse(given.scaleMax(), BigDecimal.ZERO),
        Optional.ofNullable(given.subscriptionImpact())
            .orElse(new SubscriptionImpact(BigDecimal.ZERO, null)),
        complete(given.priceImpact()),
        Boolean.TRUE.equals(given.isDefault()));
  }

  private static PriceImpact complete(@Nullable PriceImpact given) {
    if (given == null) {
      return new PriceImpact(null, null, null, null, List.of());
    }
    return new PriceImpact(
        given.impactOn(),
        given.impact(),
        given.method(),
        given.percent(),
        given.amounts().stream().map(OptionGroupDefaults::complete).toList());
  }

  private static ImpactAmount complete(ImpactAmount given) {
    return new ImpactAmount(
        given.amount(), Objects.requireNonNull(given.currency()).strip().toUpperCase(Locale.ROOT));
  }
}
