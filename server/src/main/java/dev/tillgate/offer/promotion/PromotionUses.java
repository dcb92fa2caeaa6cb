package dev.tillgate.offer.promotion;

import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.offer.promotion.api.Promotion;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts the orders that take promotions. An order counts from when it is placed, paid or not,
 * until it is canceled. Checks stand in the order's own write, so that of two orders at once only
 * one gets the last use or the coupon; the other's write ends with a {@code LostRace}.
 */
@Component
public class PromotionUses {

  /** Takes the promotions for an order that is inserted earlier in the batch. */
  public void take(WriteBatch batch, long refNo, List<PromotionUse> uses) {
    long merchantId = batch.merchantId();
    for (PromotionUse use : uses) {
      if (use.limited()) {
        batch.mustChange(
            """
            UPDATE promotion SET uses = uses + 1
             WHERE merchant_id = ? AND code = ?
               AND (maximum_orders IS NULL OR uses < maximum_orders)""",
            merchantId,
            use.code());
      }
      if (use.coupon() != null) {
        batch.mustChange(
            """
            UPDATE promotion_coupon SET ref_no = ?
             WHERE merchant_id = ? AND coupon = ? AND promotion_code = ? AND ref_no IS NULL""",
            refNo,
            merchantId,
            use.coupon(),
            use.code());
      }
      batch.add(
          "INSERT INTO promotion_use (merchant_id, ref_no, promotion_code) VALUES (?, ?, ?)",
          merchantId,
          refNo,
          use.code());
    }
  }

  /** Gives back what an order has taken, when it is canceled; does nothing the second time. */
  public void giveBack(WriteBatch batch, long refNo) {
    long merchantId = batch.merchantId();
    batch.add(
        """
        UPDATE promotion SET uses = uses - 1
         WHERE merchant_id = ? AND maximum_orders IS NOT NULL
           AND code IN (SELECT promotion_code FROM promotion_use
                         WHERE merchant_id = ? AND ref_no = ?)""",
        merchantId,
        merchantId,
        refNo);
    batch.add(
        "UPDATE promotion_coupon SET ref_no = NULL WHERE merchant_id = ? AND ref_no = ?",
        merchantId,
        refNo);
    batch.add("DELETE FROM promotion_use WHERE merchant_id = ? AND ref_no = ?", merchantId, refNo);
  }

  /** Counts the orders so far when a maximum begins; without one, uses are not counted. */
  static void count(WriteBatch batch, @Nullable Promotion before, @Nullable Promotion after) {
    if (before == null
        || after == null
        || PromotionDefaults.limited(before)
        || !PromotionDefaults.limited(after)) {
      return;
    }
    batch.add(
        """
        UPDATE promotion
           SET uses = (SELECT count(*) FROM promotion_use
                        WHERE merchant_id = ? AND promotion_code = ?)
         WHERE merchant_id = ? AND code = ?""",
        batch.merchantId(),
        after.code(),
        batch.merchantId(),
        after.code());
  }

  /** Forgets which orders have taken a promotion that is deleted earlier in the batch. */
  static void forget(WriteBatch batch, Promotion deleted) {
    batch.add(
        "DELETE FROM promotion_use WHERE merchant_id = ? AND promotion_code = ?",
        batch.merchantId(),
        deleted.code());
  }
}
