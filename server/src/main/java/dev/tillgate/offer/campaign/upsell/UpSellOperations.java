package dev.tillgate.offer.campaign.upsell;

import dev.tillgate.foundation.kernel.SearchFault;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.gate.operation.Caller;
import dev.tillgate.gate.operation.Operation;
import dev.tillgate.gate.operation.OperationSet;
import dev.tillgate.offer.campaign.CampaignSettings;
import dev.tillgate.offer.campaign.api.CampaignFault;
import dev.tillgate.offer.campaign.api.UpSellCampaign;
import dev.tillgate.offer.campaign.api.UpSellPage;
import dev.tillgate.offer.campaign.api.UpSellSearchOptions;
import dev.tillgate.offer.campaign.api.UpSellSearchOptionsBuilder;
import dev.tillgate.offer.campaign.api.UpSellSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Up-sell campaigns. */
@Component
record UpSellOperations(UpSells upSells, SearchUpSells search, CampaignSettings settings)
    implements OperationSet {
  @Operation(
      value = "Adds an up-sell campaign, which is enabled unless it says otherwise.",
      rest = "POST /upsell/ 201",
      location = "/upsell/{Code}/",
      families = CampaignFault.class)
  public Write<UpSellCampaign> createUpSellCampaign(Caller caller, UpSellCampaign upsellCampaign) {
    return shown(caller, upSells.create(caller.moment(), upsellCampaign));
  }

  @Operation(
      value = "Replaces the up-sell campaign that has the given code.",
      rest = "PUT /upsell/{code}/",
      families = CampaignFault.class)
  public Write<UpSellCampaign> updateUpSellCampaign(
      Caller caller, String code, UpSellCampaign upsellCampaign) {
    return shown(caller, upSells.update(caller.moment(), code, upsellCampaign));
  }

  @Operation(value = "Reads an up-sell campaign by its code.", rest = "GET /upsell/{code}/")
  @CampaignFault.Of(CampaignFault.CAMPAIGN_NOT_FOUND)
  public UpSellCampaign getUpSellCampaign(Caller caller, String code) {
    return UpSells.shown(caller.moment(), upSells.find(caller.merchantId(), code));
  }

  @Operation(
      value = "Searches up-sell campaigns, newest changes first; enabled ones unless asked.",
      rest = "GET /upsell/")
  @SearchFault.Of(SearchFault.SEARCH_LIMIT_INVALID)
  @CampaignFault.Of({CampaignFault.CAMPAIGN_STATUS_INVALID, CampaignFault.CAMPAIGN_DATE_INVALID})
  public UpSellPage searchUpsellCampaigns(
      Caller caller, @Nullable UpSellSearchOptions searchOptions) {
    UpSellSearchOptions options =
        searchOptions == null ? UpSellSearchOptionsBuilder.builder().build() : searchOptions;
    return search.search(caller, options);
  }

  @Operation(
      value = "Deletes an up-sell campaign; orders that were placed with it stay.",
      rest = "DELETE /upsell/{code}/")
  @CampaignFault.Of(CampaignFault.CAMPAIGN_NOT_FOUND)
  public Write<Boolean> deleteUpSellCampaign(Caller caller, String code) {
    return upSells.delete(caller.moment(), code).done();
  }

  @Operation(
      value = "Reads the campaign that recommends something in place of a product today.",
      rest = "GET /upsell/recommended/")
  @CampaignFault.Of(CampaignFault.CAMPAIGN_NOT_FOUND)
  public UpSellCampaign getRecommendedUpSellCampaign(
      Caller caller,
      String productCode,
      @Nullable Integer quantity,
      List<String> priceOptions,
      @Nullable Boolean enabledForRenewals) {
    return search.recommended(
        caller.moment(), productCode, quantity, priceOptions, enabledForRenewals);
  }

  @Operation(
      value = "Reads how storefronts show up-sell recommendations.",
      rest = "GET /upsell/settings/")
  public UpSellSettings getUpSellSettings(Caller caller) {
    return new UpSellSettings(settings.upSellDisplay(caller.merchantId()));
  }

  @Operation(
      value = "Changes how storefronts show up-sell recommendations.",
      rest = "PUT /upsell/settings/")
  @CampaignFault.Of(CampaignFault.CAMPAIGN_DISPLAY_TYPE_INVALID)
  public Write<Boolean> updateUpSellSettings(Caller caller, UpSellSettings settings) {
    return this.settings.setUpSellDisplay(caller.moment(), settings.displayType());
  }

  private static Write<UpSellCampaign> shown(Caller caller, Write<UpSellCampaign> write) {
    return write.answering(campaign -> UpSells.shown(caller.moment(), campaign));
  }
}
