package dev.tillgate.offer.pricing;

import dev.tillgate.foundation.kernel.Builder;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.ImpactOn;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.PriceImpact;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.PriceOption;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An option of a group that was chosen.
 *
 * @param required whether the order had to choose from the group
 * @param number where on a scale the buyer is; null where it is not told
 */
@Builder
public record OptionChoice(
    PriceOptionsGroup group, boolean required, PriceOption option, @Nullable BigDecimal number)
    implements OptionChoiceBuilder.With {

  /** Whether its impact is on the price after the impacts on the base. */
  boolean isOnGrandTotal() {
    PriceImpact impact = option.priceImpact();
    return impact != null && impact.impactOn() == ImpactOn.GRAND;
  }

  /** The option as a cart shows it. */
  public ChosenOption at(BigDecimal surcharge) {
    return new ChosenOption(
        group.code(), group.name(), required, option.name(), option.code(), number, surcharge);
  }

  /** {@code Gold (Colour)}: the option as explanations name it. */
  String name() {
    return option.name() + " (" + group.name() + ")";
  }
}
