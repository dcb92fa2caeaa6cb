package dev.tillgate.offer.catalog;

import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.offer.catalog.api.AssignedOptionGroup;
import dev.tillgate.offer.catalog.api.Price;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.GroupType;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.Usage;
import dev.tillgate.offer.catalog.api.PriceSet;
import dev.tillgate.offer.catalog.api.PricingConfiguration;
import dev.tillgate.offer.catalog.api.PricingSchema;
import dev.tillgate.offer.catalog.api.ProductFault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what pricing configurations say about groups of options. */
@Component
public class OptionReferences {
  private final Catalogue catalogue;

  OptionReferences(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Notes groups that do not exist and FLAT prices of combinations that nobody can choose.
   *
   * @param path what leads to the configuration, with a dot at the end, or empty
   */
  public void check(
      long merchantId, PricingConfiguration configuration, String path, Problems problems) {
    Map<String, PriceOptionsGroup> groups = new HashMap<>();
    for (AssignedOptionGroup assigned : configuration.priceOptions()) {
      find(merchantId, assigned, path + "PriceOptions", problems)
          .ifPresent(group -> groups.put(String.valueOf(group.code()), group));
    }
    PriceSet prices = configuration.prices();
    if (prices != null) {
      boolean flat = configuration.pricingSchema() == PricingSchema.FLAT;
      check(prices.regular(), path + "Prices.Regular", flat, groups, problems);
      check(prices.renewal(), path + "Prices.Renewal", flat, groups, problems);
    }
  }

  /** The group that is assigned; notes one that does not exist or cannot be required. */
  public Optional<PriceOptionsGroup> find(
      long merchantId, AssignedOptionGroup assigned, String path, Problems problems) {
    String code = assigned.code() == null ? "" : assigned.code();
    Optional<PriceOptionsGroup> found = catalogue.optionGroup(merchantId, code);
    problems.require(found.isPresent(), path, ProductFault.PRICE_OPTION_GROUP_UNKNOWN);
    boolean metered = found.filter(group -> group.usage() == Usage.PAYPERUSAGE).isPresent();
    problems.require(
        !metered || !Boolean.TRUE.equals(assigned.required()),
        path,
        ProductFault.PRICE_OPTION_GROUP_NOT_REQUIRABLE);
    return found;
  }

  private static void check(
      List<Price> prices,
      String path,
      boolean flat,
      Map<String, PriceOptionsGroup> groups,
      Problems problems) {
    for (int i = 0; i < prices.size(); i++) {
      Combination combination = Combination.of(prices.get(i).optionCodes());
      boolean good =
          combination.options().isEmpty()
              || (flat
                  && combination.options().entrySet().stream()
                      .allMatch(chosen -> offers(groups.get(chosen.getKey()), chosen.getValue())));
      problems.require(
          good, path + "[" + i + "].OptionCodes", ProductFault.PRICE_OPTION_CODES_INVALID);
    }
  }

  private static boolean offers(@Nullable PriceOptionsGroup group, SortedSet<String> options) {
    if (group == null || group.usage() == Usage.PAYPERUSAGE) {
      return false;
    }
    TreeSet<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    group.options().forEach(option -> known.add(String.valueOf(option.code())));
    return known.containsAll(options)
        && (options.size() == 1 || group.type() == GroupType.CHECKBOX);
  }
}
