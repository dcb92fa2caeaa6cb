package dev.tillgate.offer.campaign.upsell;

import dev.tillgate.foundation.kernel.Fresh;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.offer.campaign.CampaignCodes;
import dev.tillgate.offer.campaign.Campaigns;
import dev.tillgate.offer.campaign.api.UpSellCampaign;
import dev.tillgate.offer.catalog.Catalogue;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Adds, changes and deletes up-sell campaigns. */
@Component
record UpSells(Campaigns campaigns, Catalogue catalogue) {
  /** Adds a campaign under a code of the system's choice. */
  Write<UpSellCampaign> create(Moment moment, UpSellCampaign given) {
    UpSellCampaign good = checked(moment.merchantId(), given);
    String code = Fresh.made(UUID.randomUUID().toString());
    return campaigns.upSells().adding(moment, UpSellDefaults.complete(good, code, null));
  }

  /** Replaces the campaign with this code. Faults: CAMPAIGN_NOT_FOUND. */
  Write<UpSellCampaign> update(Moment moment, String code, UpSellCampaign given) {
    return campaigns
        .upSells()
        .changing(
            moment,
            CampaignCodes.read(code),
            before -> {
              UpSellCampaign good = checked(moment.merchantId(), given);
              return UpSellDefaults.complete(good, code(before), before);
            });
  }

  /**
   * Adds the campaign under its own code, or changes the one that has it; the same campaign again
   * changes nothing.
   */
  Write<UpSellCampaign> put(Moment moment, UpSellCampaign given) {
    UpSellCampaign good = checked(moment.merchantId(), given);
    return campaigns
        .upSells()
        .putting(moment, code(given), before -> UpSellDefaults.complete(good, code(given), before));
  }

  /** Faults: CAMPAIGN_NOT_FOUND. */
  Write<UpSellCampaign> delete(Moment moment, String code) {
    return campaigns.upSells().removing(moment, CampaignCodes.read(code));
  }

  /** Faults: CAMPAIGN_NOT_FOUND. */
  UpSellCampaign find(long merchantId, String code) {
    return campaigns.upSells().get(merchantId, CampaignCodes.read(code)).document();
  }

  /** The campaign as answers show it, with its status of today. */
  static UpSellCampaign shown(Moment moment, UpSellCampaign campaign) {
    return campaign.withStatus(UpSellStatus.of(campaign, moment.today()).word());
  }

  /** The campaign with the code of every option that it names. */
  private UpSellCampaign checked(long merchantId, UpSellCampaign given) {
    Problems problems = new Problems();
    new UpSellChecks(problems).check(given);
    OfferedOptions offered = new OfferedOptions(catalogue, merchantId, problems);
    var primary = offered.match(given.primaryProduct(), "PrimaryProduct");
    var recommended = offered.match(given.recommendedProduct(), "RecommendedProduct");
    problems.throwIfAny();
    return given.withPrimaryProduct(primary).withRecommendedProduct(recommended);
  }

  private static String code(UpSellCampaign campaign) {
    return Objects.requireNonNull(campaign.code());
  }
}
