package dev.tillgate.offer.catalog.configuration;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.kernel.RequestFault;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.offer.catalog.OptionReferences;
import dev.tillgate.offer.catalog.api.AssignedOptionGroup;
import dev.tillgate.offer.catalog.api.PriceSet;
import dev.tillgate.offer.catalog.api.PricingConfiguration;
import dev.tillgate.offer.catalog.api.PricingFault;
import dev.tillgate.offer.catalog.api.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Which groups of options a pricing configuration offers. */
@Component
record OptionAssignments(PricingConfigurations configurations, OptionReferences references) {
  /** Offers the group, or changes whether it is required when it is offered already. */
  Write<Product> assign(Moment moment, String code, AssignedOptionGroup given) {
    return configurations.change(
        moment,
        code,
        place -> {
          Problems problems = new Problems();
          references.find(moment.merchantId(), given, "Code", problems);
          problems.require(given.required() != null, "Required", RequestFault.MISSING_PARAMETER);
          problems.throwIfAny();
          List<AssignedOptionGroup> groups = new ArrayList<>(place.before().priceOptions());
          groups.replaceAll(other -> isSame(other, given) ? given : other);
          if (!groups.contains(given)) {
            groups.add(given);
          }
          return place.before().withPriceOptions(groups);
        });
  }

  /** Offers the group no longer; FLAT prices of combinations with its options go with it. */
  Write<Product> unassign(Moment moment, String code, AssignedOptionGroup given) {
    return configurations.change(moment, code, place -> without(place, given));
  }

  private static PricingConfiguration without(PricingPlace place, AssignedOptionGroup given) {
    List<AssignedOptionGroup> groups = new ArrayList<>(place.before().priceOptions());
    if (!groups.removeIf(other -> isSame(other, given))) {
      throw Fault.at("Code", PricingFault.PRICE_OPTION_GROUP_NOT_ASSIGNED);
    }
    PriceSet prices = PriceChanges.without(place.prices(), String.valueOf(given.code()));
    return place.before().withPriceOptions(groups).withPrices(prices);
  }

  private static boolean isSame(AssignedOptionGroup one, AssignedOptionGroup other) {
    return Objects.equals(one.code(), other.code());
  }
}
