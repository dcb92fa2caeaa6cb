package dev.tillgate.offer.promotion;

import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.persistence.Json;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.offer.promotion.api.Promotion;
import dev.tillgate.offer.promotion.api.PromotionFault;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The coupon codes of promotions, each of which belongs to one promotion only. */
@Component
record PromotionCoupons(JdbcClient jdbc) {
  /** Notes the codes that another promotion has; the database has the last word. */
  void check(long merchantId, String promotionCode, Promotion promotion, Problems problems) {
    List<String> keys = CouponCodes.keys(promotion.coupon());
    for (String taken : keys.isEmpty() ? keys : taken(merchantId, keys, promotionCode)) {
      problems.add(
          CouponRules.path(Objects.requireNonNull(promotion.coupon()), keys.indexOf(taken)),
          PromotionFault.PROMOTION_COUPON_DUPLICATE,
          "Another promotion has the coupon code [" + taken + "].");
    }
  }

  private List<String> taken(long merchantId, List<String> keys, String promotionCode) {
    return jdbc.sql(
            """
            SELECT coupon FROM promotion_coupon
             WHERE merchant_id = ? AND promotion_code <> ?
               AND coupon IN (SELECT jsonb_array_elements_text(?::jsonb))""")
        .params(merchantId, promotionCode, Json.write(keys))
        .query(String.class)
        .list();
  }

  /** Writes which codes come and go with a change; a promotion that goes takes its codes along. */
  static void write(WriteBatch batch, @Nullable Promotion before, @Nullable Promotion after) {
    if (after == null) {
      return;
    }
    List<String> known = CouponCodes.keys(before == null ? null : before.coupon());
    List<String> kept = CouponCodes.keys(after.coupon());
    List<String> gone = without(known, kept);
    List<String> come = without(kept, known);
    if (!gone.isEmpty()) {
      delete(batch, after, gone);
    }
    if (!come.isEmpty()) {
      insert(batch, after, come);
    }
  }

  private static void delete(WriteBatch batch, Promotion promotion, List<String> keys) {
    batch.add(
        """
        DELETE FROM promotion_coupon
         WHERE merchant_id = ? AND promotion_code = ?
           AND coupon IN (SELECT jsonb_array_elements_text(?::jsonb))""",
        batch.merchantId(),
        promotion.code(),
        Json.write(keys));
  }

  private static void insert(WriteBatch batch, Promotion promotion, List<String> keys) {
    batch.add(
        """
        INSERT INTO promotion_coupon (merchant_id, coupon, promotion_code)
        SELECT ?, coupon, ? FROM jsonb_array_elements_text(?::jsonb) AS coupon""",
        batch.merchantId(),
        promotion.code(),
        Json.write(keys));
  }

  private static List<String> without(List<String> keys, List<String> others) {
    Set<String> left = new LinkedHashSet<>(keys);
    left.removeAll(Set.copyOf(others));
    return List.copyOf(left);
  }
}
