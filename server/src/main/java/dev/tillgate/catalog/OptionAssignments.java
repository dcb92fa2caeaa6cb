package dev.tillgate.catalog;

import dev.tillgate.catalog.api.AssignedOptionGroup;
import dev.tillgate.catalog.api.PricingConfiguration;
import dev.tillgate.kernel.Fault;
import dev.tillgate.kernel.FaultCode;
import dev.tillgate.kernel.Problems;
import dev.tillgate.kernel.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Which groups of options a pricing configuration offers. */
@Component
class OptionAssignments {
  private final PricingConfigurations configurations;
  private final OptionReferences references;
  private final Products products;

  OptionAssignments(
      PricingConfigurations configurations, OptionReferences references, Products products) {
    this.configurations = configurations;
    this.references = references;
    this.products = products;
  }

  /** Offers the group, or changes whether it is required when it is offered already. */
  boolean assign(long merchantId, String code, AssignedOptionGroup given) {
    PricingPlace place = configurations.place(merchantId, code);
    Problems problems = new Problems();
    references.find(merchantId, given, "Code", problems);
    problems.throwIfAny();
    List<AssignedOptionGroup> groups = new ArrayList<>(place.before().priceOptions());
    groups.replaceAll(other -> isSame(other, given) ? given : other);
    if (!groups.contains(given)) {
      groups.add(given);
    }
    return write(merchantId, place, Records.with(place.before(), "priceOptions", groups));
  }

  /** Offers the group no longer; FLAT prices of combinations with its options go with it. */
  boolean unassign(long merchantId, String code, AssignedOptionGroup given) {
    PricingPlace place = configurations.place(merchantId, code);
    List<AssignedOptionGroup> groups = new ArrayList<>(place.before().priceOptions());
    if (!groups.removeIf(other -> isSame(other, given))) {
      FaultCode fault = FaultCode.PRICE_OPTION_GROUP_NOT_ASSIGNED;
      throw new Fault(fault, "Code", fault.message());
    }
    PricingConfiguration without = Records.with(place.before(), "priceOptions", groups);
    String group = String.valueOf(given.code());
    return write(
        merchantId,
        place,
        Records.with(without, "prices", PriceChanges.without(place.prices(), group)));
  }

  private boolean write(long merchantId, PricingPlace place, PricingConfiguration after) {
    return products.write(merchantId, place.product(), place.with(after), "updated");
  }

  private static boolean isSame(AssignedOptionGroup one, AssignedOptionGroup other) {
    return Objects.equals(one.code(), other.code());
  }
}
