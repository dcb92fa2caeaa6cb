package dev.tillgate.offer.promotion;

import dev.tillgate.foundation.kernel.Page;
import dev.tillgate.foundation.kernel.Texts;
import dev.tillgate.foundation.persistence.Filters;
import dev.tillgate.foundation.persistence.Json;
import dev.tillgate.offer.promotion.api.Promotion;
import dev.tillgate.offer.promotion.api.SearchPromotionsOptions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Searches promotions. */
@Component
record PromotionQueries(Promotions promotions) {
  private static final String NEWEST_FIRST = "created_at DESC, code";

  /** Newest first. */
  List<Promotion> search(long merchantId, SearchPromotionsOptions options, Page page) {
    Filters filters =
        promotions
            .documents()
            .mine(merchantId)
            .andAny("type IN (??)", options.types().stream().map(Enum::name).toList())
            .and("channel = ?", options.channel() == null ? null : options.channel().name())
            .and("enabled = ?", options.enabled());
    String category = Texts.stripped(options.productTaxCategoryUuid());
    if (!category.isEmpty()) {
      filters.and("tax_category = ?", category);
    }
    String product = Texts.stripped(options.productCode());
    if (!product.isEmpty()) {
      naming(filters, product);
    }
    List<String> coupons =
        Stream.of(Texts.stripped(options.coupons()).split(","))
            .map(CouponCodes::key)
            .filter(coupon -> !coupon.isEmpty())
            .toList();
    if (!coupons.isEmpty()) {
      withCoupons(filters, merchantId, coupons);
    }
    return promotions.documents().page(filters, NEWEST_FIRST, page);
  }

  /** Those that name the product, by code. */
  List<Promotion> ofProduct(long merchantId, String productCode) {
    return promotions
        .documents()
        .all(naming(promotions.documents().mine(merchantId), Texts.stripped(productCode)));
  }

  private static Filters naming(Filters filters, String product) {
    return filters.where(
        "(document @> ?::jsonb OR document @> ?::jsonb)",
        Json.write(Map.of("products", List.of(Map.of("code", product)))),
        Json.write(Map.of("priceMatrix", List.of(Map.of("productCode", product)))));
  }

  private static Filters withCoupons(Filters filters, long merchantId, List<String> coupons) {
    return filters.where(
        """
        code IN (SELECT promotion_code FROM promotion_coupon
                  WHERE merchant_id = ?
                    AND coupon IN (SELECT jsonb_array_elements_text(?::jsonb)))""",
        merchantId,
        Json.write(coupons));
  }
}
