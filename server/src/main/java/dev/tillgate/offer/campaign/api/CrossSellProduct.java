package dev.tillgate.offer.campaign.api;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product that a cross-sell campaign recommends.
 *
 * @param discount percent of the unit price, as a text
 * @param discountType always PERCENT
 * @param type always Own: no products of other merchants are recommended
 * @param autoAdded whether a storefront puts it into the cart by itself
 * @param discountedPrice what one unit costs in the campaign, in each currency of the product
 * @param basePrice what one unit costs otherwise
 */
public record CrossSellProduct(
    @Nullable String productCode,
    @CampaignFault.Of(CampaignFault.CAMPAIGN_DISCOUNT_INVALID) @Nullable String discount,
    @CampaignFault.Of(CampaignFault.CAMPAIGN_DISCOUNT_TYPE_INVALID)
        @Nullable CampaignDiscountType discountType,
    @Nullable String type,
    @Nullable Boolean autoAdded,
    List<CrossSellPrice> discountedPrice,
    List<CrossSellPrice> basePrice) {

  /** A price in a currency. */
  public record CrossSellPrice(@Nullable String currency, @Nullable BigDecimal price) {}
}
