package dev.tillgate.offer.campaign.crosssell;

import dev.tillgate.foundation.kernel.Codes;
import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.offer.campaign.CampaignCodes;
import dev.tillgate.offer.campaign.CampaignKind;
import dev.tillgate.offer.campaign.CampaignRow;
import dev.tillgate.offer.campaign.CampaignStore;
import dev.tillgate.offer.campaign.CampaignWriter;
import dev.tillgate.offer.campaign.api.CampaignStatus;
import dev.tillgate.offer.campaign.api.CrossSellCampaign;
import dev.tillgate.offer.catalog.Catalogue;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds and changes cross-sell campaigns. */
@Component
public class CrossSells {
  private final CampaignStore store;
  private final CampaignWriter writer;
  private final CrossSellView view;
  private final Catalogue catalogue;

  CrossSells(CampaignStore store, CampaignWriter writer, CrossSellView view, Catalogue catalogue) {
    this.store = store;
    this.writer = writer;
    this.view = view;
    this.catalogue = catalogue;
  }

  /** Adds a campaign under a code of the system's choice. */
  CrossSellCampaign create(long merchantId, CrossSellCampaign given) {
    checkWithCatalogue(merchantId, given);
    return add(merchantId, CrossSellDefaults.complete(given, Codes.campaignCode(), null));
  }

  /** Replaces the campaign with this code. Faults: CAMPAIGN_NOT_FOUND. */
  CrossSellCampaign update(long merchantId, @Nullable String code, CrossSellCampaign given) {
    CrossSellCampaign before = find(merchantId, code == null ? given.campaignCode() : code);
    checkWithCatalogue(merchantId, given);
    return replace(merchantId, CrossSellDefaults.complete(given, code(before), before));
  }

  /**
   * Adds the campaign under its own code, or changes the one that has it; the same campaign again
   * changes nothing.
   */
  public void put(long merchantId, CrossSellCampaign given) {
    checkWithCatalogue(merchantId, given);
    CrossSellCampaign before = byCode(merchantId, code(given)).orElse(null);
    CrossSellCampaign campaign = CrossSellDefaults.complete(given, code(given), before);
    if (before == null) {
      add(merchantId, campaign);
    } else if (!before.equals(campaign)) {
      replace(merchantId, campaign);
    }
  }

  /** Faults: CAMPAIGN_NOT_FOUND. */
  CrossSellCampaign find(long merchantId, @Nullable String code) {
    return byCode(merchantId, code == null ? "" : code)
        .orElseThrow(() -> new Fault(FaultCode.CAMPAIGN_NOT_FOUND));
  }

  /** Faults of the campaign itself, whatever the catalogue holds. */
  public void checkAlone(CrossSellCampaign campaign) {
    check(campaign, _ -> true);
  }

  private Optional<CrossSellCampaign> byCode(long merchantId, String code) {
    return CampaignCodes.read(code)
        .flatMap(
            plain ->
                store.byCode(merchantId, CampaignKind.CROSS_SELL, plain, CrossSellCampaign.class));
  }

  private void checkWithCatalogue(long merchantId, CrossSellCampaign campaign) {
    check(campaign, code -> catalogue.product(merchantId, code).isPresent());
  }

  private static void check(CrossSellCampaign campaign, Predicate<String> known) {
    Problems problems = new Problems();
    new CrossSellChecks(known, problems).check(campaign);
    problems.throwIfAny();
  }

  private CrossSellCampaign add(long merchantId, CrossSellCampaign campaign) {
    CrossSellCampaign answer = view.show(merchantId, campaign);
    writer.add(merchantId, row(campaign), answer);
    return answer;
  }

  private CrossSellCampaign replace(long merchantId, CrossSellCampaign campaign) {
    CrossSellCampaign answer = view.show(merchantId, campaign);
    writer.replace(merchantId, row(campaign), answer);
    return answer;
  }

  private static CampaignRow row(CrossSellCampaign campaign) {
    return new CampaignRow(
        CampaignKind.CROSS_SELL,
        code(campaign),
        Objects.requireNonNull(campaign.name()),
        campaign.campaignStatus() == CampaignStatus.ACTIVE,
        CrossSellRules.period(campaign),
        campaign);
  }

  private static String code(CrossSellCampaign campaign) {
    return Objects.requireNonNull(campaign.campaignCode());
  }
}
