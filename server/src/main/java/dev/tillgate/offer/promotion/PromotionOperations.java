package dev.tillgate.offer.promotion;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.Page;
import dev.tillgate.foundation.kernel.SearchFault;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.gate.operation.ItemsIn4;
import dev.tillgate.gate.operation.Operation;
import dev.tillgate.gate.operation.OperationSet;
import dev.tillgate.gate.operation.PageRequest;
import dev.tillgate.offer.catalog.Catalogue;
import dev.tillgate.offer.catalog.api.ProductFault;
import dev.tillgate.offer.promotion.api.Discount;
import dev.tillgate.offer.promotion.api.Promotion;
import dev.tillgate.offer.promotion.api.PromotionCoupon;
import dev.tillgate.offer.promotion.api.PromotionFault;
import dev.tillgate.offer.promotion.api.PromotionProduct;
import dev.tillgate.offer.promotion.api.SearchPromotionsOptions;
import dev.tillgate.offer.promotion.api.SearchPromotionsOptionsBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The promotions' operations. */
@Component
record PromotionOperations(
    Promotions promotions, PromotionParts parts, PromotionQueries queries, Catalogue catalogue)
    implements OperationSet {
  @Operation(
      value = "Adds a promotion; its code is made by the system.",
      rest = "POST /promotions/ 201",
      location = "/promotions/{Code}/",
      families = PromotionFault.class)
  public Write<Promotion> addPromotion(Caller caller, Promotion promotion) {
    return promotions.add(caller.moment(), promotion);
  }

  @Operation(
      value =
          "Replaces a promotion; its code and type stay, and what is left out of coupon and discount.",
      rest = "PUT /promotions/{promotionCode}/",
      families = PromotionFault.class)
  public Write<Promotion> updatePromotion(
      Caller caller, Promotion promotion, @Nullable String promotionCode) {
    return promotions.update(caller.moment(), promotion, promotionCode);
  }

  @Operation(value = "Reads a promotion by its code.", rest = "GET /promotions/{promotionCode}/")
  @PromotionFault.Of(PromotionFault.PROMOTION_NOT_FOUND)
  public Promotion getPromotion(Caller caller, String promotionCode) {
    return promotions.find(caller.merchantId(), promotionCode);
  }

  @Operation(value = "Searches promotions, newest first.", rest = "GET /promotions/")
  @ItemsIn4
  @SearchFault.Of(SearchFault.SEARCH_LIMIT_INVALID)
  @PromotionFault.Of({
    PromotionFault.PROMOTION_TYPE_INVALID,
    PromotionFault.PROMOTION_CHANNEL_INVALID
  })
  public List<Promotion> searchPromotions(
      Caller caller, @Nullable SearchPromotionsOptions searchOptions) {
    SearchPromotionsOptions options =
        searchOptions == null ? SearchPromotionsOptionsBuilder.builder().build() : searchOptions;
    Page page = PageRequest.resolve(caller, options.pagination(), options.page(), options.limit());
    return queries.search(caller.merchantId(), options, page);
  }

  @Operation(
      value = "Deletes a promotion; orders that have taken it stay as they are.",
      rest = "DELETE /promotions/{promotionCode}/")
  @PromotionFault.Of(PromotionFault.PROMOTION_NOT_FOUND)
  public Write<Boolean> deletePromotion(Caller caller, String promotionCode) {
    return promotions.delete(caller.moment(), promotionCode).done();
  }

  @Operation(
      value = "Gives a promotion a coupon or more coupon codes; it no longer applies without one.",
      rest = {
        "POST /promotions/{promotionCode}/coupon/",
        "POST /promotions/{promotionCode}/coupons/",
        "PUT /promotions/{promotionCode}/coupons/"
      },
      families = PromotionFault.class)
  public Write<Boolean> addPromotionCoupon(
      Caller caller, String promotionCode, PromotionCoupon coupon) {
    return parts.addCoupon(caller.moment(), promotionCode, coupon).done();
  }

  @Operation(
      value = "Takes codes from a MULTIPLE coupon and answers with the coupon that is left.",
      rest = {
        "DELETE /promotions/{promotionCode}/coupon/",
        "DELETE /promotions/{promotionCode}/coupons/"
      },
      families = PromotionFault.class)
  public Write<PromotionCoupon> deletePromotionCoupon(
      Caller caller, String promotionCode, PromotionCoupon coupon) {
    return parts.deleteCoupon(caller.moment(), promotionCode, coupon);
  }

  @Operation(
      value = "Adds products to those that a promotion is for.",
      rest = "POST /promotions/{promotionCode}/products/",
      families = PromotionFault.class)
  public Write<Boolean> addPromotionProducts(
      Caller caller, String promotionCode, List<PromotionProduct> products) {
    return parts.addProducts(caller.moment(), promotionCode, products).done();
  }

  @Operation(
      value = "Takes products from those that a promotion is for.",
      rest = "POST /promotions/{promotionCode}/products/delete/",
      families = PromotionFault.class)
  public Write<Boolean> deletePromotionProducts(
      Caller caller, String promotionCode, List<PromotionProduct> products) {
    return parts.deleteProducts(caller.moment(), promotionCode, products).done();
  }

  @Operation(
      value = "Sets how much a promotion takes off.",
      rest = "PUT /promotions/{promotionCode}/discount/",
      families = PromotionFault.class)
  public Write<Boolean> setPromotionDiscount(
      Caller caller, String promotionCode, Discount discount) {
    return parts.setDiscount(caller.moment(), promotionCode, discount).done();
  }

  @Operation(
      value = "Lists the promotions that name a product.",
      rest = "GET /products/{productCode}/promotions/")
  @ProductFault.Of(ProductFault.PRODUCT_NOT_FOUND)
  public List<Promotion> getProductPromotions(Caller caller, String productCode) {
    requireProduct(caller, productCode);
    return queries.ofProduct(caller.merchantId(), productCode);
  }

  @Operation(
      value = "Reads a promotion that names a product.",
      rest = "GET /products/{productCode}/promotions/{promotionCode}/")
  @ProductFault.Of(ProductFault.PRODUCT_NOT_FOUND)
  @PromotionFault.Of(PromotionFault.PROMOTION_NOT_FOUND)
  public Promotion getProductPromotion(Caller caller, String productCode, String promotionCode) {
    requireProduct(caller, productCode);
    return queries.ofProduct(caller.merchantId(), productCode).stream()
        .filter(promotion -> promotionCode.strip().equals(promotion.code()))
        .findFirst()
        .orElseThrow(() -> new Fault(PromotionFault.PROMOTION_NOT_FOUND));
  }

  private void requireProduct(Caller caller, String productCode) {
    if (catalogue.product(caller.merchantId(), productCode).isEmpty()) {
      throw new Fault(ProductFault.PRODUCT_NOT_FOUND);
    }
  }
}
