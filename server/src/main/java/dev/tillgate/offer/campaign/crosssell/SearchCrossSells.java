package dev.tillgate.offer.campaign.crosssell;

import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.Page;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.gate.operation.PageRequest;
import dev.tillgate.gate.operation.Pagination;
import dev.tillgate.offer.campaign.CampaignChecks;
import dev.tillgate.offer.campaign.api.CampaignOwnerType;
import dev.tillgate.offer.campaign.api.CampaignStatus;
import dev.tillgate.offer.campaign.api.CrossSellCampaign;
import dev.tillgate.offer.campaign.api.CrossSellPage;
import dev.tillgate.offer.campaign.api.CrossSellSearchOptions;
import dev.tillgate.offer.campaign.crosssell.CrossSellQueries.Filter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds cross-sell campaigns. */
@Component
class SearchCrossSells {
  private static final int DATE_LENGTH = 10;
  private static final Page ALL_OF_A_PRODUCT = new Page(1, 200);

  private final CrossSellQueries queries;
  private final CrossSellView view;

  SearchCrossSells(CrossSellQueries queries, CrossSellView view) {
    this.queries = queries;
    this.view = view;
  }

  CrossSellPage search(long merchantId, CrossSellSearchOptions options) {
    Page page = PageRequest.resolve(options.pagination(), options.page(), options.limit());
    Filter filter = filter(options);
    if (options.type() == CampaignOwnerType.AFF) {
      return new CrossSellPage(List.of(), Pagination.of(page, 0));
    }
    LocalDate today = view.today(merchantId);
    List<CrossSellCampaign> items =
        queries.search(merchantId, filter, today, page).stream()
            .map(campaign -> view.show(merchantId, campaign))
            .toList();
    return new CrossSellPage(items, Pagination.of(page, queries.count(merchantId, filter, today)));
  }

  /** The campaigns that recommend something beside a product today. */
  List<CrossSellCampaign> ofProduct(long merchantId, String productCode) {
    LocalDate today = view.today(merchantId);
    Filter filter = new Filter("", true, null, null, List.of(productCode), List.of());
    return queries.search(merchantId, filter, today, ALL_OF_A_PRODUCT).stream()
        .filter(campaign -> CrossSellRules.isLive(campaign, today))
        .map(campaign -> view.show(merchantId, campaign))
        .map(campaign -> campaign.withProductCode(productCode))
        .toList();
  }

  private static Filter filter(CrossSellSearchOptions options) {
    Problems problems = new Problems();
    LocalDate from = day(options.startDate(), "StartDate", problems);
    LocalDate until = day(options.endDate(), "EndDate", problems);
    problems.throwIfAny();
    List<CampaignStatus> statuses =
        Stream.of(CampaignStatus.values()).filter(options.status()::contains).toList();
    return new Filter(
        CampaignChecks.text(options.campaignName()),
        statuses.size() == 1 ? statuses.getFirst() == CampaignStatus.ACTIVE : null,
        from,
        until,
        options.products(),
        options.recommendedProducts());
  }

  /** Clients send a day, or a time with or without its zone, of which the day counts. */
  private static @Nullable LocalDate day(@Nullable String text, String path, Problems problems) {
    String stripped = CampaignChecks.text(text);
    if (stripped.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(stripped.substring(0, Math.min(DATE_LENGTH, stripped.length())));
    } catch (DateTimeException e) {
      problems.add(path, FaultCode.CAMPAIGN_DATE_INVALID);
      return null;
    }
  }
}
