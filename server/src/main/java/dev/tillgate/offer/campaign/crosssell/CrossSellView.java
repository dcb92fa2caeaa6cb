package dev.tillgate.offer.campaign.crosssell;

import dev.tillgate.foundation.kernel.ShopClock;
import dev.tillgate.gate.access.Merchants;
import dev.tillgate.offer.campaign.api.CampaignStatus;
import dev.tillgate.offer.campaign.api.CrossSellCampaign;
import dev.tillgate.offer.campaign.api.CrossSellProduct;
import dev.tillgate.offer.campaign.api.CrossSellProduct.CrossSellPrice;
import dev.tillgate.offer.catalog.Catalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Shows cross-sell campaigns with today's status and the catalogue's prices. */
@Component
class CrossSellView {
  private final Catalogue catalogue;
  private final Merchants merchants;
  private final ShopClock clock;

  CrossSellView(Catalogue catalogue, Merchants merchants, ShopClock clock) {
    this.catalogue = catalogue;
    this.merchants = merchants;
    this.clock = clock;
  }

  CrossSellCampaign show(long merchantId, CrossSellCampaign campaign) {
    boolean over = CrossSellRules.period(campaign).isOver(today(merchantId));
    CrossSellCampaign priced =
        campaign.withProducts(
            campaign.products().stream().map(product -> priced(merchantId, product)).toList());
    return over ? priced.withCampaignStatus(CampaignStatus.INACTIVE) : priced;
  }

  /** The day in the account's time zone, by the shop's clock. */
  LocalDate today(long merchantId) {
    return merchants.byId(merchantId).day(clock.now(merchantId));
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
