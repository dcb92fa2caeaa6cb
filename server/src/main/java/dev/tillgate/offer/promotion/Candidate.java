package dev.tillgate.offer.promotion;

import dev.tillgate.offer.promotion.api.Promotion;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A promotion that may apply to a cart.
 *
 * @param coupon the code of a MULTIPLE coupon that it would use up; null for none
 * @param entered the coupon as the client wrote it; empty for none
 * @param items the lines that name it; empty where the whole cart does, or nobody needs to
 */
record Candidate(Promotion promotion, @Nullable String coupon, String entered, Set<Integer> items) {

  List<ReducibleLine> covered(List<ReducibleLine> lines) {
    return lines.stream()
        .filter(line -> items.isEmpty() || items.contains(line.index()))
        .filter(line -> PromotionScope.covers(promotion, line))
        .toList();
  }

  /** Whether both would use up a coupon, and not the same one. */
  boolean hasOtherCoupon(Candidate other) {
    return coupon != null && other.coupon() != null && !coupon.equals(other.coupon());
  }

  String code() {
    return Objects.requireNonNull(promotion.code());
  }
}
