package dev.tillgate.offer.campaign;

import dev.tillgate.foundation.kernel.FaultCode;

/** What becomes of an item that refers to a campaign. */
public sealed interface CampaignOutcome {

  /** The item gets the discount. */
  record Granted(String campaignCode, String name, UnitDiscount discount)
      implements CampaignOutcome {}

  /**
   * The item must not be sold this way.
   *
   * @param member the wrong member of the item's reference, in its wire name
   * @param reason a sentence for the caller
   */
  record Refused(FaultCode fault, String member, String reason) implements CampaignOutcome {}

  /** There is no such campaign, so that nothing could have been granted. */
  record Unknown(FaultCode fault, String member, String reason) implements CampaignOutcome {}
}
