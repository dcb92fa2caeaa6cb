package dev.tillgate.offer.promotion;

import dev.tillgate.foundation.kernel.Page;
import dev.tillgate.foundation.persistence.Json;
import dev.tillgate.offer.promotion.api.Promotion;
import dev.tillgate.offer.promotion.api.SearchPromotionsOptions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads promotions. */
@Component
class PromotionQueries {
  private final JdbcClient jdbc;

  PromotionQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Newest first. */
  List<Promotion> search(long merchantId, SearchPromotionsOptions options, Page page) {
    List<String> coupons =
        Stream.of((options.coupons() == null ? "" : options.coupons()).split(","))
            .map(CouponCodes::key)
            .filter(coupon -> !coupon.isEmpty())
            .toList();
    return jdbc.sql(
            """
            SELECT document
              FROM promotion p
             WHERE p.merchant_id = :merchant
               AND (:anyType OR p.type IN (:types))
               AND (:channel::text IS NULL OR p.channel = :channel)
               AND (:enabled::boolean IS NULL OR p.enabled = :enabled::boolean)
               AND (:category::text IS NULL OR p.tax_category = :category)
               AND (:product::text IS NULL
                    OR p.document @> :product::jsonb OR p.document @> :priced::jsonb)
               AND (:anyCoupon OR EXISTS (SELECT 1 FROM promotion_coupon c
                                           WHERE c.merchant_id = :merchant
                                             AND c.promotion_code = p.code
                                             AND c.coupon IN (:coupons)))
             ORDER BY p.created_at DESC, p.code
             LIMIT :limit OFFSET :skip""")
        .param("merchant", merchantId)
        .param("anyType", options.types().isEmpty())
        .param("types", orNone(options.types().stream().map(Enum::name).toList()))
        .param("channel", options.channel() == null ? null : options.channel().name())
        .param("enabled", options.enabled())
        .param("category", blankToNull(options.productTaxCategoryUuid()))
        .param("product", naming("products", "code", options.productCode()))
        .param("priced", naming("priceMatrix", "productCode", options.productCode()))
        .param("anyCoupon", coupons.isEmpty())
        .param("coupons", orNone(coupons))
        .param("limit", page.limit())
        .param("skip", page.offset())
        .query((row, n) -> Json.read(row.getString("document"), Promotion.class))
        .list();
  }

  /** Those that name the product, by code. */
  List<Promotion> ofProduct(long merchantId, String productCode) {
    return jdbc.sql(
            """
            SELECT document
              FROM promotion
             WHERE merchant_id = :merchant
               AND (document @> :product::jsonb OR document @> :priced::jsonb)
             ORDER BY code""")
        .param("merchant", merchantId)
        .param("product", naming("products", "code", productCode))
        .param("priced", naming("priceMatrix", "productCode", productCode))
        .query((row, n) -> Json.read(row.getString("document"), Promotion.class))
        .list();
  }

  /** The enabled ones that apply without being named, without their coupons. */
  List<Promotion> automatic(long merchantId) {
    return jdbc.sql(
            """
            SELECT document - 'coupon' - 'couponCodes' AS document
              FROM promotion
             WHERE merchant_id = ? AND automatic AND enabled
             ORDER BY code""")
        .param(merchantId)
        .query((row, n) -> withoutCoupons(row))
        .list();
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
            (row, n) ->
                new Standing(
                    withoutCoupons(row),
                    row.getInt("uses"),
                    row.getString("coupon"),
                    row.getObject("ref_no") != null))
        .list();
  }

  private static Promotion withoutCoupons(ResultSet row) throws SQLException {
    Promotion promotion = Json.read(row.getString("document"), Promotion.class);
    return promotion.withCouponCodes(List.of());
  }

  /** A part of a document that names the product in a list. */
  private static @Nullable String naming(String list, String member, @Nullable String product) {
    String code = blankToNull(product);
    return code == null ? null : Json.write(Map.of(list, List.of(Map.of(member, code))));
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static Collection<String> orNone(Collection<String> values) {
    return values.isEmpty() ? List.of("") : values;
  }
}
