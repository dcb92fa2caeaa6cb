package dev.tillgate.offer.promotion;

import dev.tillgate.foundation.merchant.Merchant;
import dev.tillgate.offer.promotion.api.Promotion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.springframework.stereotype.Component;

/**
 * Finds the promotions of a cart and applies them. The database is asked only when the cart names
 * promotions or one with a limited number of orders would apply by itself.
 */
@Component
public class CartPromotions {
  private static final int MAX_CODE = 255;

  private final LivePromotions live;

  CartPromotions(LivePromotions live) {
    this.live = live;
  }

  /**
   * The cart with what promotions take off.
   *
   * @param now shop time
   * @param renewal whether the cart renews subscriptions, so that RENEWAL promotions apply
   */
  public ReducedCart reduce(
      Merchant merchant,
      Instant now,
      boolean renewal,
      CurrencyUnit currency,
      List<ReducibleLine> lines,
      List<NamedPromotion> named) {
    Eligibility eligibility = new Eligibility(merchant.day(now), renewal, currency, lines);
    List<Promotion> automatic =
        live.automatic(merchant.id()).stream()
            .filter(eligibility::byItself)
            .filter(promotion -> mayApply(eligibility, promotion))
            .toList();
    if (automatic.isEmpty() && named.isEmpty()) {
      return new ReducedCart(lines, List.of(), List.of());
    }
    Standings standings = standings(merchant.id(), automatic, named);
    List<RefusedPromotion> refused = new ArrayList<>();
    Map<String, Candidate> candidates = named(named, standings, eligibility, refused);
    for (Promotion promotion : automatic) {
      String code = Objects.requireNonNull(promotion.code());
      Candidate candidate = new Candidate(promotion, null, "", Set.of());
      standings
          .of(promotion)
          .map(standing -> eligibility.refusal(standing, candidate))
          .ifPresent(
              refusal -> {
                if (refusal.isEmpty()) {
                  candidates.merge(code, candidate, CartPromotions::everywhere);
                } else if (refusal.get() == PromotionRefusal.OTHER_CURRENCY) {
                  refused.add(new RefusedPromotion(null, refusal.get().of(code)));
                }
              });
    }
    List<ReducibleLine> reduced =
        new PromotionCalculator(List.copyOf(candidates.values()), currency).apply(lines);
    return new ReducedCart(reduced, uses(reduced, candidates), List.copyOf(refused));
  }

  /** Whether it would apply, as far as one can tell without asking how often it has been used. */
  private static boolean mayApply(Eligibility eligibility, Promotion promotion) {
    Optional<PromotionRefusal> refusal =
        eligibility.refusal(
            new Standing(promotion, 0, null, false), new Candidate(promotion, null, "", Set.of()));
    return refusal.isEmpty() || refusal.get() == PromotionRefusal.OTHER_CURRENCY;
  }

  private Standings standings(
      long merchantId, List<Promotion> automatic, List<NamedPromotion> named) {
    Set<String> codes =
        named.stream()
            .map(NamedPromotion::code)
            .filter(code -> code.length() <= MAX_CODE)
            .map(CouponCodes::key)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> limited =
        automatic.stream()
            .filter(PromotionDefaults::limited)
            .map(promotion -> Objects.requireNonNull(promotion.code()))
            .collect(Collectors.toCollection(TreeSet::new));
    return codes.isEmpty() && limited.isEmpty()
        ? new Standings(List.of())
        : new Standings(live.standings(merchantId, codes, limited));
  }

  private static Map<String, Candidate> named(
      List<NamedPromotion> named,
      Standings standings,
      Eligibility eligibility,
      List<RefusedPromotion> refused) {
    Map<String, Candidate> candidates = new LinkedHashMap<>();
    for (NamedPromotion name : named) {
      Optional<Standing> standing = standings.named(name.code());
      if (standing.isEmpty()) {
        refused.add(refused(name, PromotionRefusal.UNKNOWN));
        continue;
      }
      Candidate candidate = candidate(standing.get(), name);
      Candidate before = candidates.get(candidate.code());
      Optional<PromotionRefusal> refusal =
          eligibility
              .refusal(standing.get(), candidate)
              .or(
                  () ->
                      before == null || !before.hasOtherCoupon(candidate)
                          ? Optional.empty()
                          : Optional.of(PromotionRefusal.NAMED_TWICE));
      if (refusal.isPresent()) {
        refused.add(refused(name, refusal.get()));
      } else {
        candidates.merge(candidate.code(), candidate, CartPromotions::both);
      }
    }
    return candidates;
  }

  private static Candidate candidate(Standing standing, NamedPromotion name) {
    boolean many = PromotionDefaults.hasManyCoupons(standing.promotion());
    return new Candidate(
        standing.promotion(),
        many ? standing.coupon() : null,
        standing.coupon() == null ? "" : name.code(),
        name.item() == null ? Set.of() : Set.of(name.item()));
  }

  private static RefusedPromotion refused(NamedPromotion name, PromotionRefusal refusal) {
    return new RefusedPromotion(name.path(), refusal.of(name.code()));
  }

  /** Named by several items: for all of them; by the order as well: for the whole cart. */
  private static Candidate both(Candidate one, Candidate other) {
    Set<Integer> items =
        one.items().isEmpty() || other.items().isEmpty()
            ? Set.of()
            : Stream.concat(one.items().stream(), other.items().stream())
                .collect(Collectors.toUnmodifiableSet());
    Candidate entered = one.entered().isEmpty() ? other : one;
    return new Candidate(one.promotion(), entered.coupon(), entered.entered(), items);
  }

  /** What applies by itself is for the whole cart, and needs no coupon. */
  private static Candidate everywhere(Candidate named, Candidate automatic) {
    return new Candidate(named.promotion(), null, named.entered(), Set.of());
  }

  private static List<PromotionUse> uses(
      List<ReducibleLine> lines, Map<String, Candidate> candidates) {
    return lines.stream()
        .flatMap(line -> line.reductions().stream())
        .map(Reduction::code)
        .filter(candidates::containsKey)
        .distinct()
        .sorted()
        .map(candidates::get)
        .map(
            candidate ->
                new PromotionUse(
                    candidate.code(),
                    PromotionDefaults.limited(candidate.promotion()),
                    candidate.coupon()))
        .toList();
  }
}
