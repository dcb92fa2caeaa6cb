package dev.tillgate.offer.campaign.crosssell;

import dev.tillgate.foundation.kernel.Codes;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.offer.campaign.CampaignCodes;
import dev.tillgate.offer.campaign.Campaigns;
import dev.tillgate.offer.campaign.api.CrossSellCampaign;
import dev.tillgate.offer.catalog.Catalogue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds and changes cross-sell campaigns. */
@Component
record CrossSells(Campaigns campaigns, Catalogue catalogue) {
  /** Adds a campaign under a code of the system's choice. */
  Write<CrossSellCampaign> create(Moment moment, CrossSellCampaign given) {
    check(moment.merchantId(), given);
    String code = Codes.campaignCode();
    return campaigns.crossSells().adding(moment, CrossSellDefaults.complete(given, code, null));
  }

  /** Replaces the campaign with this code. Faults: CAMPAIGN_NOT_FOUND. */
  Write<CrossSellCampaign> update(Moment moment, @Nullable String code, CrossSellCampaign given) {
    return campaigns
        .crossSells()
        .changing(
            moment,
            CampaignCodes.read(code == null ? given.campaignCode() : code),
            before -> {
              check(moment.merchantId(), given);
              return CrossSellDefaults.complete(given, code(before), before);
            });
  }

  /**
   * Adds the campaign under its own code, or changes the one that has it; the same campaign again
   * changes nothing.
   */
  Write<CrossSellCampaign> put(Moment moment, CrossSellCampaign given) {
    check(moment.merchantId(), given);
    return campaigns
        .crossSells()
        .putting(
            moment, code(given), before -> CrossSellDefaults.complete(given, code(given), before));
  }

  /** Faults: CAMPAIGN_NOT_FOUND. */
  CrossSellCampaign find(long merchantId, String code) {
    return campaigns.crossSells().get(merchantId, CampaignCodes.read(code)).document();
  }

  private void check(long merchantId, CrossSellCampaign campaign) {
    Problems problems = new Problems();
    new CrossSellChecks(code -> catalogue.product(merchantId, code).isPresent(), problems)
        .check(campaign);
    problems.throwIfAny();
  }

  private static String code(CrossSellCampaign campaign) {
    return Objects.requireNonNull(campaign.campaignCode());
  }
}
