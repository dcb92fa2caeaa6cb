package dev.tillgate.offer.campaign.upsell;

import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.Texts;
import dev.tillgate.offer.campaign.CampaignOutcome;
import dev.tillgate.offer.campaign.CampaignOutcome.Granted;
import dev.tillgate.offer.campaign.CampaignOutcome.Refused;
import dev.tillgate.offer.campaign.CampaignOutcome.Unknown;
import dev.tillgate.offer.campaign.CampaignPeriod;
import dev.tillgate.offer.campaign.UnitDiscount;
import dev.tillgate.offer.campaign.api.CampaignDiscountType;
import dev.tillgate.offer.campaign.api.RecommendationFault;
import dev.tillgate.offer.campaign.api.UpSellCampaign;
import dev.tillgate.offer.campaign.api.UpSellDiscount;
import dev.tillgate.offer.campaign.api.UpSellDiscount.UpSellAmount;
import dev.tillgate.offer.campaign.api.UpSellProduct;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * When an item of a cart is up-sold: the campaign runs today, starts from the product that the item
 * replaces, and recommends what the item is. Pure. Source: page "Place orders with upsell
 * campaign".
 */
public final class UpSellRules {
  private UpSellRules() {}

  /**
   * What becomes of an item that names a campaign.
   *
   * @param campaign null when there is none with the code that the item names
   * @param today in the account's time zone, by the shop's clock
   */
  public static CampaignOutcome outcome(
      @Nullable UpSellCampaign campaign, UpSoldItem item, CurrencyUnit currency, LocalDate today) {
    if (campaign == null) {
      return new Unknown(
          RecommendationFault.ORDER_PRODUCT_UP_SELL_CAMPAIGN_INVALID,
          "CampaignCode",
          "There is no such up-sell campaign.");
    }
    if (!isLive(campaign, today)) {
      return campaignRefused("The up-sell campaign is not enabled today.");
    }
    if (!isRecommended(campaign, item)) {
      return campaignRefused(
          "The up-sell campaign does not recommend this product with this quantity and these price"
              + " options.");
    }
    if (!startsFrom(
        Objects.requireNonNull(campaign.primaryProduct()),
        Texts.stripped(item.parentCode()),
        item.parentQuantity(),
        item.parentOptions())) {
      return parentRefused();
    }
    Optional<UnitDiscount> discount = discount(campaign, currency);
    if (discount.isEmpty()) {
      return campaignRefused("The up-sell campaign has no discount in " + currency + ".");
    }
    return new Granted(
        Objects.requireNonNull(campaign.code()),
        Objects.requireNonNull(campaign.name()),
        discount.get());
  }

  /** Whether the campaign recommends anything on this day. */
  static boolean isLive(UpSellCampaign campaign, LocalDate today) {
    return Boolean.TRUE.equals(campaign.enabled()) && period(campaign).covers(today);
  }

  static CampaignPeriod period(UpSellCampaign campaign) {
    return new CampaignPeriod(campaign.startDate(), campaign.endDate());
  }

  /**
   * Whether a product in a cart is the one that a campaign starts from.
   *
   * @param quantity null when it is not known, which fits any quantity only
   */
  static boolean startsFrom(
      UpSellProduct primary, String code, @Nullable Long quantity, List<String> options) {
    return code.equals(primary.code())
        && fits(primary, quantity)
        && primary.priceOptions().stream()
            .allMatch(
                group ->
                    group.options().stream()
                        .allMatch(
                            option ->
                                options.contains(option.code())
                                    || options.contains(group.code() + "=" + option.code())));
  }

  private static boolean isRecommended(UpSellCampaign campaign, UpSoldItem item) {
    UpSellProduct recommended = Objects.requireNonNull(campaign.recommendedProduct());
    return item.code() != null
        && item.code().strip().equals(recommended.code())
        && fits(recommended, item.quantity())
        && recommended.priceOptions().stream()
            .allMatch(
                group ->
                    group.options().stream()
                        .allMatch(option -> isChosen(item, group.code(), option.code())));
  }

  private static boolean isChosen(
      UpSoldItem item, @Nullable String group, @Nullable String option) {
    return item.options().stream()
        .anyMatch(
            chosen ->
                Objects.equals(chosen.groupCode(), group)
                    && Objects.equals(chosen.value(), option));
  }

  private static boolean fits(UpSellProduct product, @Nullable Long quantity) {
    long wanted = Objects.requireNonNull(product.quantity());
    return wanted == 0 || (quantity != null && quantity == wanted);
  }

  private static Optional<UnitDiscount> discount(UpSellCampaign campaign, CurrencyUnit currency) {
    UpSellDiscount discount = Objects.requireNonNull(campaign.discount());
    CampaignDiscountType type = Objects.requireNonNull(discount.type());
    Optional<BigDecimal> value =
        switch (type) {
          case PERCENT -> Optional.ofNullable(discount.value());
          case FIXED ->
              discount.values().stream()
                  .filter(amount -> currency.getCode().equalsIgnoreCase(amount.currency()))
                  .map(UpSellAmount::amount)
                  .findFirst();
        };
    return value.map(found -> new UnitDiscount(type, found));
  }

  private static Refused campaignRefused(String reason) {
    return new Refused(
        RecommendationFault.ORDER_PRODUCT_UP_SELL_CAMPAIGN_INVALID, "CampaignCode", reason);
  }

  private static Refused parentRefused() {
    FaultCode fault = RecommendationFault.ORDER_PRODUCT_UP_SELL_PARENT_INVALID;
    return new Refused(fault, "ParentCode", fault.message());
  }
}
