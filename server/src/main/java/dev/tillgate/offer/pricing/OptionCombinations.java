package dev.tillgate.offer.pricing;

import dev.tillgate.offer.catalog.api.PriceOptionsGroup;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.GroupType;
import dev.tillgate.offer.catalog.api.PriceOptionsGroup.PriceOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All ways to choose from groups of options. Pure. */
public final class OptionCombinations {
  private OptionCombinations() {}

  /** A group that is offered. */
  public record Offer(PriceOptionsGroup group, boolean required) {}

  /**
   * Every combination, the one without options first; nothing when there are more than the limit.
   */
  public static Optional<List<List<OptionChoice>>> of(List<Offer> offers, int limit) {
    List<List<OptionChoice>> combinations = List.of(List.of());
    for (Offer offer : offers) {
      List<List<OptionChoice>> choices = choices(offer, limit);
      if ((long) combinations.size() * choices.size() > limit) {
        return Optional.empty();
      }
      combinations = combinations.stream().flatMap(one -> extended(one, choices)).toList();
    }
    return Optional.of(combinations);
  }

  private static Stream<List<OptionChoice>> extended(
      List<OptionChoice> combination, List<List<OptionChoice>> choices) {
    return choices.stream()
        .map(
            choice -> {
              List<OptionChoice> longer = new ArrayList<>(combination);
              longer.addAll(choice);
              return List.copyOf(longer);
            });
  }

  /** The choices of one group, one more than the limit at most for each of its options. */
  private static List<List<OptionChoice>> choices(Offer offer, int limit) {
    List<List<OptionChoice>> choices = new ArrayList<>();
    choices.add(List.of());
    for (PriceOption option : offer.group().options()) {
      OptionChoice choice = new OptionChoice(offer.group(), offer.required(), option, null);
      boolean several = offer.group().type() == GroupType.CHECKBOX && choices.size() <= limit;
      List<List<OptionChoice>> before = several ? List.copyOf(choices) : List.of(List.of());
      extendedBy(choice, before).forEach(choices::add);
    }
    return offer.required() ? choices.subList(1, choices.size()) : choices;
  }

  private static Stream<List<OptionChoice>> extendedBy(
      OptionChoice choice, List<List<OptionChoice>> before) {
    return before.stream().flatMap(one -> extended(one, List.of(List.of(choice))));
  }
}
