package dev.tillgate.offer.campaign.crosssell;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.FaultFamily;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.gate.operation.Operation;
import dev.tillgate.gate.operation.OperationSet;
import dev.tillgate.offer.campaign.CampaignSettings;
import dev.tillgate.offer.campaign.api.CrossSellCampaign;
import dev.tillgate.offer.campaign.api.CrossSellPage;
import dev.tillgate.offer.campaign.api.CrossSellSearchOptions;
import dev.tillgate.offer.campaign.api.CrossSellSearchOptionsBuilder;
import dev.tillgate.offer.campaign.api.CrossSellTexts;
import dev.tillgate.offer.catalog.Catalogue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cross-sell campaigns. */
@Component
public class CrossSellOperations implements OperationSet {
  private final CrossSells crossSells;
  private final SearchCrossSells search;
  private final CrossSellView view;
  private final CampaignSettings settings;
  private final Catalogue catalogue;

  CrossSellOperations(
      CrossSells crossSells,
      SearchCrossSells search,
      CrossSellView view,
      CampaignSettings settings,
      Catalogue catalogue) {
    this.crossSells = crossSells;
    this.search = search;
    this.view = view;
    this.settings = settings;
    this.catalogue = catalogue;
  }

  @Operation(
      value = "Adds a cross-sell campaign, which is active unless its status says otherwise.",
      rest = "POST /crosssells/ 201",
      location = "/crosssells/{CampaignCode}/",
      writes = true,
      families = FaultFamily.CAMPAIGN)
  public CrossSellCampaign createCrossSellCampaign(Caller caller, CrossSellCampaign crossSell) {
    return crossSells.create(caller.merchantId(), crossSell);
  }

  @Operation(
      value = "Replaces the cross-sell campaign that has the given code.",
      rest = "PUT /crosssells/{campaignCode}/",
      writes = true,
      families = FaultFamily.CAMPAIGN)
  public CrossSellCampaign updateCrossSellCampaign(
      Caller caller, CrossSellCampaign crossSell, @Nullable String campaignCode) {
    return crossSells.update(caller.merchantId(), campaignCode, crossSell);
  }

  @Operation(
      value = "Reads a cross-sell campaign by its code.",
      rest = "GET /crosssells/{campaignCode}/",
      faults = FaultCode.CAMPAIGN_NOT_FOUND)
  public CrossSellCampaign getCrossSellCampaign(Caller caller, String campaignCode) {
    long merchantId = caller.merchantId();
    return view.show(merchantId, crossSells.find(merchantId, campaignCode));
  }

  @Operation(
      value = "Searches cross-sell campaigns, newest changes first.",
      rest = "GET /crosssells/",
      faults = {
        FaultCode.SEARCH_LIMIT_INVALID,
        FaultCode.CAMPAIGN_STATUS_INVALID,
        FaultCode.CAMPAIGN_DATE_INVALID
      })
  public CrossSellPage searchCrossSellCampaigns(
      Caller caller, @Nullable CrossSellSearchOptions searchOptions) {
    CrossSellSearchOptions options =
        searchOptions == null ? CrossSellSearchOptionsBuilder.builder().build() : searchOptions;
    return search.search(caller.merchantId(), options);
  }

  @Operation(
      value = "Reads the campaigns that recommend something beside a product today.",
      rest = "GET /products/{productCode}/crosssell/",
      faults = FaultCode.PRODUCT_NOT_FOUND)
  public List<CrossSellCampaign> getProductCrossSellCampaigns(Caller caller, String productCode) {
    if (catalogue.product(caller.merchantId(), productCode).isEmpty()) {
      throw new Fault(FaultCode.PRODUCT_NOT_FOUND);
    }
    return search.ofProduct(caller.merchantId(), productCode);
  }

  @Operation(
      value = "Reads what shoppers see above recommended products, in a language.",
      rest = "GET /crosssells/texts/{languageCode}/",
      faults = FaultCode.CAMPAIGN_LANGUAGE_INVALID)
  public CrossSellTexts getCrossSellTexts(Caller caller, String languageCode) {
    return settings.texts(caller.merchantId(), languageCode);
  }
}
