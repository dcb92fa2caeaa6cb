package dev.tillgate.offer.campaign.upsell;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.Page;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.offer.campaign.CampaignChecks;
import dev.tillgate.offer.campaign.api.UpSellCampaign;
import dev.tillgate.offer.campaign.api.UpSellPage;
import dev.tillgate.offer.campaign.api.UpSellProduct;
import dev.tillgate.offer.campaign.api.UpSellSearchOptions;
import dev.tillgate.offer.campaign.upsell.UpSellQueries.Filter;
import java.time.LocalDate;
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

  /** What asks for more comes first: a certain quantity, then more options. */
  private static final Comparator<UpSellCampaign> MOST_SPECIFIC =
      Comparator.comparing(
              (UpSellCampaign campaign) -> UpSellDefaults.quantity(primary(campaign)) == 0)
          .thenComparing(
              campaign -> primary(campaign).priceOptions().size(), Comparator.reverseOrder());

  private final UpSellQueries queries;
  private final UpSells upSells;

  SearchUpSells(UpSellQueries queries, UpSells upSells) {
    this.queries = queries;
    this.upSells = upSells;
  }

  UpSellPage search(long merchantId, UpSellSearchOptions options) {
    Page page = Page.of(options.page(), options.limit());
    Filter filter =
        new Filter(
            CampaignChecks.text(options.name()),
            statuses(options),
            options.startsAfter(),
            options.startsBefore(),
            options.endsAfter(),
            options.endsBefore(),
            options.enabledForRenewals(),
            both(options.campaignCodes(), options.campaignCode()),
            both(options.primaryProductCodes(), options.primaryProductCode()),
            both(options.recommendedProductCodes(), options.recommendedProductCode()));
    LocalDate today = upSells.today(merchantId);
    List<UpSellCampaign> found =
        queries.search(merchantId, filter, today, page).stream()
            .map(campaign -> upSells.show(merchantId, campaign))
            .toList();
    return new UpSellPage(
        page.number(), page.limit(), found, queries.count(merchantId, filter, today));
  }

  /**
   * What to offer in place of a product today.
   *
   * @param quantity null when only campaigns for any quantity are meant
   * @param forRenewals null for both
   */
  UpSellCampaign recommended(
      long merchantId,
      String productCode,
      @Nullable Integer quantity,
      List<String> options,
      @Nullable Boolean forRenewals) {
    String code = productCode.strip();
    Filter filter =
        new Filter(
            "",
            EnumSet.of(UpSellStatus.ENABLED),
            null,
            null,
            null,
            null,
            forRenewals,
            List.of(),
            List.of(code),
            List.of());
    LocalDate today = upSells.today(merchantId);
    Long units = quantity == null ? null : quantity.longValue();
    return queries.search(merchantId, filter, today, ALL_OF_A_PRODUCT).stream()
        .filter(campaign -> UpSellRules.isLive(campaign, today))
        .filter(campaign -> UpSellRules.startsFrom(primary(campaign), code, units, options))
        .min(MOST_SPECIFIC)
        .map(campaign -> upSells.show(merchantId, campaign))
        .orElseThrow(() -> new Fault(FaultCode.CAMPAIGN_NOT_FOUND));
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
              statuses::add, () -> problems.add("Statuses", FaultCode.CAMPAIGN_STATUS_INVALID));
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
