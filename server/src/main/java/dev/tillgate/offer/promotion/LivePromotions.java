package dev.tillgate.offer.promotion;

import dev.tillgate.foundation.persistence.Filters;
import dev.tillgate.foundation.persistence.Invalidations;
import dev.tillgate.foundation.persistence.KeptValues;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.offer.promotion.api.Promotion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Promotions as carts need them, without their coupons, of which there may be thousands. Those that
 * apply without being named are kept at hand.
 */
@Component
class LivePromotions {
  private final JdbcClient jdbc;
  private final KeptValues<List<Promotion>> automatic;

  LivePromotions(JdbcClient jdbc, Invalidations invalidations) {
    this.jdbc = jdbc;
    this.automatic =
        new KeptValues<>("promotions", invalidations, (merchantId, _) -> readAutomatic(merchantId));
  }

  /** Enabled ones that apply without being named, whatever their dates, by code. */
  List<Promotion> automatic(long merchantId) {
    return automatic.of(merchantId);
  }

  /** Lets all nodes forget them, once the change is written. */
  void changed(WriteBatch batch) {
    automatic.changed(batch);
  }

  private List<Promotion> readAutomatic(long merchantId) {
    return Filters.of("FROM promotion WHERE merchant_id = ?", merchantId)
        .where("automatic AND enabled")
        .list(
            jdbc,
            "SELECT document - 'coupon' - 'couponCodes' AS document",
            "code",
            (row, _) -> withoutCoupons(row));
  }

  /**
   * How promotions stand right now: those with these coupons or codes, and some others.
   *
   * @param keys coupons and codes of promotions, in upper case
   * @param others codes of promotions
   */
  List<Standing> standings(long merchantId, Collection<String> keys, Collection<String> others) {
    return jdbc.sql(
            """
            SELECT p.document - 'coupon' - 'couponCodes' AS document, p.uses, c.coupon, c.ref_no
              FROM promotion p
              LEFT JOIN promotion_coupon c
                ON c.merchant_id = :merchant AND c.promotion_code = p.code AND c.coupon IN (:keys)
             WHERE p.merchant_id = :merchant
               AND (c.coupon IS NOT NULL OR upper(p.code) IN (:keys) OR p.code IN (:others))
             ORDER BY p.code, c.coupon""")
        .param("merchant", merchantId)
        .param("keys", orNone(keys))
        .param("others", orNone(others))
        .query(
            (row, _) ->
                new Standing(
                    withoutCoupons(row),
                    row.getInt("uses"),
                    row.getString("coupon"),
                    row.getObject("ref_no") != null))
        .list();
  }

  private static Promotion withoutCoupons(ResultSet row) throws SQLException {
    Promotion promotion = Promotions.FORM.read(row.getString("document"));
    return promotion.withCouponCodes(List.of());
  }

  /** SQL has no empty list. */
  private static Collection<String> orNone(Collection<String> values) {
    return values.isEmpty() ? List.of("") : values;
  }
}
