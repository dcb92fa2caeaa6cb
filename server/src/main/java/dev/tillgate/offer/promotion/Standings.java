package dev.tillgate.offer.promotion;

import dev.tillgate.offer.promotion.api.Promotion;
import java.util.List;
import java.util.Optional;

/** How the promotions stand that a cart may take. */
record Standings(List<Standing> all) {

  /** The promotion of a coupon or, where there is no such coupon, of a promotion's code. */
  Optional<Standing> named(String code) {
    String key = CouponCodes.key(code);
    return all.stream()
        .filter(standing -> key.equals(standing.coupon()))
        .findFirst()
        .or(
            () ->
                all.stream()
                    .filter(standing -> key.equals(CouponCodes.key(code(standing.promotion()))))
                    .findFirst()
                    .map(
                        standing ->
                            new Standing(standing.promotion(), standing.uses(), null, false)));
  }

  /** One that applies by itself: as it is now where it is limited; empty when it is gone. */
  Optional<Standing> of(Promotion promotion) {
    if (!PromotionDefaults.limited(promotion)) {
      return Optional.of(new Standing(promotion, 0, null, false));
    }
    return all.stream()
        .filter(standing -> code(standing.promotion()).equals(code(promotion)))
        .findFirst()
        .map(standing -> new Standing(standing.promotion(), standing.uses(), null, false));
  }

  private static String code(Promotion promotion) {
    return String.valueOf(promotion.code());
  }
}
