package dev.tillgate.offer.catalog.option;

import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.kernel.Texts;
import dev.tillgate.offer.catalog.api.PriceOptionFault;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.GroupType;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.PriceOption;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.Usage;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What makes a price option group acceptable; every problem is found at once. Source: seed "Create
 * price option groups".
 */
final class OptionGroupRules {
  private static final int MAX_TEXT = 255;

  private OptionGroupRules() {}

  static void check(PriceOptionsGroup group, Problems problems) {
    problems.require(
        Texts.given(group.name()), "Name", PriceOptionFault.PRICE_OPTION_GROUP_NAME_EMPTY);
    problems.require(
        isCode(group.code()), "Code", PriceOptionFault.PRICE_OPTION_GROUP_CODE_INVALID);
    problems.require(
        group.type() != null, "Type", PriceOptionFault.PRICE_OPTION_GROUP_TYPE_INVALID);
    problems.require(
        !group.options().isEmpty(), "Options", PriceOptionFault.PRICE_OPTION_GROUP_EMPTY);
    checkUsage(group, problems);
    checkDefaults(group, problems);
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < group.options().size(); i++) {
      checkOption(group.options().get(i), "Options[" + i + "]", codes, problems);
    }
    if (group.type() == GroupType.INTERVAL) {
      IntervalRules.check(group.options(), problems);
    }
  }

  private static void checkUsage(PriceOptionsGroup group, Problems problems) {
    if (group.usage() == Usage.PAYPERUSAGE) {
      problems.require(
          !Boolean.TRUE.equals(group.required()),
          "Required",
          PriceOptionFault.PRICE_OPTION_USAGE_REQUIRED);
      problems.require(
          group.type() == null || group.type() == GroupType.INTERVAL,
          "Type",
          PriceOptionFault.PRICE_OPTION_USAGE_TYPE_INVALID);
      problems.require(
          group.usagePricingModel() != null,
          "UsagePricingModel",
          PriceOptionFault.PRICE_OPTION_USAGE_MODEL_INVALID);
    }
  }

  private static void checkDefaults(PriceOptionsGroup group, Problems problems) {
    boolean first = true;
    List<PriceOption> options = group.options();
    for (int i = 0; i < options.size(); i++) {
      if (Boolean.TRUE.equals(options.get(i).isDefault())) {
        problems.require(
            first || group.type() == GroupType.CHECKBOX,
            "Options[" + i + "].Default",
            PriceOptionFault.PRICE_OPTION_DEFAULT_SEVERAL);
        first = false;
      }
    }
  }

  private static void checkOption(
      PriceOption option, String path, Set<String> codes, Problems problems) {
    problems.require(
        Texts.given(option.name()), path + ".Name", PriceOptionFault.PRICE_OPTION_NAME_EMPTY);
    String code = option.code();
    problems.require(
        isCode(code), path + ".Code", PriceOptionFault.PRICE_OPTION_GROUP_CODE_INVALID);
    problems.require(
        code == null || code.isBlank() || codes.add(code.strip().toLowerCase(Locale.ROOT)),
        path + ".Code",
        PriceOptionFault.PRICE_OPTION_CODE_DUPLICATE);
    ImpactRules.check(option.priceImpact(), path + ".PriceImpact", problems);
    ImpactRules.check(option.subscriptionImpact(), path + ".SubscriptionImpact", problems);
  }

  /** A code that may be left out, for the system to choose. */
  private static boolean isCode(@Nullable String code) {
    return code == null || (code.length() <= MAX_TEXT && code.indexOf('=') < 0);
  }
}
