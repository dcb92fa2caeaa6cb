package dev.tillgate.offer.campaign.upsell;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.kernel.ShopClock;
import dev.tillgate.gate.access.Merchants;
import dev.tillgate.offer.campaign.CampaignCodes;
import dev.tillgate.offer.campaign.CampaignKind;
import dev.tillgate.offer.campaign.CampaignRow;
import dev.tillgate.offer.campaign.CampaignStore;
import dev.tillgate.offer.campaign.CampaignWriter;
import dev.tillgate.offer.campaign.api.UpSellCampaign;
import dev.tillgate.offer.catalog.Catalogue;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Adds, changes and deletes up-sell campaigns. */
@Component
public class UpSells {
  private final CampaignStore store;
  private final CampaignWriter writer;
  private final Catalogue catalogue;
  private final Merchants merchants;
  private final ShopClock clock;

  UpSells(
      CampaignStore store,
      CampaignWriter writer,
      Catalogue catalogue,
      Merchants merchants,
      ShopClock clock) {
    this.store = store;
    this.writer = writer;
    this.catalogue = catalogue;
    this.merchants = merchants;
    this.clock = clock;
  }

  /** Adds a campaign under a code of the system's choice. */
  UpSellCampaign create(long merchantId, UpSellCampaign given) {
    UpSellCampaign good = checked(merchantId, given);
    String code = UUID.randomUUID().toString();
    return add(merchantId, UpSellDefaults.complete(good, code, null));
  }

  /** Replaces the campaign with this code. Faults: CAMPAIGN_NOT_FOUND. */
  UpSellCampaign update(long merchantId, String code, UpSellCampaign given) {
    UpSellCampaign before = find(merchantId, code);
    UpSellCampaign good = checked(merchantId, given);
    return replace(merchantId, UpSellDefaults.complete(good, code(before), before));
  }

  /**
   * Adds the campaign under its own code, or changes the one that has it; the same campaign again
   * changes nothing.
   */
  public void put(long merchantId, UpSellCampaign given) {
    UpSellCampaign good = checked(merchantId, given);
    UpSellCampaign before = byCode(merchantId, code(given)).orElse(null);
    UpSellCampaign campaign = UpSellDefaults.complete(good, code(given), before);
    if (before == null) {
      add(merchantId, campaign);
    } else if (!before.equals(campaign)) {
      replace(merchantId, campaign);
    }
  }

  /** Faults: CAMPAIGN_NOT_FOUND. */
  void delete(long merchantId, String code) {
    writer.delete(merchantId, CampaignKind.UP_SELL, code(find(merchantId, code)));
  }

  /** Faults: CAMPAIGN_NOT_FOUND. */
  UpSellCampaign find(long merchantId, String code) {
    return byCode(merchantId, code).orElseThrow(() -> new Fault(FaultCode.CAMPAIGN_NOT_FOUND));
  }

  /** Faults of the campaign itself, whatever the catalogue holds. */
  public void checkAlone(UpSellCampaign campaign) {
    Problems problems = new Problems();
    new UpSellChecks(problems).check(campaign);
    problems.throwIfAny();
  }

  /** The campaign as answers show it, with its status of today. */
  UpSellCampaign show(long merchantId, UpSellCampaign campaign) {
    return campaign.withStatus(UpSellStatus.of(campaign, today(merchantId)).word());
  }

  /** The day in the account's time zone, by the shop's clock. */
  LocalDate today(long merchantId) {
    return merchants.byId(merchantId).day(clock.now(merchantId));
  }

  private Optional<UpSellCampaign> byCode(long merchantId, String code) {
    return CampaignCodes.read(code)
        .flatMap(
            plain -> store.byCode(merchantId, CampaignKind.UP_SELL, plain, UpSellCampaign.class));
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

  private UpSellCampaign add(long merchantId, UpSellCampaign campaign) {
    UpSellCampaign answer = show(merchantId, campaign);
    writer.add(merchantId, row(campaign), answer);
    return answer;
  }

  private UpSellCampaign replace(long merchantId, UpSellCampaign campaign) {
    UpSellCampaign answer = show(merchantId, campaign);
    writer.replace(merchantId, row(campaign), answer);
    return answer;
  }

  private static CampaignRow row(UpSellCampaign campaign) {
    return new CampaignRow(
        CampaignKind.UP_SELL,
        code(campaign),
        Objects.requireNonNull(campaign.name()),
        Boolean.TRUE.equals(campaign.enabled()),
        UpSellRules.period(campaign),
        campaign);
  }

  private static String code(UpSellCampaign campaign) {
    return Objects.requireNonNull(campaign.code());
  }
}
