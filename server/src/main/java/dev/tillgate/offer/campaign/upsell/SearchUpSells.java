package dev.tillgate.offer.campaign.upsell;

import dev.tillgate.foundation.documents.Documents;
import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.Page;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.kernel.Texts;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Filters;
import dev.tillgate.foundation.persistence.Filters.Found;
import dev.tillgate.foundation.persistence.Json;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.gate.operation.PageRequest;
import dev.tillgate.offer.campaign.Campaigns;
import dev.tillgate.offer.campaign.api.CampaignFault;
import dev.tillgate.offer.campaign.api.UpSellCampaign;
import dev.tillgate.offer.campaign.api.UpSellPage;
import dev.tillgate.offer.campaign.api.UpSellProduct;
import dev.tillgate.offer.campaign.api.UpSellSearchOptions;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds up-sell campaigns. */
@Component
class SearchUpSells {
  private static final Page ALL_OF_A_PRODUCT = new Page(1, 200);
  private static final String PRIMARY_IN = "document -> 'primaryProduct' ->> 'code' IN (??)";
  private static final String STATUS_IN =
      """
      CASE WHEN NOT enabled THEN 'DISABLED'
           WHEN ends_on < ? THEN 'EXPIRED'
           ELSE 'ENABLED' END IN (SELECT jsonb_array_elements_text(?::jsonb))""";

  /** What asks for more comes first: a certain quantity, then more options. */
  private static final Comparator<UpSellCampaign> MOST_SPECIFIC =
      Comparator.comparing(
              (UpSellCampaign campaign) -> UpSellDefaults.quantity(primary(campaign)) == 0)
          .thenComparing(
              campaign -> primary(campaign).priceOptions().size(), Comparator.reverseOrder());

  private final Documents<UpSellCampaign> campaigns;

  SearchUpSells(Campaigns campaigns) {
    this.campaigns = campaigns.upSells();
  }

  UpSellPage search(Caller caller, UpSellSearchOptions options) {
    Moment moment = caller.moment();
    Page page = PageRequest.resolve(caller, null, options.page(), options.limit());
    Filters filters =
        of(moment, statuses(options), options.enabledForRenewals())
            .contains("name", Texts.stripped(options.name()))
            .and("starts_on > ?", options.startsAfter())
            .and("(starts_on < ? OR starts_on IS NULL)", options.startsBefore())
            .and("(ends_on > ? OR ends_on IS NULL)", options.endsAfter())
            .and("ends_on < ?", options.endsBefore())
            .andAny("code IN (??)", both(options.campaignCodes(), options.campaignCode()))
            .andAny(PRIMARY_IN, both(options.primaryProductCodes(), options.primaryProductCode()))
            .andAny(
                "document -> 'recommendedProduct' ->> 'code' IN (??)",
                both(options.recommendedProductCodes(), options.recommendedProductCode()));
    Found<UpSellCampaign> found =
        campaigns
            .search(filters, Campaigns.LAST_CHANGED_FIRST, page)
            .map(campaign -> UpSells.shown(moment, campaign));
    return new UpSellPage(page.number(), page.limit(), found.items(), found.count());
  }

  /**
   * What to offer in place of a product today.
   *
   * @param quantity null when only campaigns for any quantity are meant
   * @param forRenewals null for both
   */
  UpSellCampaign recommended(
      Moment moment,
      String productCode,
      @Nullable Integer quantity,
      List<String> options,
      @Nullable Boolean forRenewals) {
    String code = productCode.strip();
    Long units = quantity == null ? null : quantity.longValue();
    Filters filters =
        of(moment, EnumSet.of(UpSellStatus.ENABLED), forRenewals).andAny(PRIMARY_IN, List.of(code));
    return campaigns.page(filters, Campaigns.LAST_CHANGED_FIRST, ALL_OF_A_PRODUCT).stream()
        .filter(campaign -> UpSellRules.isLive(campaign, moment.today()))
        .filter(campaign -> UpSellRules.startsFrom(primary(campaign), code, units, options))
        .min(MOST_SPECIFIC)
        .map(campaign -> UpSells.shown(moment, campaign))
        .orElseThrow(() -> new Fault(CampaignFault.CAMPAIGN_NOT_FOUND));
  }

  private Filters of(Moment moment, Set<UpSellStatus> statuses, @Nullable Boolean forRenewals) {
    return campaigns
        .mine(moment.merchantId())
        .where(STATUS_IN, moment.today(), Json.write(statuses))
        .and("(document ->> 'displayForManualRenewals')::boolean = ?", forRenewals);
  }

  private static UpSellProduct primary(UpSellCampaign campaign) {
    return Objects.requireNonNull(campaign.primaryProduct());
  }

  private static Set<UpSellStatus> statuses(UpSellSearchOptions options) {
    List<String> words = both(options.statuses(), options.status());
    if (words.isEmpty()) {
      return EnumSet.of(UpSellStatus.ENABLED);
    }
    Problems problems = new Problems();
    Set<UpSellStatus> statuses = EnumSet.noneOf(UpSellStatus.class);
    for (String word : words) {
      UpSellStatus.read(word)
          .ifPresentOrElse(
              statuses::add, () -> problems.add("Statuses", CampaignFault.CAMPAIGN_STATUS_INVALID));
    }
    problems.throwIfAny();
    return statuses;
  }

  private static List<String> both(List<String> several, @Nullable String one) {
    return Stream.concat(several.stream(), Stream.ofNullable(one))
        .filter(text -> !text.isBlank())
        .toList();
  }
}
