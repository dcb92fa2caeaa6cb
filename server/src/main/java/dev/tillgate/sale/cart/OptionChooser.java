package dev.tillgate.sale.cart;

import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.GroupType;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.PriceOption;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.Usage;
import dev.tillgate.offer.pricing.OptionChoice;
import dev.tillgate.offer.pricing.OptionCombinations.Offer;
import dev.tillgate.sale.cart.api.CartFault;
import dev.tillgate.sale.purchase.PurchaseLine.OptionWish;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Matches the options that a client names with the groups that a product offers. */
final class OptionChooser {

  private final String path;
  private final Problems problems;

  OptionChooser(String path, Problems problems) {
    this.path = path;
    this.problems = problems;
  }

  /**
   * The chosen options in the order of the groups; a required group falls back to its default. What
   * is paid per usage may be named and is left out.
   */
  List<OptionChoice> choose(List<Offer> offers, List<OptionWish> asked) {
    Set<String> groups =
        offers.stream()
            .map(offer -> Objects.requireNonNullElse(offer.group().code(), ""))
            .collect(Collectors.toSet());
    List<OptionWish> wishes = asked.stream().map(wish -> resolved(wish, groups)).toList();
    Set<OptionWish> unused = new LinkedHashSet<>(wishes);
    List<OptionChoice> chosen = new ArrayList<>();
    for (Offer offer : offers) {
      List<OptionChoice> options = matching(offer, wishes, unused);
      if (options.isEmpty() && offer.required()) {
        options = defaults(offer);
        problems.require(
            !options.isEmpty(),
            path + "." + offer.group().code(),
            CartFault.ORDER_PRODUCT_OPTION_REQUIRED);
      }
      boolean single = offer.group().type() != GroupType.CHECKBOX;
      if (single && options.size() > 1) {
        problems.add(
            path + "." + offer.group().code(),
            CartFault.ORDER_PRODUCT_OPTION_INVALID,
            "The group [" + offer.group().code() + "] takes one option only.");
      }
      if (offer.group().usage() != Usage.PAYPERUSAGE) {
        chosen.addAll(options);
      }
    }
    for (OptionWish wish : unused) {
      problems.add(
          path,
          CartFault.ORDER_PRODUCT_OPTION_INVALID,
          "The price option [" + wish.option() + "] does not belong to this product.");
    }
    return chosen;
  }

  /** Of one of these groups, which {@code GROUP=code} names too, or of any. */
  private static OptionWish resolved(OptionWish wish, Set<String> groups) {
    if (wish.group() != null) {
      return groups.contains(wish.group()) ? wish : new OptionWish(null, wish.option());
    }
    String text = wish.option();
    int equals = text.indexOf('=');
    return equals > 0 && groups.contains(text.substring(0, equals))
        ? new OptionWish(text.substring(0, equals), text.substring(equals + 1))
        : wish;
  }

  private static List<OptionChoice> matching(
      Offer offer, List<OptionWish> wishes, Set<OptionWish> unused) {
    PriceOptionsGroup group = offer.group();
    List<OptionChoice> found = new ArrayList<>();
    for (OptionWish wish : wishes) {
      Optional<PriceOption> option =
          group.options().stream().filter(o -> isMeant(group, o, wish)).findFirst();
      if (option.isPresent()) {
        unused.remove(wish);
        OptionChoice choice = choice(offer, option.get(), wish);
        if (found.stream().noneMatch(known -> known.option().equals(choice.option()))) {
          found.add(choice);
        }
      }
    }
    return found;
  }

  private static OptionChoice choice(Offer offer, PriceOption option, OptionWish wish) {
    boolean number = !wish.option().equalsIgnoreCase(option.code());
    return new OptionChoice(
        offer.group(), offer.required(), option, number ? new BigDecimal(wish.option()) : null);
  }

  private static boolean isMeant(PriceOptionsGroup group, PriceOption option, OptionWish wish) {
    if (wish.group() != null && !wish.group().equals(group.code())) {
      return false;
    }
    return wish.option().equalsIgnoreCase(option.code())
        || (group.type() == GroupType.INTERVAL
            && wish.group() != null
            && wish.option().matches("\\d{1,9}(\\.\\d{1,4})?")
            && within(option, new BigDecimal(wish.option())));
  }

  private static boolean within(PriceOption option, BigDecimal value) {
    return option.scaleMin() != null
        && option.scaleMax() != null
        && option.scaleMin().compareTo(value) <= 0
        && value.compareTo(option.scaleMax()) <= 0;
  }

  private static List<OptionChoice> defaults(Offer offer) {
    return offer.group().options().stream()
        .filter(option -> Boolean.TRUE.equals(option.isDefault()))
        .map(option -> new OptionChoice(offer.group(), offer.required(), option, null))
        .toList();
  }
}
