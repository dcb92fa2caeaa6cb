package dev.tillgate.offer.promotion;

import dev.tillgate.foundation.persistence.Json;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.offer.promotion.api.Promotion;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps promotions and their coupons. */
@Component
class PromotionStore {

  /** A promotion and how often it has been changed. */
  record Stored(Promotion promotion, int version) {}

  private final JdbcClient jdbc;

  PromotionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Stored> byCode(long merchantId, String code) {
    return jdbc.sql("SELECT document, version FROM promotion WHERE merchant_id = ? AND code = ?")
        .params(merchantId, code)
        .query(
            (row, n) ->
                new Stored(
                    Json.read(row.getString("document"), Promotion.class), row.getInt("version")))
        .optional();
  }

  /** Those of the coupons that belong to another promotion. */
  List<String> taken(long merchantId, Collection<String> keys, String promotionCode) {
    return keys.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                SELECT coupon FROM promotion_coupon
                 WHERE merchant_id = ? AND promotion_code <> ?
                   AND coupon IN (SELECT jsonb_array_elements_text(?::jsonb))""")
            .params(merchantId, promotionCode, Json.write(keys))
            .query(String.class)
            .list();
  }

  void insert(WriteBatch batch, long merchantId, Promotion promotion, Instant now) {
    batch.add(
        """
        INSERT INTO promotion (merchant_id, code, type, channel, enabled, automatic, tax_category,
          maximum_orders, document, created_at, updated_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""",
        merchantId,
        promotion.code(),
        promotion.type(),
        promotion.channelType(),
        promotion.enabled(),
        PromotionDefaults.automatic(promotion),
        promotion.productTaxCategoryUuid(),
        maximumOrders(promotion),
        Json.write(promotion),
        now,
        now);
    insertCoupons(batch, merchantId, promotion, CouponCodes.keys(promotion.coupon()));
  }

  /** Changes a promotion that nobody has changed since; its uses are counted when they begin to. */
  void update(WriteBatch batch, long merchantId, Stored before, Promotion after, Instant now) {
    Integer maximum = maximumOrders(after);
    batch.mustChange(
        """
        UPDATE promotion
           SET channel = ?, enabled = ?, automatic = ?, tax_category = ?, document = ?::jsonb,
               updated_at = ?, version = version + 1, maximum_orders = ?,
               uses = CASE WHEN maximum_orders IS NULL
                           THEN (SELECT count(*) FROM promotion_use
                                  WHERE merchant_id = ? AND promotion_code = ?)
                           ELSE uses END
         WHERE merchant_id = ? AND code = ? AND version = ?""",
        after.channelType(),
        after.enabled(),
        PromotionDefaults.automatic(after),
        after.productTaxCategoryUuid(),
        Json.write(after),
        now,
        maximum,
        merchantId,
        after.code(),
        merchantId,
        after.code(),
        before.version());
    Set<String> known = Set.copyOf(CouponCodes.keys(before.promotion().coupon()));
    Set<String> kept = Set.copyOf(CouponCodes.keys(after.coupon()));
    List<String> gone = known.stream().filter(coupon -> !kept.contains(coupon)).toList();
    if (!gone.isEmpty()) {
      batch.add(
          """
          DELETE FROM promotion_coupon
           WHERE merchant_id = ? AND promotion_code = ?
             AND coupon IN (SELECT jsonb_array_elements_text(?::jsonb))""",
          merchantId,
          after.code(),
          Json.write(gone));
    }
    insertCoupons(
        batch, merchantId, after, kept.stream().filter(coupon -> !known.contains(coupon)).toList());
  }

  void delete(WriteBatch batch, long merchantId, String code) {
    batch.mustChange("DELETE FROM promotion WHERE merchant_id = ? AND code = ?", merchantId, code);
    batch.add(
        "DELETE FROM promotion_use WHERE merchant_id = ? AND promotion_code = ?", merchantId, code);
  }

  private static void insertCoupons(
      WriteBatch batch, long merchantId, Promotion promotion, List<String> keys) {
    if (!keys.isEmpty()) {
      batch.add(
          """
          INSERT INTO promotion_coupon (merchant_id, coupon, promotion_code)
          SELECT ?, coupon, ? FROM jsonb_array_elements_text(?::jsonb) AS coupon""",
          merchantId,
          promotion.code(),
          Json.write(keys));
    }
  }

  private static @Nullable Integer maximumOrders(Promotion promotion) {
    return PromotionDefaults.limited(promotion) ? promotion.maximumOrdersNumber() : null;
  }
}
