package dev.tillgate.cart;

import dev.tillgate.cart.api.OrderItem.ItemOption;
import dev.tillgate.cart.api.OrderItem.ItemOptionValue;
import dev.tillgate.catalog.api.PriceOptionsGroup;
import dev.tillgate.catalog.api.PriceOptionsGroup.GroupType;
import dev.tillgate.catalog.api.PriceOptionsGroup.PriceOption;
import dev.tillgate.kernel.FaultCode;
import dev.tillgate.kernel.Problems;
import dev.tillgate.pricing.ChosenOption;
import dev.tillgate.pricing.PriceCalculator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Matches the options that a client names with the groups that a product offers. */
final class OptionChooser {

  /** A group as a product offers it. */
  record Offer(PriceOptionsGroup group, boolean required) {}

  private final BigDecimal base;
  private final CurrencyUnit currency;
  private final String path;
  private final Problems problems;

  /**
   * @param base the unit price without options, of which percentages are taken
   */
  OptionChooser(BigDecimal base, CurrencyUnit currency, String path, Problems problems) {
    this.base = base;
    this.currency = currency;
    this.path = path;
    this.problems = problems;
  }

  /** The chosen options in the order of the groups; a required group falls back to its default. */
  List<ChosenOption> choose(List<Offer> offers, List<ItemOption> asked) {
    List<String> codes = asked.stream().flatMap(OptionChooser::codes).toList();
    Set<String> unused = new LinkedHashSet<>(codes);
    List<ChosenOption> chosen = new ArrayList<>();
    for (Offer offer : offers) {
      List<PriceOption> options = matching(offer.group(), codes, unused);
      if (options.isEmpty() && offer.required()) {
        options = defaults(offer.group());
        problems.require(
            !options.isEmpty(),
            path + "." + offer.group().code(),
            FaultCode.ORDER_PRODUCT_OPTION_REQUIRED);
      }
      boolean single = offer.group().type() != GroupType.CHECKBOX;
      problems.require(
          !single || options.size() <= 1,
          path + "." + offer.group().code(),
          FaultCode.ORDER_PRODUCT_OPTION_INVALID);
      options.forEach(option -> chosen.add(chosen(offer, option)));
    }
    for (String code : unused) {
      problems.add(
          path,
          FaultCode.ORDER_PRODUCT_OPTION_INVALID,
          "The price option [" + code + "] does not belong to this product.");
    }
    return chosen;
  }

  /** A bare code, the codes inside a group, or {@code GROUP=7} for a scale. */
  private static Stream<String> codes(ItemOption option) {
    if (!option.options().isEmpty()) {
      String group = option.code();
      return option.options().stream().map(value -> code(group, value)).filter(Objects::nonNull);
    }
    return Stream.of(option.value(), option.code(), option.name())
        .filter(Objects::nonNull)
        .limit(1);
  }

  private static @Nullable String code(@Nullable String group, ItemOptionValue value) {
    String code = value.value() == null ? value.name() : value.value();
    boolean isNumber = code != null && code.matches("\\d{1,9}(\\.\\d{1,4})?");
    return group != null && isNumber ? group + "=" + code : code;
  }

  private static List<PriceOption> matching(
      PriceOptionsGroup group, List<String> codes, Set<String> unused) {
    List<PriceOption> found = new ArrayList<>();
    for (String code : codes) {
      Optional<PriceOption> option =
          group.options().stream().filter(o -> isMeant(group, o, code)).findFirst();
      if (option.isPresent()) {
        unused.remove(code);
        if (!found.contains(option.get())) {
          found.add(option.get());
        }
      }
    }
    return found;
  }

  private static boolean isMeant(PriceOptionsGroup group, PriceOption option, String code) {
    String optionCode = option.code();
    int equals = code.indexOf('=');
    String ofGroup = equals < 0 ? code : code.substring(equals + 1);
    boolean groupNamed = equals > 0 && code.substring(0, equals).equals(group.code());
    if (optionCode != null
        && (optionCode.equalsIgnoreCase(code)
            || (groupNamed && optionCode.equalsIgnoreCase(ofGroup)))) {
      return true;
    }
    return group.type() == GroupType.INTERVAL
        && groupNamed
        && ofGroup.matches("\\d{1,9}(\\.\\d{1,4})?")
        && within(option, new BigDecimal(ofGroup));
  }

  private static boolean within(PriceOption option, BigDecimal value) {
    return option.scaleMin() != null
        && option.scaleMax() != null
        && option.scaleMin().compareTo(value) <= 0
        && value.compareTo(option.scaleMax()) <= 0;
  }

  private static List<PriceOption> defaults(PriceOptionsGroup group) {
    return group.options().stream()
        .filter(option -> Boolean.TRUE.equals(option.isDefault()))
        .toList();
  }

  private ChosenOption chosen(Offer offer, PriceOption option) {
    Optional<BigDecimal> impact = PriceCalculator.impact(option.priceImpact(), base, currency);
    if (impact.isEmpty()) {
      problems.add(
          path,
          FaultCode.ORDER_PRODUCT_PRICE_MISSING,
          "The price option [" + option.code() + "] has no price in " + currency + ".");
    }
    return new ChosenOption(
        offer.group().code(),
        offer.group().name(),
        offer.required(),
        option.name(),
        option.code(),
        impact.orElse(BigDecimal.ZERO));
  }
}
