package dev.tillgate.offer.campaign.crosssell;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.SearchFault;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.gate.operation.Operation;
import dev.tillgate.gate.operation.OperationSet;
import dev.tillgate.offer.campaign.CampaignSettings;
import dev.tillgate.offer.campaign.api.CampaignFault;
import dev.tillgate.offer.campaign.api.CrossSellCampaign;
import dev.tillgate.offer.campaign.api.CrossSellPage;
import dev.tillgate.offer.campaign.api.CrossSellSearchOptions;
import dev.tillgate.offer.campaign.api.CrossSellSearchOptionsBuilder;
import dev.tillgate.offer.campaign.api.CrossSellTexts;
import dev.tillgate.offer.catalog.Catalogue;
import dev.tillgate.offer.catalog.api.ProductFault;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cross-sell campaigns. */
@Component
record CrossSellOperations(
    CrossSells crossSells,
    SearchCrossSells search,
    CrossSellView view,
    CampaignSettings settings,
    Catalogue catalogue)
    implements OperationSet {
  @Operation(
      value = "Adds a cross-sell campaign, which is active unless its status says otherwise.",
      rest = "POST /crosssells/ 201",
      location = "/crosssells/{CampaignCode}/",
      families = CampaignFault.class)
  public Write<CrossSellCampaign> createCrossSellCampaign(
      Caller caller, CrossSellCampaign crossSell) {
    return shown(caller, crossSells.create(caller.moment(), crossSell));
  }

  @Operation(
      value = "Replaces the cross-sell campaign that has the given code.",
      rest = "PUT /crosssells/{campaignCode}/",
      families = CampaignFault.class)
  public Write<CrossSellCampaign> updateCrossSellCampaign(
      Caller caller, CrossSellCampaign crossSell, @Nullable String campaignCode) {
    return shown(caller, crossSells.update(caller.moment(), campaignCode, crossSell));
  }

  @Operation(
      value = "Reads a cross-sell campaign by its code.",
      rest = "GET /crosssells/{campaignCode}/")
  @CampaignFault.Of(CampaignFault.CAMPAIGN_NOT_FOUND)
  public CrossSellCampaign getCrossSellCampaign(Caller caller, String campaignCode) {
    return view.show(caller.moment(), crossSells.find(caller.merchantId(), campaignCode));
  }

  @Operation(
      value = "Searches cross-sell campaigns, newest changes first.",
      rest = "GET /crosssells/")
  @SearchFault.Of(SearchFault.SEARCH_LIMIT_INVALID)
  @CampaignFault.Of({CampaignFault.CAMPAIGN_STATUS_INVALID, CampaignFault.CAMPAIGN_DATE_INVALID})
  public CrossSellPage searchCrossSellCampaigns(
      Caller caller, @Nullable CrossSellSearchOptions searchOptions) {
    CrossSellSearchOptions options =
        searchOptions == null ? CrossSellSearchOptionsBuilder.builder().build() : searchOptions;
    return search.search(caller, options);
  }

  @Operation(
      value = "Reads the campaigns that recommend something beside a product today.",
      rest = "GET /products/{productCode}/crosssell/")
  @ProductFault.Of(ProductFault.PRODUCT_NOT_FOUND)
  public List<CrossSellCampaign> getProductCrossSellCampaigns(Caller caller, String productCode) {
    if (catalogue.product(caller.merchantId(), productCode).isEmpty()) {
      throw new Fault(ProductFault.PRODUCT_NOT_FOUND);
    }
    return search.ofProduct(caller.moment(), productCode);
  }

  @Operation(
      value = "Reads what shoppers see above recommended products, in a language.",
      rest = "GET /crosssells/texts/{languageCode}/")
  @CampaignFault.Of(CampaignFault.CAMPAIGN_LANGUAGE_INVALID)
  public CrossSellTexts getCrossSellTexts(Caller caller, String languageCode) {
    return settings.texts(caller.merchantId(), languageCode);
  }

  private Write<CrossSellCampaign> shown(Caller caller, Write<CrossSellCampaign> write) {
    return write.answering(campaign -> view.show(caller.moment(), campaign));
  }
}
