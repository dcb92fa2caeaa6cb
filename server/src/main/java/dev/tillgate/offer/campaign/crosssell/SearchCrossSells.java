package dev.tillgate.offer.campaign.crosssell;

import dev.tillgate.foundation.documents.Documents;
import dev.tillgate.foundation.kernel.Page;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.kernel.Texts;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.persistence.Filters;
import dev.tillgate.foundation.persistence.Filters.Found;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.gate.operation.PageRequest;
import dev.tillgate.gate.operation.Pagination;
import dev.tillgate.offer.campaign.Campaigns;
import dev.tillgate.offer.campaign.api.CampaignFault;
import dev.tillgate.offer.campaign.api.CampaignOwnerType;
import dev.tillgate.offer.campaign.api.CampaignStatus;
import dev.tillgate.offer.campaign.api.CrossSellCampaign;
import dev.tillgate.offer.campaign.api.CrossSellPage;
import dev.tillgate.offer.campaign.api.CrossSellSearchOptions;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds cross-sell campaigns. */
@Component
class SearchCrossSells {
  private static final int DATE_LENGTH = 10;
  private static final Page ALL_OF_A_PRODUCT = new Page(1, 200);
  private static final String ACTIVE = "(enabled AND (ends_on IS NULL OR ends_on >= ?))";
  private static final String MASTER_IN =
      """
      EXISTS (SELECT 1 FROM jsonb_array_elements_text(document -> 'masterProducts') AS master
               WHERE master IN (??))""";
  private static final String RECOMMENDED_IN =
      """
      EXISTS (SELECT 1 FROM jsonb_array_elements(document -> 'products') AS product
               WHERE product ->> 'productCode' IN (??))""";

  private final Documents<CrossSellCampaign> campaigns;
  private final CrossSellView view;

  SearchCrossSells(Campaigns campaigns, CrossSellView view) {
    this.campaigns = campaigns.crossSells();
    this.view = view;
  }

  CrossSellPage search(Caller caller, CrossSellSearchOptions options) {
    Moment moment = caller.moment();
    Page page = PageRequest.resolve(caller, options.pagination(), options.page(), options.limit());
    Filters filters = filters(moment, options);
    if (options.type() == CampaignOwnerType.AFF) {
      return new CrossSellPage(List.of(), Pagination.of(page, 0));
    }
    Found<CrossSellCampaign> found =
        campaigns
            .search(filters, Campaigns.LAST_CHANGED_FIRST, page)
            .map(campaign -> view.show(moment, campaign));
    return new CrossSellPage(found.items(), Pagination.of(page, found.count()));
  }

  /** The campaigns that recommend something beside a product today. */
  List<CrossSellCampaign> ofProduct(Moment moment, String productCode) {
    Filters filters =
        campaigns
            .mine(moment.merchantId())
            .where(ACTIVE, moment.today())
            .andAny(MASTER_IN, List.of(productCode));
    return campaigns.page(filters, Campaigns.LAST_CHANGED_FIRST, ALL_OF_A_PRODUCT).stream()
        .filter(campaign -> CrossSellRules.isLive(campaign, moment.today()))
        .map(campaign -> view.show(moment, campaign))
        .map(campaign -> campaign.withProductCode(productCode))
        .toList();
  }

  private Filters filters(Moment moment, CrossSellSearchOptions options) {
    Problems problems = new Problems();
    LocalDate from = day(options.startDate(), "StartDate", problems);
    LocalDate until = day(options.endDate(), "EndDate", problems);
    problems.throwIfAny();
    Filters filters =
        campaigns
            .mine(moment.merchantId())
            .contains("name", Texts.stripped(options.campaignName()))
            .and("starts_on >= ?", from)
            .and("ends_on <= ?", until)
            .andAny(MASTER_IN, options.products())
            .andAny(RECOMMENDED_IN, options.recommendedProducts());
    boolean active = options.status().contains(CampaignStatus.ACTIVE);
    return active == options.status().contains(CampaignStatus.INACTIVE)
        ? filters
        : filters.where(active ? ACTIVE : "NOT " + ACTIVE, moment.today());
  }

  /** Clients send a day, or a time with or without its zone, of which the day counts. */
  private static @Nullable LocalDate day(@Nullable String text, String path, Problems problems) {
    String stripped = Texts.stripped(text);
    if (stripped.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(stripped.substring(0, Math.min(DATE_LENGTH, stripped.length())));
    } catch (DateTimeException e) {
      problems.add(path, CampaignFault.CAMPAIGN_DATE_INVALID);
      return null;
    }
  }
}
