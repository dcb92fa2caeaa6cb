package dev.tillgate.offer.campaign.crosssell;

import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.offer.campaign.api.CampaignStatus;
import dev.tillgate.offer.campaign.api.CrossSellCampaign;
import dev.tillgate.offer.campaign.api.CrossSellProduct;
import dev.tillgate.offer.campaign.api.CrossSellProduct.CrossSellPrice;
import dev.tillgate.offer.catalog.Catalogue;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Shows cross-sell campaigns with today's status and the catalogue's prices. */
@Component
record CrossSellView(Catalogue catalogue) {
  CrossSellCampaign show(Moment moment, CrossSellCampaign campaign) {
    long merchantId = moment.merchantId();
    boolean over = CrossSellRules.period(campaign).isOver(moment.today());
    CrossSellCampaign priced =
        campaign.withProducts(
            campaign.products().stream().map(product -> priced(merchantId, product)).toList());
    return over ? priced.withCampaignStatus(CampaignStatus.INACTIVE) : priced;
  }

  private CrossSellProduct priced(long merchantId, CrossSellProduct product) {
    List<CrossSellPrice> base =
        catalogue
            .product(merchantId, Objects.requireNonNull(product.productCode()))
            .map(RecommendedPrices::base)
            .orElse(List.of());
    return new CrossSellProduct(
        product.productCode(),
        product.discount(),
        product.discountType(),
        product.type(),
        product.autoAdded(),
        RecommendedPrices.discounted(base, CrossSellRules.discount(product)),
        base);
  }
}
