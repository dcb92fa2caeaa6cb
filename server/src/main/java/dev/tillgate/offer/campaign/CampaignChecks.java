package dev.tillgate.offer.campaign;

import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.kernel.Texts;
import dev.tillgate.offer.campaign.api.CampaignFault;
import org.jspecify.annotations.Nullable;

/** Rules that both kinds of campaigns follow. */
public final class CampaignChecks {
  private CampaignChecks() {}

  /** Notes what is wrong with the name and the period of a campaign. */
  public static void check(
      @Nullable String name, int longestName, CampaignPeriod period, Problems problems) {
    problems.require(
        !Texts.stripped(name).isEmpty() && Texts.stripped(name).length() <= longestName,
        "Name",
        CampaignFault.CAMPAIGN_NAME_INVALID);
    problems.require(!period.isReversed(), "EndDate", CampaignFault.CAMPAIGN_DATES_REVERSED);
  }
}
