package dev.tillgate.offer.campaign.crosssell;

import dev.tillgate.foundation.kernel.Texts;
import dev.tillgate.offer.campaign.CampaignOutcome;
import dev.tillgate.offer.campaign.CampaignOutcome.Granted;
import dev.tillgate.offer.campaign.CampaignOutcome.Refused;
import dev.tillgate.offer.campaign.CampaignOutcome.Unknown;
import dev.tillgate.offer.campaign.CampaignPeriod;
import dev.tillgate.offer.campaign.UnitDiscount;
import dev.tillgate.offer.campaign.api.CampaignDiscountType;
import dev.tillgate.offer.campaign.api.CampaignStatus;
import dev.tillgate.offer.campaign.api.CrossSellCampaign;
import dev.tillgate.offer.campaign.api.CrossSellProduct;
import dev.tillgate.offer.campaign.api.RecommendationFault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When an item of a cart is cross-sold: the campaign recommends it today, and the product that led
 * to it is in the same cart. Pure.
 */
public final class CrossSellRules {
  private CrossSellRules() {}

  /**
   * What becomes of an item that names a campaign.
   *
   * @param campaign null when there is none with the code that the item names
   * @param itemCode null for an item that is not from the catalogue
   * @param parentCode the product that is said to have led to it
   * @param cart the codes of all products of the cart
   * @param today in the account's time zone, by the shop's clock
   */
  public static CampaignOutcome outcome(
      @Nullable CrossSellCampaign campaign,
      @Nullable String itemCode,
      @Nullable String parentCode,
      Set<String> cart,
      LocalDate today) {
    if (campaign == null) {
      return new Unknown(
          RecommendationFault.ORDER_PRODUCT_CROSS_SELL_CAMPAIGN_INVALID,
          "CampaignCode",
          "There is no such cross-sell campaign.");
    }
    if (!isLive(campaign, today)) {
      return campaignRefused("The cross-sell campaign is not active today.");
    }
    Optional<CrossSellProduct> product = recommended(campaign, itemCode);
    if (product.isEmpty()) {
      return campaignRefused(
          "The cross-sell campaign does not recommend the product [" + itemCode + "].");
    }
    String parent = Texts.stripped(parentCode);
    if (!campaign.masterProducts().contains(parent)) {
      return parentRefused(
          "The product [" + parent + "] does not lead to this cross-sell campaign.");
    }
    if (!cart.contains(parent)) {
      return parentRefused("The product [" + parent + "] is not in the cart.");
    }
    return new Granted(
        Objects.requireNonNull(campaign.campaignCode()),
        Objects.requireNonNull(campaign.name()),
        discount(product.get()));
  }

  /** Whether the campaign recommends anything on this day. */
  static boolean isLive(CrossSellCampaign campaign, LocalDate today) {
    return campaign.campaignStatus() == CampaignStatus.ACTIVE && period(campaign).covers(today);
  }

  static CampaignPeriod period(CrossSellCampaign campaign) {
    return new CampaignPeriod(campaign.startDate(), campaign.endDate());
  }

  static UnitDiscount discount(CrossSellProduct product) {
    return new UnitDiscount(
        CampaignDiscountType.PERCENT, new BigDecimal(Objects.requireNonNull(product.discount())));
  }

  private static Optional<CrossSellProduct> recommended(
      CrossSellCampaign campaign, @Nullable String code) {
    return campaign.products().stream()
        .filter(product -> code != null && code.strip().equals(product.productCode()))
        .findFirst();
  }

  private static Refused campaignRefused(String reason) {
    return new Refused(
        RecommendationFault.ORDER_PRODUCT_CROSS_SELL_CAMPAIGN_INVALID, "CampaignCode", reason);
  }

  private static Refused parentRefused(String reason) {
    return new Refused(
        RecommendationFault.ORDER_PRODUCT_CROSS_SELL_PARENT_INVALID, "ParentCode", reason);
  }
}
